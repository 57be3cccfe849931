import { ApiProperty } from '@nestjs/swagger';
import type {
  AttachmentView,
  DossierItemView,
  DossierView,
  FiledView,
  OpinionCounts,
  SeatTermView,
} from '../../../libs/contracts/dossier-http.js';
import { Bool, Int, IntOrNull, Many, Moment, One, OneOrNull, Str, StrOrNull, Strs } from '../shapes/shown.js';
import { WordsDto } from '../shapes/words.dto.js';

export class AttachmentShownDto implements AttachmentView {
  @Str() hash!: string;
  @Str() name!: string;
  @Str() mediaType!: string;
  @Int() size!: number;
}

/** Somebody's words about something they took back. */
export class SaidDto {
  @Str() reason!: string;
  @Moment() at!: string;
  @Str() byName!: string;
}

export class OpinionCountsDto implements OpinionCounts {
  @Int() agree!: number;
  @Int() agreeWithComments!: number;
  @Int() disagree!: number;
  @Int() outsideCompetence!: number;
  @Int() deemedConsent!: number;
  @Int() waiting!: number;
  @Int() withdrawn!: number;
}

export class SeatTermDto implements SeatTermView {
  @Int() amount!: number;
  @Int() min!: number;
  @Int() max!: number;
  @ApiProperty({ type: 'integer', required: false }) hours?: number;
}

class FiledDto extends AttachmentShownDto implements FiledView {
  @IntOrNull() pages!: number | null;
  @Moment() at!: string;
  @Str() byName!: string;
  @OneOrNull(() => SaidDto) removed!: SaidDto | null;
}
class DossierItemDto implements DossierItemView {
  @Str() key!: string;
  @One(() => WordsDto) name!: WordsDto;
  @Bool() required!: boolean;
  @IntOrNull() abovePages!: number | null;
  @IntOrNull() atMostPages!: number | null;
  @Bool() missing!: boolean;
  @Many(() => FiledDto) files!: FiledDto[];
}
class StoppedDto {
  @One(() => WordsDto) step!: WordsDto;
  @Strs() items!: string[];
  @Str() reason!: string;
  @Moment() at!: string;
  @OneOrNull(() => WordsDto) left!: WordsDto | null;
}
export class DossierDto implements DossierView {
  @StrOrNull() basis!: string | null;
  @Many(() => DossierItemDto) items!: DossierItemDto[];
  @OneOrNull(() => StoppedDto) stopped!: StoppedDto | null;
  @Bool() hasForm!: boolean;
  @Strs() options!: string[];
  @IntOrNull() chosen!: number | null;
}
