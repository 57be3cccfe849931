import type { CountClass, CountMark } from '../../domain/task/official-count.js';
import type { ExcusedSpan } from '../../domain/task/excused.js';
import type { CivilDate, Instant, PostId, TaskState, UnitId } from '../../domain/index.js';

/** `done` and `notDone` are the sums of two classes each. */
export type CountChoice = CountClass | CountMark | 'done' | 'notDone';

/** What every number of the official count can be asked for: the same conditions list the tasks behind it. */
export type CountedFilter = {
  count?: CountChoice;
  leader?: PostId;
  directive?: string;
  priority?: TaskState['priority'];
  /** Due after the one and not after the other. */
  dueAfter?: Instant;
  dueUpTo?: Instant;
};

export type TallyFilter = Omit<CountedFilter, 'count' | 'dueAfter' | 'dueUpTo'> & { lead?: UnitId; marks?: string[] };

export type Counts = Record<CountClass | CountMark, number>;
export const tallyGroups = ['agency', 'leader', 'directive', 'priority'] as const;
export type TallyGroup = (typeof tallyGroups)[number];
export type TallyRow = { key: string; counts: Counts };

/** Tasks not done whose last day this is, of one agency. */
export type DueDay = { agency: UnitId; day: CivilDate; open: number; overdue: number };
/** A task with time that nobody is charged with. */
export type ExcusedTask = Record<TallyGroup, string> & { excused: ExcusedSpan[] };

export type Tally = { total: Counts; by: Record<TallyGroup, TallyRow[]>; days: DueDay[]; excused: ExcusedTask[] };
