import { allowed, fold } from '../../domain/index.js';
import type { Allowance, Instant, PersonId, TaskId } from '../../domain/index.js';
import type { FactRecords, TaskRecords } from '../ports.js';
import type { OpenTask } from '../read/task-reader.js';

export type ThenAllowed = { task: OpenTask; allowances: Allowance[] };

/**
 * Why somebody might, or might not, at an instant: the task folded up to it, on the versions of the facts that stood then.
 * The journal is folded whole, whoever asks; what of the answer they may see is judged by whoever shows it.
 */
export class Reasons {
  constructor(
    private readonly tasks: TaskRecords,
    private readonly facts: FactRecords,
  ) {}

  async at(taskId: TaskId, person: PersonId, at: Instant): Promise<ThenAllowed | null> {
    const entries = (await this.tasks.history(taskId)).filter((entry) => entry.at <= at);
    const state = fold(entries);
    const last = entries.at(-1);
    if (!state || !last) return null;
    const versions = await this.facts.versionsAt(at);
    const procedure = await this.facts.procedure(state.procedure);
    if (!procedure)
      throw new Error(`Procedure ${state.procedure.id}@${state.procedure.version} is not in the database.`);
    const [organisation, calendar, outages] = await Promise.all([
      this.facts.organisation(versions.organisation),
      this.facts.calendar(versions.calendar),
      this.facts.outages(),
    ]);
    const facts = { now: at, procedure, organisation, calendar, outages };
    const task = { state, seq: last.seq, hash: last.hash, facts };
    return { task, allowances: allowed(state, person, facts) };
  }
}
