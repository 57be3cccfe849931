import { evolve, fold, keysOf, maySee, maySeeEntry, passTime, seen, verifyChain } from '../../domain/index.js';
import { nearlyDueUntil, type CountingAt } from '../../domain/task/official-count.js';
import type { Tally, TallyFilter } from '../supervision/counted.js';
import { theSilent, theTen, type Lists, type Supervised } from '../supervision/ten.js';
import type {
  Facts,
  Instant,
  JournalEntry,
  Keys,
  PersonId,
  PostId,
  TaskEntry,
  TaskId,
  TaskState,
} from '../../domain/index.js';
import { byTime, inboxRows, notBefore } from '../commit/change.js';
import { taskRow } from '../commit/task-row.js';
import { sha256 } from '../hash.js';
import type {
  Due,
  FactRecords,
  InboxTaskRow,
  StoredTask,
  TaskFilter,
  TaskRecords,
  Listed,
  TaskRow,
  ToldEntry,
  Versions,
} from '../ports.js';
import type { FactsCache } from './facts-cache.js';

/** What a person may ask: nothing of it looks past what they may see. */
export type SeenTasks = Pick<TaskReader, 'open' | 'told' | 'list' | 'tally' | 'supervise' | 'inbox'>;
export type OpenTask = { state: TaskState; seq: number; hash: string; facts: Facts };
export type TaskList = Listed & { now: Instant };
export type Inbox = { now: Instant; items: InboxTaskRow[] };
export type Verification = { intact: boolean; head: string; brokenAt: number | null };

/** Tasks whose time has passed and is not recorded yet: seconds' worth, unless a clock is stuck. */
const dueAtOnce = 1_000;

/**
 * Every read passes time first, in memory: nobody sees a task that is older than the moment they look at it. As a person,
 * it shows what that person may see: the records leave out what they may not, and the rules are asked once more here.
 */
export class TaskReader {
  constructor(
    private readonly records: TaskRecords,
    private readonly facts: FactRecords,
    private readonly cache: FactsCache,
    private readonly viewer: PersonId | null = null,
  ) {}

  as(person: PersonId): SeenTasks {
    return new TaskReader(this.records.as(person), this.facts, this.cache, person);
  }

  async open(taskId: TaskId): Promise<OpenTask | null> {
    const { task, now, versions } = await this.records.one(taskId);
    if (!task) return null;
    const { state, facts } = await this.asOf(task, now, versions);
    const visible = this.visible(state, facts);
    return visible && { state: visible, seq: task.seq, hash: task.headHash, facts };
  }

  /** The journal itself, for whoever keeps or checks it. */
  history(taskId: TaskId): Promise<JournalEntry<TaskEntry>[]> {
    return this.records.history(taskId);
  }

  /** What was entered, without the content that this viewer may not see. */
  async told({ state, facts }: OpenTask): Promise<ToldEntry[]> {
    const entries = await this.records.told(state.id);
    const keys = this.keys(facts);
    return entries.map((entry) => {
      const { payload, actor } = entry;
      if (payload === null || keys === null) return entry;
      return maySeeEntry(keys, state, facts.organisation, { payload, actor }) ? entry : { ...entry, payload: null };
    });
  }

  /** Computes the whole chain again, up to the entry that the task itself knows: read first, for acts go on meanwhile. */
  async verify(taskId: TaskId): Promise<Verification | null> {
    const { task } = await this.records.one(taskId);
    if (!task) return null;
    const entries = await this.history(taskId);
    const reached = { seq: task.seq, hash: task.headHash };
    return { ...verifyChain(entries, sha256, reached), head: entries.at(-1)?.hash ?? task.headHash };
  }

  async list(filter: TaskFilter): Promise<TaskList> {
    const { marks, at, rows } = await this.today();
    return { now: at.now, ...(await this.records.list({ ...filter, ...marks }, at, rows)) };
  }

  /** The official count, of the tasks that this viewer may read. */
  async tally(filter: Omit<TallyFilter, 'marks'>): Promise<Tally & { now: Instant }> {
    const { marks, at, rows } = await this.today();
    return { now: at.now, ...(await this.records.tally({ ...filter, ...marks }, at, rows)) };
  }

  /** The count, and the tasks to begin with, all of one moment. */
  async supervise(filter: Omit<TallyFilter, 'marks'>): Promise<Supervised> {
    const { marks, at, rows } = await this.today();
    const list: Lists = (chosen) => this.records.list({ ...filter, ...marks, ...chosen }, at, rows);
    const tally = await this.records.tally({ ...filter, ...marks }, at, rows);
    const [matters, silent] = [await theTen(list, filter.priority), await theSilent(list)];
    return { now: at.now, ...tally, matters, silent };
  }

  /** The row of a task as its journal alone gives it: folded from its first entry, and brought to this moment. */
  async rowFromJournal(taskId: TaskId): Promise<TaskRow | null> {
    const { task, now, versions } = await this.records.one(taskId);
    const state = task && fold(await this.history(taskId));
    if (!state) return null;
    const today = await this.asOf({ ...task, state }, now, versions);
    return taskRow(today.state, today.changedAt, today.facts.organisation);
  }

  /** What lists and counts stand on: the moment, by which marks the viewer reads, and the tasks that time has moved since. */
  private async today(): Promise<{ marks: { marks?: string[] }; at: CountingAt; rows: TaskRow[] }> {
    const due = await this.records.due(dueAtOnce);
    const moved = await this.movedOf(due);
    const { organisation, calendar } = await this.cache.ground(this.facts, due.versions);
    const keys = this.keys({ organisation, now: due.now });
    const rows = moved.map(({ state, changedAt }) => taskRow(state, changedAt, organisation));
    const at = { now: due.now, nearlyDueUntil: nearlyDueUntil(due.now, calendar) };
    return { marks: keys ? { marks: [...keys] } : {}, at, rows };
  }

  async inbox(posts: PostId[]): Promise<Inbox> {
    const due = await this.records.due(dueAtOnce);
    const moved = await this.movedOf(due);
    const standing = await this.records.inbox(
      posts,
      moved.map(({ state }) => state.id),
    );
    const seenNow = moved.filter(({ state, facts }) => this.visible(state, facts) !== null);
    const items = [...standing, ...seenNow.flatMap(({ state }) => asked(state, posts))];
    return { now: due.now, items: items.sort(byDue) };
  }

  /** A task whose time cannot pass is reported elsewhere; a list shows it as it stands and does not fail with it. */
  private async movedOf({ tasks, now, versions }: Due): Promise<Today[]> {
    const moved = tasks.map((task) => this.asOf(task, now, versions).catch(() => null));
    return (await Promise.all(moved)).filter((today) => today !== null);
  }

  private async asOf(task: StoredTask, at: Instant, versions: Versions): Promise<Today> {
    const now = notBefore(at, task.changedAt);
    const facts = await this.cache.of(this.facts, versions, now, task.state.procedure);
    const entries = passTime(task.state, facts);
    const state = entries.map(byTime).reduce((before, entry) => evolve(before, { ...entry, at: now }), task.state);
    return { state, facts, changedAt: entries.length > 0 ? now : task.changedAt };
  }

  private keys({ organisation, now }: Pick<Facts, 'organisation' | 'now'>): Keys | null {
    return this.viewer === null ? null : keysOf(organisation, this.viewer, now);
  }

  private visible(state: TaskState, facts: Facts): TaskState | null {
    const keys = this.keys(facts);
    if (keys === null) return state;
    return maySee(keys, state, facts.organisation, { of: 'task' }) ? seen(keys, state, facts.organisation) : null;
  }
}

type Today = { state: TaskState; facts: Facts; changedAt: Instant };

const asked = (state: TaskState, posts: PostId[]): InboxTaskRow[] =>
  inboxRows(state)
    .filter(({ post }) => posts.includes(post))
    .map((row) => ({
      ...row,
      title: state.title,
      directive: state.directive.number,
      lead: state.lead,
      assigner: state.assigner,
    }));

/** What is due first comes first; what has no term comes last, the oldest of it first. */
const byDue = (a: InboxTaskRow, b: InboxTaskRow): number =>
  (a.due ?? Infinity) === (b.due ?? Infinity) ? a.since - b.since : (a.due ?? Infinity) - (b.due ?? Infinity);
