import { isRefusal } from '../../domain/index.js';
import type { PersonId, Refusal, TaskId } from '../../domain/index.js';
import { assignmentOf, takeForConfirmation } from '../../domain/import/index.js';
import type { Proposal, Review, Seen } from '../../domain/import/index.js';
import type { Commit, Outcome } from '../commit/commit.js';
import { crashPoint } from '../crash-point.js';
import { sha256 } from '../hash.js';
import { codePoints, type CodePoints } from './code-points.js';
import type { Changed, ImportRecords } from './import-records.js';

/** What became of each proposal that somebody confirmed. */
export type Confirmed = { proposal: string; task: TaskId | null; refusal: Refusal | null };

/**
 * From a confirmed proposal to a task, by the same commit as if somebody had typed it. First it is taken, so that nobody
 * changes it any more; then its task is asked for, whose id and key follow from the proposal; then it is told so. A crash
 * between any two of these leaves it taken, and whoever takes it up again asks for the same task.
 */
export class Confirming {
  constructor(
    private readonly records: ImportRecords,
    private readonly commit: Commit,
  ) {}

  async confirm({ id }: { id: string }, person: PersonId, seen: Seen[]): Promise<Confirmed[]> {
    const text = codePoints(await this.records.sourceText(id));
    const results: Confirmed[] = [];
    for (const each of seen) results.push(await this.one(id, each, person, text));
    return results;
  }

  /** What was taken and not finished, by whoever died over it. */
  async resume(): Promise<void> {
    for (const { import: id, proposal } of await this.records.confirming()) {
      const text = codePoints(await this.records.sourceText(id));
      await this.one(id, { id: proposal, version: 0 }, null, text);
    }
  }

  private async one(id: string, seen: Seen, person: PersonId | null, text: CodePoints): Promise<Confirmed> {
    const taken = await this.records.change(id, (review) => take(review, seen, person));
    if (isRefusal(taken)) return { proposal: seen.id, task: null, refusal: taken };
    if (taken.proposal.status === 'confirmed') return { proposal: seen.id, task: taken.proposal.task, refusal: null };
    crashPoint('import.afterTaking');
    const outcome = await this.assign(id, taken, text);
    crashPoint('import.afterAssigning');
    return this.records.change(id, (review) => finish(review, seen.id, outcome));
  }

  private async assign(id: string, { proposal, directive }: Taken, text: CodePoints): Promise<TaskId | Refusal> {
    const act = assignmentOf(id, proposal, directive, text.at);
    if (isRefusal(act)) return act;
    const task = taskOf(id, proposal.id);
    const command = { task, person: proposal.confirmedBy ?? '', act };
    const outcome = await this.commit.act({ command, key: `import.${id}.${proposal.id}` });
    return isThere(outcome) ? task : outcome.refusal;
  }
}

type Taken = { proposal: Proposal; directive: Review['directive'] };

const take = (review: Review, seen: Seen, person: PersonId | null): Changed<Taken | Refusal> => {
  const proposal = takeForConfirmation(review, seen, person ?? '');
  if (isRefusal(proposal)) return { change: null, result: proposal };
  const isTaken = review.proposals.some((each) => each.id === proposal.id && each.version === proposal.version);
  const change = isTaken ? null : { proposals: [proposal], directive: null };
  return { change, result: { proposal, directive: review.directive } };
};

/** That there is such a task already is what was wanted: nobody else knows its id. */
const isThere = (outcome: Outcome): outcome is Extract<Outcome, { receipt: unknown }> =>
  'receipt' in outcome || outcome.refusal.refused === 'task.exists';

const finish = (review: Review, id: string, outcome: TaskId | Refusal): Changed<Confirmed> => {
  const proposal = review.proposals.find((each) => each.id === id);
  if (!proposal) throw new Error(`The proposal ${id} is gone.`);
  const result = isRefusal(outcome)
    ? { proposal: id, task: null, refusal: outcome }
    : { proposal: id, task: outcome, refusal: null };
  if (proposal.status !== 'confirming') return { change: null, result: { ...result, task: proposal.task } };
  const next: Proposal = isRefusal(outcome)
    ? { ...proposal, status: 'open', version: proposal.version + 1, confirmedBy: null, trouble: outcome }
    : { ...proposal, status: 'confirmed', version: proposal.version + 1, task: outcome };
  return { change: { proposals: [next], directive: null }, result };
};

/** The id of the task follows from the proposal (UUID version 8), so that whoever asks again asks for the same one. */
const taskOf = (id: string, proposal: string): TaskId =>
  sha256(JSON.stringify(['import', id, proposal]))
    .slice(0, 32)
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-8$3-a$4-$5');
