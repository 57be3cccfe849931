import type { ListedTask } from '../ports.js';
import type { SeenTasks } from '../read/task-reader.js';
import type { CountChoice, TallyFilter } from './counted.js';

const ten = 10;

type Rank = { count: CountChoice; priority: 'urgent' | 'normal' };

/** What is overdue before what is nearly due, of each the urgent first; within a rank what is due first. */
const ranks: Rank[] = [
  { count: 'overdue', priority: 'urgent' },
  { count: 'overdue', priority: 'normal' },
  { count: 'nearlyDue', priority: 'urgent' },
  { count: 'nearlyDue', priority: 'normal' },
];

/** The ten that matter most, of what the person may read. A rank is asked for only where those above it leave room. */
export const theTen = async (
  seen: Pick<SeenTasks, 'list'>,
  { priority, ...filter }: Omit<TallyFilter, 'marks'>,
): Promise<ListedTask[]> => {
  const found: ListedTask[] = [];
  for (const rank of ranks.filter((one) => priority === undefined || one.priority === priority)) {
    if (found.length >= ten) break;
    const { rows } = await seen.list({ ...filter, ...rank, size: ten - found.length });
    found.push(...rows);
  }
  return found;
};
