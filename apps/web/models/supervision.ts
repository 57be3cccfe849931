import type { CountsView, ExcusedView, LoadView, SupervisionView } from '../../../libs/contracts/supervision-http.js';
import type { TaskFilter } from './task-filter.js';

/** What the page is narrowed to, as it stands in the address. */
export type Narrowed = { lead?: string; leader?: string; directive?: string; priority?: string };
const narrowings = ['lead', 'leader', 'directive', 'priority'] as const;

export const narrowedOf = (search: Record<string, unknown>): Narrowed =>
  Object.fromEntries(
    narrowings.flatMap((name) => {
      const value = search[name];
      return typeof value === 'string' && value !== '' ? [[name, value]] : [];
    }),
  );

export const groups = ['agencies', 'leaders', 'directives', 'priorities'] as const;
export type Group = (typeof groups)[number];
const filterNames: Record<Group, keyof Narrowed> = {
  agencies: 'lead',
  leaders: 'leader',
  directives: 'directive',
  priorities: 'priority',
};

/** A row of a table of counts narrows page and lists to itself. */
export const narrowedTo = (group: Group, id: string, narrowed: Narrowed): Narrowed => ({
  ...narrowed,
  [filterNames[group]]: id,
});

/** The four numbers of the official count; the list behind each is asked for by the same word. */
export const official = ['doneOnTime', 'doneLate', 'inTerm', 'overdue'] as const;
export const besides = ['noTerm', 'nearlyDue', 'willBeLate', 'silent'] as const;
export type Counted = (typeof official)[number] | (typeof besides)[number];

/** Why time is excused; it stands in no class of the count. */
export const excuses = ['pause', 'condition', 'outage'] as const satisfies (keyof ExcusedView)[];

export const listOf = (count: Counted, narrowed: Narrowed): TaskFilter => ({ ...narrowed, count });

/** Open tasks that end in a span; what lies long ago has no first day worth naming. */
export const spanOf = ({ from, to }: { from: string; to: string }, narrowed: Narrowed): TaskFilter => ({
  ...narrowed,
  count: 'notDone',
  from,
  to,
});

export const totalOf = (counts: CountsView): number =>
  official.reduce((sum, name) => sum + counts[name], counts.noTerm);

/** How dark a cell is, in four steps: the number stands in it anyhow. */
export const shadeOf = ({ open }: LoadView, most: number): 0 | 1 | 2 | 3 | 4 => {
  if (open === 0 || most === 0) return 0;
  return Math.max(1, Math.ceil((open / most) * 4)) as 1 | 2 | 3 | 4;
};

export const mostIn = (loads: LoadView[]): number => Math.max(0, ...loads.map(({ open }) => open));

export const isEmpty = ({ total }: SupervisionView): boolean => totalOf(total) === 0;
