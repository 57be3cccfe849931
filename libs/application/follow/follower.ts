import type { LifecycleLook } from '../../contracts/lifecycle.js';
import { alarm, evolve, openVisit, owedBy, unacknowledged } from '../../domain/index.js';
import type { JournalEntry, PostId, Stage, TaskEntry, TaskId, TaskState } from '../../domain/index.js';
import { crashPoint } from '../crash-point.js';
import type { TaskRecords } from '../ports.js';
import type { Channel, Found, FollowRecords, Owed } from './ports.js';
import { withoutLowerRungs } from './rungs.js';

/** On which channels a post hears of things today. */
export interface Channels {
  of(post: PostId): Promise<Channel[]>;
}

/**
 * What a task's workflow sees of the journal. One look stores its cursor and all that is owed because of the entries it
 * has passed; what it returns is everything still owed, so that a look whose result is lost loses nothing.
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
      const owed = await this.newlyOwed(taskId, found);
      if (!(await this.records.follow(taskId, { from: found.cursor, to: found.seq }, owed))) continue;
      crashPoint('follow.afterWrite');
      return lookOf(found, owed);
    }
  }

  private async newlyOwed(taskId: TaskId, { cursor, seq }: Found): Promise<Owed[]> {
    const history = (await this.tasks.history(taskId)).filter((entry) => entry.seq <= seq);
    const owed: Owed[] = [];
    for (const { entry, state } of withoutLowerRungs(statesAfter(history, cursor))) {
      for (const { post, about } of owedBy(entry.payload, state)) {
        for (const channel of await this.channels.of(post)) {
          owed.push({ key: [taskId, entry.seq, post, channel].join('/'), seq: entry.seq, channel, post, about });
        }
      }
    }
    return owed;
  }
}

/** Each entry after the cursor, with the state that it led to: who is owed word is judged by that one, not by today's. */
const statesAfter = (history: JournalEntry<TaskEntry>[], cursor: number) => {
  const steps: { entry: JournalEntry<TaskEntry>; state: TaskState }[] = [];
  let state: TaskState | null = null;
  for (const entry of history) {
    state = evolve(state, entry);
    if (entry.seq > cursor) steps.push({ entry, state });
  }
  return steps;
};

const lookOf = (found: Found, newlyOwed: Owed[]): LifecycleLook => {
  const { state, seq, now } = found;
  const next = alarm(state);
  const [highest] = unacknowledged(state).toSorted((a, b) => b.rung - a.rung);
  return {
    ...{ v: 1, cursor: seq, ...placeOf(state) },
    wakeInMs: next === null ? null : Math.max(0, next - now),
    nextDue: next === null ? null : new Date(next).toISOString(),
    escalation: highest ? { rung: highest.rung, to: highest.to } : null,
    owed: [...found.owed, ...newlyOwed.map(({ key, channel }) => ({ key, channel }))],
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
