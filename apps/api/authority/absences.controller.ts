import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { absenceList } from '../../../libs/application/authority/absence-list.js';
import { Authority } from '../../../libs/application/authority/authority.js';
import type { Ordered } from '../../../libs/application/authority/authority.js';
import { Directory } from '../../../libs/application/index.js';
import { nameOfFact } from '../../../libs/application/views/facts.js';
import { say } from '../../../libs/application/views/say.js';
import { refusalWords } from '../../../libs/contracts/refusal-words.js';
import type { AbsenceReportView, AbsenceRowView } from '../../../libs/contracts/http.js';
import type { AbsenceReport, Refusal } from '../../../libs/domain/index.js';
import { Refused } from '../../../libs/platform/problems/problem.js';
import { Text } from '../shapes/given.js';
import { ActHeaders } from '../tasks/acting.js';
import { AbsenceReportDto } from './delegations.dto.js';
import { By, Ordering } from './ordering.js';

const longest = 200_000;

class ListDto {
  /** The file as text: with a line of headings, separated by commas, semicolons or tabs. */
  @Text(longest) csv!: string;
}

@ApiTags('authority')
@Controller('absences')
export class AbsencesController {
  constructor(
    private readonly authority: Authority,
    private readonly ordering: Ordering,
    private readonly directory: Directory,
  ) {}

  @Post('import')
  @HttpCode(200)
  @ActHeaders()
  @ApiOperation({ operationId: 'importAbsences', summary: 'Take over a list of who is away, with a report row by row' })
  @ApiOkResponse({ type: AbsenceReportDto })
  async import(@By() by: Ordered, @Body() { csv }: ListDto): Promise<AbsenceReportView> {
    const list = absenceList(csv);
    if ('missing' in list) throw new Refused('text.missing', { field: list.missing.join(', ') });
    const report = await this.authority.recordAbsences(list.rows, by);
    if ('refused' in report) throw await this.ordering.refused(report);
    return this.view(report);
  }

  private async view(report: AbsenceReport): Promise<AbsenceReportView> {
    const nameOf = nameOfFact({ ...(await this.directory.current()), procedures: [] });
    const wordsOf = ({ refused, facts }: Refusal) => {
      const named = Object.entries(facts).map(([fact, value]) => [
        fact,
        value === null ? null : (nameOf(fact, value) ?? value),
      ]);
      const { vi, en } = refusalWords[refused].words;
      return say(vi, en, Object.fromEntries(named) as Parameters<typeof say>[2]);
    };
    const rows = report.map((each): AbsenceRowView => {
      if ('refusal' in each)
        return { row: each.row, outcome: 'refused', code: each.refusal.refused, words: wordsOf(each.refusal) };
      return { row: each.row, outcome: 'recorded' in each ? 'recorded' : 'unchanged', code: null, words: null };
    });
    const count = (outcome: AbsenceRowView['outcome']): number => rows.filter((row) => row.outcome === outcome).length;
    return { rows, recorded: count('recorded'), refused: count('refused') };
  }
}
