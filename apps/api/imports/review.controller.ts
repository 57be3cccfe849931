import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { problemView } from '../../../libs/application/imports/import-view.js';
import { Imports } from '../../../libs/application/imports/imports.js';
import { Directory } from '../../../libs/application/index.js';
import type { ConfirmedView } from '../../../libs/contracts/import-http.js';
import { isRefusal } from '../../../libs/domain/index.js';
import type { Refusal } from '../../../libs/domain/index.js';
import type { ReviewAct, Seen } from '../../../libs/domain/import/index.js';
import { whoOf } from '../auth/who.js';
import type { ApiRequest } from '../auth/who.js';
import { Shape } from '../shapes/given.js';
import { ImportDesk } from './import-desk.js';
import { ConfirmedDto } from './import.dto.js';
import { isReviewAct, isSeen, reviewActs } from './review-shape.js';

const mostAtOnce = 500;

class ReviewImportDto {
  @Shape(
    {
      type: 'object',
      properties: { act: { type: 'string', enum: reviewActs } },
      required: ['act'],
      additionalProperties: true,
    },
    isReviewAct,
    { vi: 'phải là một thao tác rà soát, đủ các trường', en: 'must be a change of the review with all its fields' },
  )
  act!: ReviewAct;
}
class ConfirmProposalsDto {
  @Shape(
    {
      type: 'array',
      maxItems: mostAtOnce,
      items: {
        type: 'object',
        properties: { id: { type: 'string' }, version: { type: 'integer' } },
        required: ['id', 'version'],
      },
    },
    (value) => Array.isArray(value) && value.length > 0 && value.length <= mostAtOnce && value.every(isSeen),
    {
      vi: `phải là danh sách từ 1 đến ${String(mostAtOnce)} đề xuất`,
      en: `must be a list of 1 to ${String(mostAtOnce)} proposals`,
    },
  )
  proposals!: Seen[];
}

/** What reviewers do: change what is proposed, and at last confirm it, proposal by proposal. */
@ApiTags('imports')
@Controller('imports/:id')
export class ReviewController {
  constructor(
    private readonly imports: Imports,
    private readonly directory: Directory,
    private readonly desk: ImportDesk,
  ) {}

  @Post('review')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'reviewImport',
    summary: 'Edit, split, merge, drop, restore or add a proposal; starts no clock',
  })
  @ApiNoContentResponse()
  async review(@Param('id') id: string, @Body() { act }: ReviewImportDto, @Req() request: ApiRequest): Promise<void> {
    await this.done(await this.imports.review(whoOf(request).person, id, structuredClone(act)));
  }

  @Post('confirm')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'confirmProposals',
    summary: 'Proposals become tasks, each by itself: what became of each; twice is once',
  })
  @ApiOkResponse({ type: ConfirmedDto })
  async confirm(
    @Param('id') id: string,
    @Body() { proposals }: ConfirmProposalsDto,
    @Req() request: ApiRequest,
  ): Promise<ConfirmedView> {
    const confirmed = await this.imports.confirm(whoOf(request).person, id, structuredClone(proposals));
    if (isRefusal(confirmed)) throw await this.desk.refused(confirmed);
    const known = await this.directory.current();
    return {
      results: confirmed.map(({ proposal, task, refusal }) => ({
        ...{ proposal, task },
        problem: problemView(refusal, known),
      })),
    };
  }

  @Post('cancel')
  @HttpCode(204)
  @ApiOperation({ operationId: 'cancelImport', summary: 'Stop reading a document' })
  @ApiNoContentResponse()
  async cancel(@Param('id') id: string, @Req() request: ApiRequest): Promise<void> {
    await this.done(await this.imports.cancel(whoOf(request).person, id));
  }

  private async done(refusal: Refusal | null): Promise<void> {
    if (refusal) throw await this.desk.refused(refusal);
  }
}
