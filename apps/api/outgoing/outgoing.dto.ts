import type { RegisterRowView, RegisterView, SeriesView } from '../../../libs/contracts/deciding-http.js';
import { Bool, Int, Many, Moment, MomentOrNull, One, OneOrNull, Str } from '../shapes/shown.js';
import { WordsDto } from '../shapes/words.dto.js';

export class SeriesDto implements SeriesView {
  @Str() unit!: string;
  @Str() documentType!: string;
  @Int() year!: number;
  @Bool() secret!: boolean;
  @Int() last!: number;
}

class RegisterTaskDto {
  @Str() id!: string;
  @Str() title!: string;
}

class CancelledDto {
  @Moment() at!: string;
  @Str() byName!: string;
  @Str() reason!: string;
}

class RegisterRowDto implements RegisterRowView {
  @Int() number!: number;
  @Str() notation!: string;
  @Moment() drawnAt!: string;
  @Str() drawnBy!: string;
  @OneOrNull(() => RegisterTaskDto) task!: RegisterTaskDto | null;
  @MomentOrNull() issuedAt!: string | null;
  @OneOrNull(() => CancelledDto) cancelled!: CancelledDto | null;
}

export class OutgoingRegisterDto implements RegisterView {
  @One(() => SeriesDto) series!: SeriesDto;
  @One(() => WordsDto) unitName!: WordsDto;
  @Many(() => RegisterRowDto) rows!: RegisterRowDto[];
}
