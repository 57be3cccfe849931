import { isEnded } from '../../domain/task/progress.js';
import {
  countClasses,
  countClassOf,
  countMarks,
  countMarksOf,
  nearlyDueUntil,
  type CountingAt,
} from '../../domain/task/official-count.js';
import type { Calendar, Instant, TaskId } from '../../domain/index.js';
import type { TaskRow } from '../ports.js';
import type { Directory } from '../read/directory.js';
import type { TaskReader } from '../read/task-reader.js';
import { excusedTally, noneExcused, sameExcused } from './excused.js';
import { tallyGroups, type Counts, type ExcusedTask, type Tally, type TallyGroup, type TallyRow } from './counted.js';

export type Recount = Pick<Tally, 'total' | 'by' | 'excused'>;
/** A number that the journal does not bear out. */
export type CountDifference = { group: TallyGroup | 'total'; key: string; shown: Counts; recounted: Counts };

const keyOf: Record<TallyGroup, (row: TaskRow) => string> = {
  agency: ({ lead }) => lead,
  leader: ({ assigner }) => assigner,
  directive: ({ directive }) => directive,
  priority: ({ priority }) => priority,
};

const excusedOf = (row: TaskRow): ExcusedTask[] => {
  const { excused } = row;
  if (!excused) return [];
  const keys = Object.fromEntries(tallyGroups.map((group) => [group, keyOf[group](row)])) as Record<TallyGroup, string>;
  return [{ ...keys, excused }];
};

const none = (): Counts => Object.fromEntries([...countClasses, ...countMarks].map((name) => [name, 0])) as Counts;

/** The official count by the rule alone, of rows that were folded from the journal. */
export const recountOf = (rows: TaskRow[], at: CountingAt): Recount => {
  const sums = new Map<string, Map<string, Counts>>();
  const add = (group: string, key: string, row: TaskRow): void => {
    const keys = sums.get(group) ?? new Map<string, Counts>();
    sums.set(group, keys);
    const counts = keys.get(key) ?? none();
    keys.set(key, counts);
    const counted = { ...row, isDone: row.completion === 'confirmed' };
    for (const name of [countClassOf(counted, at.now), ...countMarksOf(counted, at)]) counts[name] += 1;
  };
  const counting = rows.filter((row) => !isEnded(row));
  for (const row of counting) {
    add('total', '', row);
    for (const group of tallyGroups) add(group, keyOf[group](row), row);
  }
  const rowsOf = (group: TallyGroup): TallyRow[] =>
    [...(sums.get(group) ?? [])].map(([key, counts]) => ({ key, counts }));
  const by = Object.fromEntries(tallyGroups.map((group) => [group, rowsOf(group)])) as Tally['by'];
  const excused = counting.flatMap((row) => excusedOf(row));
  return { total: sums.get('total')?.get('') ?? none(), by, excused };
};

const same = (a: Counts, b: Counts): boolean => [...countClasses, ...countMarks].every((name) => a[name] === b[name]);

export const differencesBetween = (shown: Recount, recounted: Recount): CountDifference[] => {
  const compared = (group: CountDifference['group'], before: TallyRow[], after: TallyRow[]): CountDifference[] => {
    const keys = new Set([...before, ...after].map(({ key }) => key));
    const of = (rows: TallyRow[], key: string): Counts => rows.find((row) => row.key === key)?.counts ?? none();
    return [...keys]
      .map((key) => ({ group, key, shown: of(before, key), recounted: of(after, key) }))
      .filter((one) => !same(one.shown, one.recounted));
  };
  const total = compared('total', [{ key: '', counts: shown.total }], [{ key: '', counts: recounted.total }]);
  return [...total, ...tallyGroups.flatMap((group) => compared(group, shown.by[group], recounted.by[group]))];
};

/** Time that is shown as excused and is not so by the journal, or the other way round. */
export const excusedDifferences = (
  shown: Recount,
  recounted: Recount,
  at: { now: Instant; calendar: Calendar },
): { group: TallyGroup | 'total'; key: string }[] => {
  const [before, after] = [excusedTally(shown.excused, at), excusedTally(recounted.excused, at)];
  const total = sameExcused(before.total, after.total) ? [] : [{ group: 'total' as const, key: '' }];
  const groups = tallyGroups.flatMap((group) => {
    const keys = Object.keys({ ...before.by[group], ...after.by[group] });
    const isOther = (key: string): boolean =>
      !sameExcused(before.by[group][key] ?? noneExcused(), after.by[group][key] ?? noneExcused());
    return keys.filter(isOther).map((key) => ({ group, key }));
  });
  return [...total, ...groups];
};

/** Counts again from the journal, task by task, at the very moment for which the numbers were shown. */
export const recountFromJournal = async (
  tasks: Pick<TaskReader, 'rowFromJournal'>,
  directory: Pick<Directory, 'current'>,
  ids: TaskId[],
  now: number,
): Promise<Recount> => {
  const { calendar } = await directory.current();
  const rows: TaskRow[] = [];
  for (const id of ids) {
    const row = await tasks.rowFromJournal(id);
    if (row) rows.push(row);
  }
  return recountOf(rows, { now, nearlyDueUntil: nearlyDueUntil(now, calendar) });
};
