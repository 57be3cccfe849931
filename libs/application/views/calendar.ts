import type {
  CalendarDayView,
  CalendarPreviewView,
  CalendarVersionView,
  CalendarView,
} from '../../contracts/calendar-http.js';
import { addDays } from '../../domain/index.js';
import type { Calendar, CivilDate, Instant, Organisation, UnitId } from '../../domain/index.js';
import { subjectText } from '../../domain/task/subject.js';
import { calendarFor } from '../../domain/time/variant.js';
import { natureOf } from '../../domain/time/working-day.js';
import type { Previewed } from '../calendar/calendar-changes.js';
import type { PublishedCalendar, ReplanProgress } from '../calendar/calendar-records.js';
import { personName, unitLine, unitName } from './names.js';
import { iso } from './time-words.js';

type Shown = {
  calendar: Calendar;
  year: number;
  unit: UnitId | null;
  versions: PublishedCalendar[];
  organisation: Organisation;
  mayChange: boolean;
  replan: ReplanProgress | null;
};

export const calendarView = (shown: Shown): CalendarView => {
  const { calendar, year, unit, versions, organisation, mayChange, replan } = shown;
  return {
    version: calendar.version,
    effectiveFrom: calendar.effectiveFrom ?? null,
    basis: calendar.basis ?? null,
    years: calendar.years,
    year,
    unit: unit === null ? null : unitLine(organisation, unit),
    variants: Object.keys(calendar.variants ?? {}).map((id) => unitLine(organisation, id)),
    days: daysOf(year).map((date) => dayView(date, calendarFor(calendar, unit))),
    versions: versions.map((one) => versionView(one, organisation)),
    mayChange,
    replan,
  };
};

const daysOf = (year: number): CivilDate[] => {
  const days: CivilDate[] = [];
  for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) days.push(day);
  return days;
};

const dayView = (date: CivilDate, calendar: Calendar): CalendarDayView => {
  const { works, because, reason } = natureOf(date, calendar);
  return {
    ...{ date, works, is: because },
    half: because === 'half' ? (calendar.halfDays?.[date]?.works ?? null) : null,
    name: reason?.name ?? null,
    basis: reason?.basis ?? null,
    estimated: reason?.estimated ?? false,
  };
};

const versionView = ({ calendar, at, by }: PublishedCalendar, organisation: Organisation): CalendarVersionView => ({
  version: calendar.version,
  effectiveFrom: calendar.effectiveFrom ?? null,
  basis: calendar.basis ?? null,
  at: iso(at),
  by: by === null ? null : personName(organisation, by),
});

export const calendarPreviewView = (
  { calendar, days, living, tasks, deadlines, overdue, moves }: Previewed,
  organisation: Organisation,
  now: Instant,
): CalendarPreviewView => ({
  ...{ version: calendar.version, days, living, tasks, deadlines, overdue },
  moves: moves.map(({ task, lead, subject, from, to }) => ({
    ...{ task, lead: unitName(organisation, lead), subject: subjectText(subject) },
    ...{ from: iso(from), to: iso(to), becomesOverdue: from > now && to <= now },
  })),
});
