import { canonical, evolve, genesis, inboxOf, link, needsFollowing } from '../../domain/index.js';
import type { Actor, Facts, Instant, JournalEntry, TaskEntry, TaskState } from '../../domain/index.js';
import { sha256 } from '../hash.js';
import type { InboxRow, StoredTask, TaskChange } from '../ports.js';
import { taskRow } from './task-row.js';

export type Decided = { payload: TaskEntry; actor: Actor | null };

export const byTime = (payload: TaskEntry): Decided => ({ payload, actor: null });

/** A task as it was found, or `null` with the id it will have. */
export type Before = { id: string; stored: StoredTask | null };

/** Entries, once decided, change everything else: the state by folding, the rows by what differs in the projections. */
export const changeOf = ({ id, stored }: Before, decided: Decided[], facts: Facts): TaskChange => {
  const entries = chain(id, stored, decided, facts);
  const before = stored?.state ?? null;
  const state = entries.reduce<TaskState | null>(evolve, before);
  const last = entries.at(-1);
  if (!state || !last) throw new Error(`Nothing was decided about task ${id}.`);
  return {
    fresh: stored === null,
    streamYear: stored?.streamYear ?? new Date(facts.now).getUTCFullYear(),
    row: taskRow(state, last.at, facts.organisation),
    seq: last.seq,
    headHash: last.hash,
    state,
    entries,
    ...deadlines(before, state),
    ...inbox(before, state),
    following: needsFollowing(
      before,
      state,
      decided.map(({ payload }) => payload),
    ),
  };
};

const chain = (id: string, stored: StoredTask | null, decided: Decided[], facts: Facts): JournalEntry<TaskEntry>[] => {
  const stream = { kind: 'task' as const, id };
  const [at, versions] = [facts.now, factsOf(facts)];
  let previous = stored?.headHash ?? genesis;
  return decided.map(({ payload, actor }, index) => {
    const unlinked = { stream, seq: (stored?.seq ?? 0) + index + 1, at, actor, facts: versions, payload };
    const entry = { ...unlinked, ...link(previous, unlinked, sha256) };
    previous = entry.hash;
    return entry;
  });
};

/** A clock that was set back never makes an entry older than the last one of a stream that it is written to. */
export const notBefore = (now: Instant, ...ends: (Instant | undefined)[]): Instant =>
  Math.max(now, ...ends.filter((end) => end !== undefined));

export const factsOf = ({ organisation, calendar, procedure }: Facts): JournalEntry['facts'] => ({
  organisation: organisation.version,
  calendar: calendar.version,
  procedure: `${procedure.id}@${procedure.version}`,
});

export const inboxRows = (state: TaskState): InboxRow[] => inboxOf(state).map((row) => ({ ...row, taskId: state.id }));

const deadlines = (before: TaskState | null, after: TaskState): Pick<TaskChange, 'disarmed' | 'armed'> => {
  const taskId = after.id;
  const { gone, come } = difference(before?.clocks ?? [], after.clocks, ({ id }) => id);
  return { disarmed: gone.map(({ id }) => ({ taskId, id })), armed: come.map((clock) => ({ ...clock, taskId })) };
};

const inbox = (before: TaskState | null, after: TaskState): Pick<TaskChange, 'settled' | 'asked'> => {
  const key = ({ subject, post }: InboxRow): string => canonical([subject, post]);
  const { gone, come } = difference(before ? inboxRows(before) : [], inboxRows(after), key);
  return { settled: gone.map(({ taskId, subject, post }) => ({ taskId, subject, post })), asked: come };
};

/** What is no more, and what is new or says something else; most of it is the very same as before. */
const difference = <Row>(before: Row[], after: Row[], key: (row: Row) => string): { gone: Row[]; come: Row[] } => {
  const was = new Map(before.map((row) => [key(row), row]));
  const is = new Set(after.map(key));
  const stays = (row: Row): boolean => {
    const old = was.get(key(row));
    return old === row || (old !== undefined && canonical(old) === canonical(row));
  };
  return { gone: before.filter((row) => !is.has(key(row))), come: after.filter((row) => !stays(row)) };
};
