import { excusedDaysOf, excuses } from '../../domain/task/excused.js';
import type { Excused } from '../../domain/task/excused.js';
import type { Calendar, Instant } from '../../domain/index.js';
import { tallyGroups, type ExcusedTask, type TallyGroup } from './counted.js';

/** Working days of tasks: two tasks that stand on one day are two. */
export type ExcusedTally = { total: Excused; by: Record<TallyGroup, Record<string, Excused>> };

export const noneExcused = (): Excused => ({ pause: 0, condition: 0, outage: 0 });

const plus = (a: Excused, b: Excused): Excused => ({
  pause: a.pause + b.pause,
  condition: a.condition + b.condition,
  outage: a.outage + b.outage,
});

type At = { now: Instant; calendar: Calendar };

export const excusedTally = (tasks: readonly ExcusedTask[], { now, calendar }: At): ExcusedTally => {
  const counted = tasks.map((task) => ({ task, days: excusedDaysOf(task.excused, now, calendar) }));
  const sumBy = (group: TallyGroup): Record<string, Excused> => {
    const sums = new Map<string, Excused>();
    for (const { task, days } of counted) sums.set(task[group], plus(sums.get(task[group]) ?? noneExcused(), days));
    return Object.fromEntries(sums);
  };
  const by = Object.fromEntries(tallyGroups.map((group) => [group, sumBy(group)])) as ExcusedTally['by'];
  return { total: counted.reduce((sum, { days }) => plus(sum, days), noneExcused()), by };
};

export const sameExcused = (a: Excused, b: Excused): boolean => excuses.every((name) => a[name] === b[name]);
