import { ApiProperty } from '@nestjs/swagger';
import type { ProblemView } from '../../../libs/contracts/http.js';
import { Int, One, Str } from '../shapes/shown.js';
import { WordsDto } from '../shapes/words.dto.js';

class FieldErrorDto {
  @Str() field!: string;
  @One(() => WordsDto) words!: WordsDto;
}

export class ProblemDto implements ProblemView {
  @Str() type!: string;
  @Str() title!: string;
  @Int() status!: number;
  @Str() code!: string;
  @Str() detail!: string;
  @One(() => WordsDto) words!: WordsDto;
  @ApiProperty({ type: 'object', additionalProperties: { type: ['string', 'number', 'null'] } })
  facts!: ProblemView['facts'];
  @ApiProperty({ type: FieldErrorDto, isArray: true, required: false }) errors?: FieldErrorDto[];
}
