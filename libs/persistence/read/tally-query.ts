import type { QueryConfig } from 'pg';
import type {
  Counts,
  DueDay,
  ExcusedTask,
  Tally,
  TallyFilter,
  TallyGroup,
} from '../../application/supervision/counted.js';
import { tallyGroups } from '../../application/supervision/counted.js';
import type { TaskRow } from '../../application/ports.js';
import { countClasses, countMarks, type CountingAt } from '../../domain/task/official-count.js';
import { todayOf } from './list-query.js';
import { countClass, countedConditions, isNearlyDue, isSilent, willBeLate } from './official-count.js';

const columnOf: Record<TallyGroup, string> = {
  agency: 'lead_unit',
  leader: 'assigner',
  directive: 'directive_number',
  priority: 'priority',
};

const sums = [
  ...countClasses.map((name) => `count(*) filter (where class = '${name}')::int as "${name}"`),
  ...countMarks.map((name) => `count(*) filter (where "${name}")::int as "${name}"`),
].join(', ');

const named = tallyGroups.map((group) => `${columnOf[group]} as ${group}`).join(', ');
const columns = Object.values(columnOf).join(', ');
const groups = Object.values(columnOf).map((column) => `(${column})`);

/** Everything that is counted comes from one statement: the numbers of a page belong to one moment. */
export const tallyQuery = (filter: TallyFilter, at: CountingAt, moved: TaskRow[]): QueryConfig => {
  const values: unknown[] = [];
  const value = (given: unknown): string => `$${values.push(given)}`;
  const lead = filter.lead === undefined ? [] : [`lead_unit = ${value(filter.lead)}`];
  const where = [...lead, ...countedConditions(filter, at, value)].join(' and ') || 'true';
  const text = `with today as (${todayOf(filter.marks, moved, value)}),
    counted as materialized (select ${columns}, due, excused, ${countClass(at, value)} as class,
      coalesce(${isNearlyDue(at, value)}, false) as "nearlyDue", coalesce(${willBeLate(at, value)}, false) as "willBeLate",
      ${isSilent} as silent
      from today where ${where})
    select (select json_agg(g) from (select ${columns}, grouping(${columns}) as level, ${sums} from counted
        group by grouping sets ((), ${groups.join(', ')})) g) as groups,
      (select coalesce(json_agg(d), '[]') from (select lead_unit as agency,
          to_char((due - interval '1 millisecond') at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as day,
          count(*)::int as open, count(*) filter (where class = 'overdue')::int as overdue
        from counted where class in ('inTerm', 'overdue') group by 1, 2 order by 2, 1) d) as days,
      (select coalesce(json_agg(e), '[]') from (select ${named}, excused
        from counted where excused is not null and class is not null) e) as excused`;
  return { text, values };
};

type GroupRow = Counts & { level: number } & Record<string, string | number | null>;
export type TallyAnswer = { groups: GroupRow[]; days: DueDay[]; excused: ExcusedTask[] };

const countsOf = (row: GroupRow | undefined): Counts =>
  Object.fromEntries([...countClasses, ...countMarks].map((name) => [name, row?.[name] ?? 0])) as Counts;

/** `grouping` has a bit for each column that the row does not speak of. */
const all = 2 ** tallyGroups.length - 1;
const levelOf = (group: TallyGroup): number => all - 2 ** (tallyGroups.length - 1 - tallyGroups.indexOf(group));

export const toTally = ({ groups, days, excused }: TallyAnswer): Tally => {
  const rowsOf = (group: TallyGroup) =>
    groups
      .filter(({ level }) => level === levelOf(group))
      .map((row) => ({ key: String(row[columnOf[group]]), counts: countsOf(row) }))
      .sort((a, b) => b.counts.overdue - a.counts.overdue || a.key.localeCompare(b.key));
  const by = Object.fromEntries(tallyGroups.map((group) => [group, rowsOf(group)])) as Tally['by'];
  return { total: countsOf(groups.find(({ level }) => level === all)), by, days, excused };
};
