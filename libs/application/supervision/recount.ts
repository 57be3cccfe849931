import {
  countClasses,
  countClassOf,
  countMarks,
  countMarksOf,
  nearlyDueUntil,
  type CountingAt,
} from '../../domain/task/official-count.js';
import type { TaskId } from '../../domain/index.js';
import type { TaskRow } from '../ports.js';
import type { Directory } from '../read/directory.js';
import type { TaskReader } from '../read/task-reader.js';
import { tallyGroups, type Counts, type Tally, type TallyGroup, type TallyRow } from './counted.js';

export type Recount = Pick<Tally, 'total' | 'by'>;
/** A number that the journal does not bear out. */
export type CountDifference = { group: TallyGroup | 'total'; key: string; shown: Counts; recounted: Counts };

const keyOf: Record<TallyGroup, (row: TaskRow) => string> = {
  agency: ({ lead }) => lead,
  leader: ({ assigner }) => assigner,
  directive: ({ directive }) => directive,
  priority: ({ priority }) => priority,
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
  for (const row of rows.filter(({ progress }) => progress !== 'recalled' && progress !== 'cancelled')) {
    add('total', '', row);
    for (const group of tallyGroups) add(group, keyOf[group](row), row);
  }
  const rowsOf = (group: TallyGroup): TallyRow[] =>
    [...(sums.get(group) ?? [])].map(([key, counts]) => ({ key, counts }));
  const by = Object.fromEntries(tallyGroups.map((group) => [group, rowsOf(group)])) as Tally['by'];
  return { total: sums.get('total')?.get('') ?? none(), by };
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
