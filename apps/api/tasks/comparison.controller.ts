import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Reading } from '../../../libs/application/access/reading.js';
import { DraftRecords } from '../../../libs/application/files/draft-records.js';
import { Papers } from '../../../libs/application/files/papers.js';
import { comparisonView } from '../../../libs/application/views/comparison.js';
import type { ComparisonView, Passage, PassageRun } from '../../../libs/contracts/comparison-http.js';
import type { PersonId, TaskId, TaskState, Version } from '../../../libs/domain/index.js';
import { Refused } from '../../../libs/platform/problems/problem.js';
import { Limited } from '../auth/access.js';
import { whoOf } from '../auth/who.js';
import type { ApiRequest } from '../auth/who.js';
import { GivenWhole } from '../shapes/given.js';
import { Among, Int, Many, One, OneOrNull, Str } from '../shapes/shown.js';
import { WordsDto } from '../shapes/words.dto.js';
import { Opening, TaskParam } from './opening.js';

class PairDto {
  @GivenWhole(1, 100_000) from!: number;
  @GivenWhole(1, 100_000) to!: number;
}
class ComparedVersionDto {
  @Int() number!: number;
  @Str() name!: string;
  @Str() hash!: string;
}
class RunDto implements PassageRun {
  @Among(['same', 'inserted', 'deleted']) is!: PassageRun['is'];
  @Str() text!: string;
}
class PassageDto implements Passage {
  @Among(['same', 'inserted', 'deleted', 'changed']) is!: Passage['is'];
  @Many(() => RunDto) runs!: RunDto[];
}
class ComparisonDto implements ComparisonView {
  @One(() => ComparedVersionDto) from!: ComparedVersionDto;
  @One(() => ComparedVersionDto) to!: ComparedVersionDto;
  @OneOrNull(() => WordsDto) why!: WordsDto | null;
  @Many(() => PassageDto) passages!: PassageDto[];
  @Int() inserted!: number;
  @Int() deleted!: number;
}

@ApiTags('tasks')
@Controller('tasks/:id/comparison')
export class ComparisonController {
  constructor(
    private readonly opening: Opening,
    private readonly reading: Reading,
    private readonly drafts: DraftRecords,
    private readonly papers: Papers,
  ) {}

  @Get()
  @Limited('account', 60)
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ApiOperation({ operationId: 'compareVersions', summary: 'What changed between two versions of the draft' })
  @ApiOkResponse({ type: ComparisonDto })
  async compare(
    @TaskParam() id: TaskId,
    @Query() { from, to }: PairDto,
    @Req() request: ApiRequest,
  ): Promise<ComparisonView> {
    const { person } = whoOf(request);
    const { state } = await this.opening.open(id, person);
    const [earlier, later] = [versionOf(state, from), versionOf(state, to)];
    const [a, b] = [await this.bytes(person, id, earlier), await this.bytes(person, id, later)];
    return comparisonView(earlier, later, await this.papers.compare(a, b));
  }

  /** A version that this person may not see is not among those of the task that they opened. */
  private async bytes(person: PersonId, task: TaskId, { hash, number }: Version): Promise<Buffer> {
    await this.reading.as(person).note({ kind: 'fileRead', task, hash });
    const content = await this.drafts.content(person, hash);
    if (!content) throw new Refused('version.unknown', { version: number });
    return content.bytes;
  }
}

const versionOf = ({ versions }: TaskState, number: number): Version => {
  const version = versions.find((each) => each.number === number);
  if (!version) throw new Refused('version.unknown', { version: number });
  return version;
};
