import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Directory, ProcedurePublishing, Procedures } from '../../../libs/application/index.js';
import { checkView, faultView, procedureDetail } from '../../../libs/application/views/procedures.js';
import type { ProcedureView } from '../../../libs/contracts/http.js';
import type {
  ProcedureCheckView,
  ProcedureDetailView,
  ProcedurePublishedView,
} from '../../../libs/contracts/procedure-http.js';
import { dayAt, isRefusal, keeperOf } from '../../../libs/domain/index.js';
import { Refused } from '../../../libs/platform/problems/problem.js';
import { Limited, NeedsScope } from '../auth/access.js';
import { whoOf } from '../auth/who.js';
import type { ApiRequest } from '../auth/who.js';
import { Id, OptionalDay, RequiredText } from '../shapes/given.js';
import { Int, OneOrNull, One, Str } from '../shapes/shown.js';
import { WordsDto } from '../shapes/words.dto.js';
import { ProcedureCheckDto, ProcedureDetailDto, ProcedurePublishedDto } from './procedures.dto.js';

class ProcedureDto implements ProcedureView {
  @Str() id!: string;
  @Int() version!: number;
  @One(() => WordsDto) name!: WordsDto;
  @OneOrNull(() => WordsDto) documentType!: WordsDto | null;
}

class ProcedureIdDto {
  @Id() id!: string;
}
class SourceDto {
  /** The file itself, as text: places in it are told by line. */
  @RequiredText(400_000) source!: string;
}
class CheckDto extends SourceDto {
  /** The day on which somebody must be there; today where none is named. */
  @OptionalDay() on?: string;
}

@ApiTags('organisation')
@Controller('procedures')
export class ProceduresController {
  constructor(
    private readonly procedures: Procedures,
    private readonly publishing: ProcedurePublishing,
    private readonly directory: Directory,
  ) {}

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

  @Get(':id')
  @ApiOperation({ operationId: 'procedure', summary: 'Every published version of one procedure, with its hash' })
  @ApiOkResponse({ type: ProcedureDetailDto })
  async one(@Param() { id }: ProcedureIdDto): Promise<ProcedureDetailView> {
    const { now, calendar } = await this.directory.current();
    const versions = (await this.publishing.versions()).filter(({ procedure }) => procedure.id === id);
    const detail = procedureDetail(versions, dayAt(now, calendar));
    if (!detail) throw new Refused('procedure.unknown', { procedure: id });
    return detail;
  }

  @Post('check')
  @HttpCode(200)
  @Limited('account', 60)
  @NeedsScope('organisation')
  @ApiOperation({
    operationId: 'checkProcedure',
    summary: 'What keeps a file from being published, by line; changes nothing',
  })
  @ApiOkResponse({ type: ProcedureCheckDto })
  async check(@Body() { source, on }: CheckDto): Promise<ProcedureCheckView> {
    return checkView(await this.publishing.check(source, on === undefined ? [] : [on]));
  }

  @Post()
  @Limited('account', 60)
  @NeedsScope('organisation')
  @ApiOperation({
    operationId: 'publishProcedure',
    summary: 'Publish a version that passes the check (administrators)',
  })
  @ApiOkResponse({ type: ProcedurePublishedDto })
  async publish(@Req() request: ApiRequest, @Body() { source }: SourceDto): Promise<ProcedurePublishedView> {
    const keeper = keeperOf(whoOf(request).person, await this.directory.current());
    if (isRefusal(keeper)) throw new Refused(keeper.refused, keeper.facts);
    const outcome = await this.publishing.publish(source, keeper);
    if ('refusal' in outcome) throw new Refused(outcome.refusal.refused, outcome.refusal.facts);
    if ('faults' in outcome) {
      const [first] = outcome.faults.map(faultView);
      const place = { line: first?.line ?? null, path: first?.path ?? null };
      throw new Refused('procedure.faulty', { count: outcome.faults.length, ...place });
    }
    const { published, hash } = outcome;
    return { id: published.id, version: published.version, hash };
  }
}
