import type { LifecycleLook } from '../../contracts/lifecycle.js';
import { alarm, evolve, openVisit, owedBy, unacknowledged } from '../../domain/index.js';
import { kindsOfTime } from '../../domain/task/owed.js';
import { type NoticeKind } from '../../domain/task/notice.js';
import type { JournalEntry, PostId, Stage, TaskEntry, TaskId, TaskState } from '../../domain/index.js';
import { crashPoint } from '../crash-point.js';
import type { TaskRecords } from '../ports.js';
import type { Behind, Channel, Found, FollowRecords, Owed, Step } from './ports.js';
import { toldAtOnce } from './rungs.js';

/** On which channels a post hears of things. */
export interface Channels {
  today(): Promise<(post: PostId) => Channel[]>;
}

/** So many are told of by one statement. */
const atOnce = 200;

type History = JournalEntry<TaskEntry>[];

/**
 * What a task's workflow sees of the journal. One look moves the cursor and gives the notices of the entries it has passed
 * in one statement; what it returns is every letter still owed, so that a look whose result is lost loses nothing.
 */
export class Follower {
  constructor(
    private readonly records: FollowRecords,
    private readonly tasks: Pick<TaskRecords, 'history'>,
    private readonly channels: Channels,
  ) {}

  async look(taskId: TaskId): Promise<LifecycleLook | null> {
    for (;;) {
      const found = await this.records.find(taskId);
      if (!found || found.cursor >= found.seq) return found && lookOf(found, []);
      const behind = { taskId, from: found.cursor, to: found.seq };
      const step = await this.stepOf(behind, await this.channels.today());
      if ((await this.records.follow([step])) === 0) continue;
      crashPoint('follow.afterWrite');
      return lookOf(found, step.owed);
    }
  }

  /**
   * What time did to many tasks at once is told together: by a look of each workflow, the last would hear of it minutes
   * later. The workflows look all the same, and find it told. One that cannot be told is left to its workflow.
   */
  async tellOfTime(beat: () => void = () => undefined): Promise<void> {
    for (let behind = await this.records.movedByTime('', atOnce); behind.length > 0;) {
      const channels = await this.channels.today();
      const steps = await Promise.allSettled(behind.map((each) => this.stepOf(each, channels)));
      await this.records.follow(steps.flatMap((step) => (step.status === 'fulfilled' ? [step.value] : [])));
      crashPoint('follow.afterWrite');
      beat();
      behind = await this.records.movedByTime(behind.at(-1)?.taskId ?? '', atOnce);
    }
  }

  private async stepOf(behind: Behind, channels: (post: PostId) => Channel[]): Promise<Step> {
    const history = await this.tasks.history(behind.taskId);
    return { ...behind, owed: newlyOwed(behind, history, channels) };
  }
}

const newlyOwed = ({ taskId, from, to }: Behind, history: History, channels: (post: PostId) => Channel[]): Owed[] =>
  toldAtOnce(statesBetween(history, from, to)).flatMap(({ entry, state }) =>
    owedBy(entry.payload, state).flatMap(({ post, about }) =>
      channelsFor(about.kind, channels(post)).map((channel) => ({
        key: [taskId, entry.seq, post, channel].join('/'),
        ...{ seq: entry.seq, channel, post },
        about: wasFiredLate(entry) ? { ...about, firedLate: true } : about,
      })),
    ),
  );

/** The letter about terms is the one of the day. */
const channelsFor = (kind: NoticeKind, all: Channel[]): Channel[] =>
  kindsOfTime.includes(kind) ? all.filter((channel) => channel === 'notice') : all;

/** As long as an outage is: what was recorded so late was told late by the system, and by nobody's fault. */
const noticeablyLateMs = 15 * 60_000;

const wasFiredLate = ({ payload, at, actor }: JournalEntry<TaskEntry>): boolean =>
  actor === null && 'due' in payload && at - payload.due > noticeablyLateMs;

/** Each entry after the cursor, with the state that it led to: who is owed word is judged by that one, not by today's. */
const statesBetween = (history: History, from: number, to: number) => {
  const steps: { entry: JournalEntry<TaskEntry>; state: TaskState }[] = [];
  let state: TaskState | null = null;
  for (const entry of history.filter(({ seq }) => seq <= to)) {
    state = evolve(state, entry);
    if (entry.seq > from) steps.push({ entry, state });
  }
  return steps;
};

const lookOf = (found: Found, newlyOwed: Owed[]): LifecycleLook => {
  const { state, seq, now } = found;
  const next = alarm(state);
  const [highest] = unacknowledged(state).toSorted((a, b) => b.rung - a.rung);
  const letters = newlyOwed.flatMap(({ key, channel }) => (channel === 'email' ? [{ key, channel }] : []));
  return {
    ...{ v: 1, cursor: seq, ...placeOf(state) },
    wakeInMs: next === null ? null : Math.max(0, next - now),
    nextDue: next === null ? null : new Date(next).toISOString(),
    escalation: highest ? { rung: highest.rung, to: highest.to } : null,
    owed: [...found.owed, ...letters],
    archived: state.progress === 'archived',
  };
};

/** Once the result is claimed no visit is open: the file lies with the one who confirms, and follow-up goes on. */
const placeOf = (state: TaskState): Pick<LifecycleLook, 'stage' | 'step' | 'round' | 'holder'> => {
  const visit = openVisit(state);
  if (visit) return { stage: visit.stage, step: visit.step, round: visit.round, holder: visit.holder };
  const stage: Stage | 'closed' = state.progress === 'archived' ? 'closed' : 'followUp';
  const { completion } = state;
  return {
    ...{ stage, step: null, round: 0 },
    ...(completion.is === 'claimed' ? { round: completion.round, holder: completion.holder } : { holder: null }),
  };
};
