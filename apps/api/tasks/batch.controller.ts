import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Batch } from '../../../libs/application/batch/batch.js';
import type { BatchResult } from '../../../libs/application/batch/batch-records.js';
import { Directory, Procedures } from '../../../libs/application/index.js';
import { nameOfFact } from '../../../libs/application/views/facts.js';
import { receiptView } from '../../../libs/application/views/receipt.js';
import { say } from '../../../libs/application/views/say.js';
import type { BatchResultView, BatchView } from '../../../libs/contracts/parts-http.js';
import { refusalWords } from '../../../libs/contracts/refusal-words.js';
import { isRefusal } from '../../../libs/domain/index.js';
import type { Refusal } from '../../../libs/domain/index.js';
import { Refused } from '../../../libs/platform/problems/problem.js';
import { whoOf } from '../auth/who.js';
import type { ApiRequest } from '../auth/who.js';
import { ActHeaders, keyOf } from './acting.js';
import { actsOf, BatchDto, BatchResultsDto } from './batch.dto.js';

@ApiTags('acts')
@Controller('tasks/batch')
export class BatchController {
  constructor(
    private readonly batch: Batch,
    private readonly directory: Directory,
    private readonly procedures: Procedures,
  ) {}

  @Post()
  @HttpCode(200)
  @ActHeaders()
  @ApiOperation({ operationId: 'batch', summary: 'The same act on many tasks: each decided alone, a result for each' })
  @ApiOkResponse({ type: BatchResultsDto })
  async act(@Req() request: ApiRequest, @Body() body: BatchDto): Promise<BatchView> {
    const { person } = whoOf(request);
    const acts = actsOf(structuredClone(body));
    const results = await this.batch.act({ person, key: keyOf(request), acts });
    const known = { ...(await this.directory.current()), procedures: await this.procedures.all() };
    const nameOf = nameOfFact(known);
    if (isRefusal(results)) throw new Refused(results.refused, results.facts, { nameOf });
    return { results: results.map((result) => resultView(result, nameOf)) };
  }
}

type NameOf = ReturnType<typeof nameOfFact>;

const resultView = (result: BatchResult, nameOf: NameOf): BatchResultView =>
  'receipt' in result
    ? { task: result.task, receipt: receiptView(result.receipt), problem: null }
    : { task: result.task, receipt: null, problem: problemOf(result.refusal, nameOf) };

const problemOf = ({ refused, facts }: Refusal, nameOf: NameOf): BatchResultView['problem'] => {
  const { vi, en } = refusalWords[refused].words;
  const named = Object.entries(facts).map(([fact, value]) => [
    fact,
    value === null ? null : (nameOf(fact, value) ?? value),
  ]);
  return { code: refused, words: say(vi, en, Object.fromEntries(named) as Parameters<typeof say>[2]) };
};
