import { absencesOf, decideAuthority } from '../../domain/index.js';
import type { AbsenceReport, AbsenceRow, AuthorityAct, PersonId, Refusal, RegisterFacts } from '../../domain/index.js';
import type { KeepingOutcome, Register } from '../organisation/register.js';
import type { Directory } from '../read/directory.js';

export type Ordered = { person: PersonId; key: string };

/** Who acts for whom changes as the organisation does: one command, one version, one entry, in one order with every act. */
export class Authority {
  constructor(
    private readonly register: Register,
    private readonly directory: Directory,
  ) {}

  act(act: AuthorityAct, { person, key }: Ordered): Promise<KeepingOutcome> {
    const decide = (register: RegisterFacts) => decideAuthority(act, person, register);
    return this.register.change({ asked: act, decide }, { person, key, grounds: groundsOf(act) });
  }

  /** What each row of a list would do, and the rows that are right done: sent again, they change nothing. */
  async recordAbsences(rows: AbsenceRow[], by: Ordered): Promise<AbsenceReport | Refusal> {
    const act = { act: 'recordAbsences' as const, rows };
    const report = absencesOf(act, by.person, await this.directory.current());
    if ('refused' in report || !report.some((row) => 'recorded' in row)) return report;
    const outcome = await this.act(act, by);
    return 'refusal' in outcome && outcome.refusal.refused !== 'change.none' ? outcome.refusal : report;
  }
}

/** The paper is the reason: it stands in the act itself. */
const groundsOf = (act: AuthorityAct) => {
  const basis = 'basis' in act ? act.basis : null;
  return { reason: 'reason' in act ? act.reason : (basis ?? act.act), basis };
};
