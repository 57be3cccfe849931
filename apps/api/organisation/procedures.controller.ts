import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Procedures } from '../../../libs/application/index.js';
import type { ProcedureView } from '../../../libs/contracts/http.js';
import { Int, OneOrNull, One, Str } from '../shapes/shown.js';
import { WordsDto } from '../shapes/words.dto.js';

class ProcedureDto implements ProcedureView {
  @Str() id!: string;
  @Int() version!: number;
  @One(() => WordsDto) name!: WordsDto;
  @OneOrNull(() => WordsDto) documentType!: WordsDto | null;
}

@ApiTags('organisation')
@Controller('procedures')
export class ProceduresController {
  constructor(private readonly procedures: Procedures) {}

  @Get()
  @ApiOperation({ operationId: 'procedures', summary: 'The newest version of each procedure' })
  @ApiOkResponse({ type: ProcedureDto, isArray: true })
  async list(): Promise<ProcedureView[]> {
    const procedures = await this.procedures.all();
    return procedures.map(({ id, version, name, documentType }) => ({
      id,
      version,
      name,
      documentType: documentType?.name ?? null,
    }));
  }
}
