import { passTime, type Facts, type Instant, type TaskEntry, type TaskState, type UnitId } from '../../domain/index.js';
import { replanned } from '../../domain/task/replan.js';
import type { Calendar } from '../../domain/time/calendar.js';
import { byTime, changeOf, notBefore } from '../commit/change.js';
import { entriesOfTimeAtOnce } from '../commit/commit.js';
import { crashPoint } from '../crash-point.js';
import type {
  Due,
  DueTransaction,
  FactRecords,
  StoredTask,
  TaskChange,
  Transactions,
  VersionedFacts,
} from '../ports.js';
import type { FactsCache } from '../read/facts-cache.js';
import { ofSystem } from '../time/system-entry.js';
import type { CalendarRecords, Moved } from './calendar-records.js';

/** Short transactions: whoever acts on one of these tasks waits for a few milliseconds. */
const usualChunk = 200;

/** One deadline that a calendar moves. */
export type Move = {
  task: string;
  title: string;
  lead: UnitId;
  subject: ReplannedEntry['subject'];
  from: Instant;
  to: Instant;
};
type ReplannedEntry = Extract<TaskEntry, { kind: 'replanned' }>;

/** What a calendar would do: how many living tasks there are, what moves, and what becomes late by it. */
export type Preview = { living: number; tasks: number; deadlines: number; overdue: number; moves: Move[] };
export type Replanned = Moved & { version: number };

const shownMoves = 500;

/**
 * A change of calendar: seen before it is made, then carried out in chunks of short transactions. No workflow is visited:
 * each looks when it wakes, and the deadline clock reads what is due anew every minute.
 */
export class Replan {
  constructor(
    private readonly transactions: Transactions,
    private readonly records: CalendarRecords,
    private readonly facts: FactRecords,
    private readonly cache: FactsCache,
    private readonly atOnce = usualChunk,
  ) {}

  async preview(next: Calendar): Promise<Preview> {
    // One object for all tasks: what counting has looked up of a calendar is kept with it.
    const { publishedAt: _, ...calendar } = next;
    const preview: Preview = { living: 0, tasks: 0, deadlines: 0, overdue: 0, moves: [] };
    for (let after = ''; ;) {
      const due = await this.records.living(after, this.atOnce);
      for (const task of due.tasks) addTo(preview, await this.movesOf(task, due, calendar), due.now);
      preview.living += due.tasks.length;
      after = due.tasks.at(-1)?.id ?? '';
      if (due.tasks.length < this.atOnce) return preview;
    }
  }

  /** Carries on with the newest calendar until every living task has been planned by it; `null` where that is done. */
  async run(): Promise<Replanned | null> {
    const unfinished = await this.records.unfinished();
    if (!unfinished) return null;
    const { version } = unfinished;
    for (let after: string | null = unfinished.after; after !== null;) {
      after = await this.transactions.living(after, this.atOnce, (tx) => this.chunk(tx));
      crashPoint('replan.afterChunk');
      if (after !== null) await this.records.reached(version, after);
    }
    await this.records.tellMoved(version);
    crashPoint('replan.afterTold');
    const moved = await this.records.moved(version);
    await this.records.finish(version, ofSystem(stream, { kind: 'replanned', version, ...moved }));
    return { version, ...moved };
  }

  /** The last task of the chunk; `null` after the last chunk. */
  private async chunk(tx: DueTransaction): Promise<string | null> {
    const { tasks } = tx.due;
    const changes: TaskChange[] = [];
    // One after the other: asked all at once, the memory of facts would load one calendar for each.
    for (const task of tasks) {
      const change = await this.changeBy(tx, tx.due, task);
      if (change) changes.push(change);
    }
    if (changes.length > 0) tx.write({ changes });
    return tasks.length < this.atOnce ? null : (tasks.at(-1)?.id ?? null);
  }

  /** A task whose time cannot pass is left to those who report it: it never stands in the way of the others. */
  private async changeBy(tx: DueTransaction, due: Due, task: StoredTask): Promise<TaskChange | null> {
    const facts = await this.factsOf(tx, due, task);
    const entries = passedOrNone(task.state, facts);
    if (entries.length === 0) return null;
    const change = changeOf({ id: task.id, stored: task }, entries.map(byTime), facts);
    return entries.every(({ kind }) => kind === 'replanned') ? { ...change, following: false } : change;
  }

  private async movesOf(task: StoredTask, due: Due, calendar: Calendar): Promise<Move[]> {
    const facts = await this.factsOf(this.facts, due, task);
    const { title, lead } = task.state;
    return replanned(task.state, { ...facts, calendar }).flatMap(({ subject, was, deadline }) =>
      deadline ? [{ task: task.id, title, lead, subject, from: was, to: deadline.due }] : [],
    );
  }

  private factsOf(source: VersionedFacts, { versions, now }: Due, { state, changedAt }: StoredTask): Promise<Facts> {
    return this.cache.of(source, versions, notBefore(now, changedAt), state.procedure);
  }
}

const stream = { kind: 'calendar', id: 'calendar' } as const;

const passedOrNone = (state: TaskState, facts: Facts): TaskEntry[] => {
  try {
    return passTime(state, facts, entriesOfTimeAtOnce);
  } catch {
    return [];
  }
};

const addTo = (preview: Preview, moves: Move[], now: Instant): void => {
  preview.tasks += moves.length > 0 ? 1 : 0;
  preview.deadlines += moves.length;
  preview.overdue += moves.filter(({ from, to }) => from > now && to <= now).length;
  preview.moves.push(...moves.slice(0, Math.max(0, shownMoves - preview.moves.length)));
};
