import type {
  CalendarDayView,
  CalendarPreviewView,
  CalendarVersionView,
  CalendarView,
  MoveView,
  ReplanView,
} from '../../../libs/contracts/calendar-http.js';
import { ApiProperty } from '@nestjs/swagger';
import { Among, AmongOrNull, Bool, Int, Many, Moment, One, OneOrNull, Str, StrOrNull, Strs } from '../shapes/shown.js';
import { NamedDto, WordsDto } from '../shapes/words.dto.js';

class CalendarDayDto implements CalendarDayView {
  @Str() date!: string;
  @Among(['working', 'weekend', 'off', 'worked', 'half']) is!: CalendarDayView['is'];
  @Bool() works!: boolean;
  @AmongOrNull(['morning', 'afternoon']) half!: CalendarDayView['half'];
  @OneOrNull(() => WordsDto) name!: WordsDto | null;
  @StrOrNull() basis!: string | null;
  @Bool() estimated!: boolean;
}
class CalendarVersionDto implements CalendarVersionView {
  @Int() version!: number;
  @StrOrNull() effectiveFrom!: string | null;
  @StrOrNull() basis!: string | null;
  @Moment() at!: string;
  @StrOrNull() by!: string | null;
}
class ReplanDto implements ReplanView {
  @Int() version!: number;
  @Int() planned!: number;
  @Int() living!: number;
}

export class CalendarDto implements CalendarView {
  @Int() version!: number;
  @StrOrNull() effectiveFrom!: string | null;
  @StrOrNull() basis!: string | null;
  @ApiProperty({ type: 'integer', isArray: true }) years!: number[];
  @Int() year!: number;
  @OneOrNull(() => NamedDto) unit!: NamedDto | null;
  @Many(() => NamedDto) variants!: NamedDto[];
  @Many(() => CalendarDayDto) days!: CalendarDayDto[];
  @Many(() => CalendarVersionDto) versions!: CalendarVersionDto[];
  @Bool() mayChange!: boolean;
  @OneOrNull(() => ReplanDto) replan!: ReplanDto | null;
}

class TermMoveDto implements MoveView {
  @Str() task!: string;
  @One(() => WordsDto) lead!: WordsDto;
  @Str() subject!: string;
  @Moment() from!: string;
  @Moment() to!: string;
  @Bool() becomesOverdue!: boolean;
}
export class CalendarPreviewDto implements CalendarPreviewView {
  @Int() version!: number;
  @Strs() days!: string[];
  @Int() living!: number;
  @Int() tasks!: number;
  @Int() deadlines!: number;
  @Int() overdue!: number;
  @Many(() => TermMoveDto) moves!: TermMoveDto[];
}
export class PublishedCalendarDto {
  @Int() version!: number;
}
