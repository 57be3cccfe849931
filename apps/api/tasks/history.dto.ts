import { ApiProperty } from '@nestjs/swagger';
import type {
  DueChangeView,
  BehalfView,
  EntryView,
  ExplanationView,
  HistoryView,
} from '../../../libs/contracts/http.js';
import type { CountedDay, Term } from '../../../libs/domain/index.js';
import {
  Among,
  Bool,
  Int,
  IntOrNull,
  Many,
  Moment,
  MomentOrNull,
  One,
  OneOrNull,
  Str,
  StrOrNull,
  Strs,
} from '../shapes/shown.js';
import { WordsDto } from '../shapes/words.dto.js';
import { termSchema } from './visit.dto.js';

class BehalfDto implements BehalfView {
  @One(() => WordsDto) post!: WordsDto;
  @StrOrNull() person!: string | null;
  @Among(['substitution', 'authorisation']) as!: BehalfView['as'];
  @Strs() papers!: string[];
}
class EntryActorDto {
  @Str() person!: string;
  @One(() => WordsDto) post!: WordsDto;
  @OneOrNull(() => BehalfDto) behalf!: BehalfDto | null;
}
class EntryDto implements EntryView {
  @Int() seq!: number;
  @Moment() at!: string;
  @Str() kind!: string;
  @OneOrNull(() => EntryActorDto) actor!: EntryActorDto | null;
  @One(() => WordsDto) words!: WordsDto;
  @MomentOrNull() due!: string | null;
  @IntOrNull() firedLateMs!: number | null;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true }) payload!: unknown;
  @Str() hash!: string;
}
class ChainDto {
  @Bool() intact!: boolean;
  @Str() head!: string;
}
export class HistoryDto implements HistoryView {
  @Str() taskId!: string;
  @Many(() => EntryDto) entries!: EntryDto[];
  @One(() => ChainDto) chain!: ChainDto;
}

class CountedDayDto implements CountedDay {
  @ApiProperty({ type: String, format: 'date' }) date!: string;
  @IntOrNull() counted!: number | null;
  @Among(['first', 'working', 'weekend', 'off', 'worked', 'half']) because!: CountedDay['because'];
  @ApiProperty({ type: WordsDto, required: false }) name?: WordsDto;
  @ApiProperty({ type: String, required: false }) basis?: string;
  @ApiProperty({ type: Boolean, required: false }) estimated?: true;
}
class DueChangeDto implements DueChangeView {
  @Moment() at!: string;
  @MomentOrNull() from!: string | null;
  @Moment() to!: string;
  @One(() => WordsDto) words!: WordsDto;
}
export class ExplanationDto implements ExplanationView {
  @Moment() due!: string;
  @ApiProperty({ type: String, format: 'date' }) lastDay!: string;
  @ApiProperty(termSchema) term!: Term;
  @Moment() start!: string;
  @Int() calendarVersion!: number;
  @ApiProperty({ type: String, nullable: true }) basis!: string | null;
  @Bool() same!: boolean;
  @Many(() => DueChangeDto) changes!: DueChangeDto[];
  @Many(() => CountedDayDto) days!: CountedDayDto[];
  @One(() => WordsDto) words!: WordsDto;
}
