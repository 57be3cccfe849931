import { canonical, refuse } from '../../domain/index.js';
import type { Act, PersonId, Refusal, TaskId } from '../../domain/index.js';
import type { Commit } from '../commit/commit.js';
import { sha256 } from '../hash.js';
import type { BatchRecords, BatchResult } from './batch-records.js';

/** The same kind of act, said for each task on its own: it names the visit that the person saw. */
export type BatchOrder = { person: PersonId; key: string; acts: { task: TaskId; act: Act }[] };

/**
 * Acts on many tasks, one after the other in the order of their ids, each under its own lock and decided alone: one that
 * is refused keeps none of the others. Each has a key that follows from the batch's, so a batch that was cut short goes
 * on where it ended; once it is whole its answer is kept, and asked again it is the same, whatever the tasks are by then.
 */
export class Batch {
  constructor(
    private readonly commit: Commit,
    private readonly records: BatchRecords,
  ) {}

  async act({ person, key, acts }: BatchOrder): Promise<BatchResult[] | Refusal> {
    const fingerprint = sha256(canonical(acts));
    const known = await this.records.find(person, key);
    if (known) return known.fingerprint === fingerprint ? known.results : refuse('key.reused', { key });
    const results: BatchResult[] = [];
    for (const each of acts.toSorted(byTask)) results.push(await this.one(person, key, each));
    const kept = await this.records.keep(person, key, { fingerprint, results });
    return kept.fingerprint === fingerprint ? kept.results : refuse('key.reused', { key });
  }

  private async one(person: PersonId, key: string, { task, act }: BatchOrder['acts'][number]): Promise<BatchResult> {
    const own = sha256(canonical(['batch', key, task]));
    const outcome = await this.commit.act({ command: { task, person, act }, key: own });
    return 'refusal' in outcome ? { task, refusal: outcome.refusal } : { task, receipt: outcome.receipt };
  }
}

const byTask = (a: { task: TaskId }, b: { task: TaskId }): number => (a.task < b.task ? -1 : 1);
