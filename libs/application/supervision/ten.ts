import type { Listed, ListedTask } from '../ports.js';
import type { CountChoice, CountedFilter, Tally } from './counted.js';
import type { Instant } from '../../domain/index.js';

/** What a supervisor sees at a moment: the count, and of the tasks behind it those to begin with. */
export type Supervised = Tally & { now: Instant; matters: ListedTask[]; silent: ListedTask[] };

const ten = 10;

type Rank = Pick<CountedFilter, 'count' | 'priority'> & { count: CountChoice };

/** What is overdue before what is nearly due, of each the urgent first; within a rank what is due first. */
const ranks: Rank[] = [
  { count: 'overdue', priority: 'urgent' },
  { count: 'overdue', priority: 'normal' },
  { count: 'nearlyDue', priority: 'urgent' },
  { count: 'nearlyDue', priority: 'normal' },
];

/** Lists of one moment, of what one person may read. */
export type Lists = (filter: CountedFilter & { size: number }) => Promise<Listed>;

/** The ten that matter most. A rank is asked for only where those above it leave room. */
export const theTen = async (list: Lists, priority?: CountedFilter['priority']): Promise<ListedTask[]> => {
  const found: ListedTask[] = [];
  for (const rank of ranks.filter((one) => priority === undefined || one.priority === priority)) {
    if (found.length >= ten) break;
    const { rows } = await list({ ...rank, size: ten - found.length });
    found.push(...rows);
  }
  return found;
};

/** Ten of those that are silent, the most late of them first. */
export const theSilent = async (list: Lists): Promise<ListedTask[]> =>
  (await list({ count: 'silent', size: ten })).rows;
