import { Body, Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CalendarChanges } from '../../../libs/application/calendar/calendar-changes.js';
import { CalendarRecords } from '../../../libs/application/calendar/calendar-records.js';
import { Directory } from '../../../libs/application/index.js';
import { calendarPreviewView, calendarView } from '../../../libs/application/views/calendar.js';
import { nameOfFact } from '../../../libs/application/views/facts.js';
import type { CalendarPreviewView, CalendarView } from '../../../libs/contracts/calendar-http.js';
import { dayAt, isCivilDate, isRefusal } from '../../../libs/domain/index.js';
import type { Refusal } from '../../../libs/domain/index.js';
import { keeperOf } from '../../../libs/domain/organisation/decide.js';
import type { CalendarChange, DayChange } from '../../../libs/domain/time/change.js';
import { Refused } from '../../../libs/platform/problems/problem.js';
import { Limited, NeedsScope } from '../auth/access.js';
import { whoOf } from '../auth/who.js';
import type { ApiRequest } from '../auth/who.js';
import { Day, OptionalText, OptionalWhole, Shape, Text, TextOrNull, WholeOrNull } from '../shapes/given.js';
import { ActHeaders, keyOf } from '../tasks/acting.js';
import { CalendarDto, CalendarPreviewDto, PublishedCalendarDto } from './calendar.dto.js';

class CalendarAskedDto {
  @OptionalWhole(1900, 9999) year?: number;
  @OptionalText() unit?: string;
}

const kinds = ['off', 'worked', 'morning', 'afternoon', 'usual'];

const isDayChange = (value: unknown): boolean => {
  const { date, is, estimated } = (value ?? {}) as Partial<Record<keyof DayChange, unknown>>;
  const isMark = estimated === undefined || typeof estimated === 'boolean';
  return typeof date === 'string' && isCivilDate(date) && kinds.includes(String(is)) && isMark;
};

const Days = () =>
  Shape(
    {
      type: 'array',
      maxItems: 400,
      items: {
        type: 'object',
        properties: {
          date: { type: 'string', format: 'date' },
          is: { type: 'string', enum: kinds },
          estimated: { type: 'boolean' },
        },
        required: ['date', 'is'],
      },
    },
    (value): value is DayChange[] => Array.isArray(value) && value.length <= 400 && value.every(isDayChange),
    { vi: 'phải là danh sách ngày và việc của ngày đó', en: 'must be a list of days and what becomes of each' },
  );

class CalendarChangeDto {
  @Day() effectiveFrom!: string;
  @Text() basis!: string;
  @Days() days!: DayChange[];
  /** Whose own calendar is changed; `null`: everybody's. */
  @TextOrNull(200) unit!: string | null;
  /** A year that becomes known by it. */
  @WholeOrNull(1900, 9999) year!: number | null;
}
class OrderDto extends CalendarChangeDto {
  /** The version that the preview was of. */
  @WholeOrNull(0, 2 ** 31 - 1) seen!: number | null;
}

const changeOf = ({ effectiveFrom, basis, days, unit, year }: CalendarChangeDto): CalendarChange => ({
  ...{ effectiveFrom, basis },
  days: days.map(({ date, is, estimated }) => ({ date, is, ...(estimated ? { estimated } : {}) })),
  ...(unit === null ? {} : { unit }),
  ...(year === null ? {} : { years: [year] }),
});

/** The working calendar: read by everybody, changed by its keepers, who see first what a change would do. */
@ApiTags('calendar')
@NeedsScope('organisation')
@Controller('calendar')
export class CalendarController {
  constructor(
    private readonly changes: CalendarChanges,
    private readonly records: CalendarRecords,
    private readonly directory: Directory,
  ) {}

  @Get()
  @NeedsScope('read')
  @ApiOperation({
    operationId: 'calendar',
    summary: 'A year of the calendar, its versions, and how far the newest is carried out',
  })
  @ApiOkResponse({ type: CalendarDto })
  async show(@Query() { year, unit }: CalendarAskedDto, @Req() request: ApiRequest): Promise<CalendarView> {
    const { organisation, calendar, now } = await this.directory.current();
    return calendarView({
      ...{ calendar, organisation, unit: unit ?? null },
      year: year ?? Number(dayAt(now, calendar).slice(0, 4)),
      versions: await this.records.versions(),
      mayChange: !isRefusal(keeperOf(whoOf(request).person, { organisation, calendar, now })),
      replan: await this.records.progress(),
    });
  }

  @Post('preview')
  @HttpCode(200)
  @Limited('account', 60)
  @ApiOperation({
    operationId: 'previewCalendar',
    summary: 'Which living deadlines a change would move (administrators)',
  })
  @ApiOkResponse({ type: CalendarPreviewDto })
  async preview(@Body() change: CalendarChangeDto, @Req() request: ApiRequest): Promise<CalendarPreviewView> {
    const known = await this.directory.current();
    const keeper = keeperOf(whoOf(request).person, known);
    if (isRefusal(keeper)) throw await this.refused(keeper);
    const preview = await this.changes.preview(changeOf(change));
    if (isRefusal(preview)) throw await this.refused(preview);
    return calendarPreviewView(preview, known.organisation, known.now);
  }

  @Post()
  @Limited('account', 60)
  @ActHeaders()
  @ApiOperation({
    operationId: 'publishCalendar',
    summary: 'Publish a change; the living deadlines are planned again at once (administrators)',
  })
  @ApiCreatedResponse({ type: PublishedCalendarDto })
  async publish(@Body() { seen, ...change }: OrderDto, @Req() request: ApiRequest): Promise<{ version: number }> {
    const { person } = whoOf(request);
    const calendar = await this.changes.publish(changeOf(change), { person, seen, key: keyOf(request) });
    if (isRefusal(calendar)) throw await this.refused(calendar);
    return { version: calendar.version };
  }

  private async refused({ refused, facts }: Refusal): Promise<Refused> {
    const known = { ...(await this.directory.current()), procedures: [] };
    return new Refused(refused, facts, { nameOf: nameOfFact(known) });
  }
}
