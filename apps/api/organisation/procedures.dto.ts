import { ApiProperty } from '@nestjs/swagger';
import type {
  ProcedureCheckView,
  ProcedureDetailView,
  ProcedureFaultView,
  ProcedurePublishedView,
  ProcedureVersionView,
} from '../../../libs/contracts/procedure-http.js';
import { AnyObject, Bool, Int, Many, Moment, One, Str, StrOrNull, IntOrNull } from '../shapes/shown.js';
import { WordsDto } from '../shapes/words.dto.js';

class ProcedureVersionDto implements ProcedureVersionView {
  @Int() version!: number;
  @ApiProperty({ type: String, format: 'date' }) effectiveFrom!: string;
  @Moment() publishedAt!: string;
  @Str() hash!: string;
  @Bool() intact!: boolean;
  @Bool() inForce!: boolean;
  @AnyObject() body!: ProcedureVersionView['body'];
  @AnyObject() settled!: ProcedureVersionView['settled'];
}
export class ProcedureDetailDto implements ProcedureDetailView {
  @Str() id!: string;
  @One(() => WordsDto) name!: WordsDto;
  @Many(() => ProcedureVersionDto) versions!: ProcedureVersionDto[];
}
class ProcedureFaultDto implements ProcedureFaultView {
  @Str() rule!: ProcedureFaultView['rule'];
  @Int() line!: number;
  @Str() path!: string;
  @One(() => WordsDto) words!: WordsDto;
}
export class ProcedureCheckDto implements ProcedureCheckView {
  @Bool() ok!: boolean;
  @StrOrNull() id!: string | null;
  @IntOrNull() version!: number | null;
  @Many(() => ProcedureFaultDto) faults!: ProcedureFaultDto[];
}
export class ProcedurePublishedDto implements ProcedurePublishedView {
  @Str() id!: string;
  @Int() version!: number;
  @Str() hash!: string;
}
