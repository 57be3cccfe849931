import type { CountedFilter } from '../../application/supervision/counted.js';
import type { CountChoice } from '../../application/supervision/counted.js';
import type { CountingAt } from '../../domain/task/official-count.js';
import { toTimestamp } from '../commit/columns.js';

type Value = (given: unknown) => string;

/** What was recalled or cancelled counts nowhere. */
const isEnded = `progress in ('recalled', 'cancelled')`;

/** `countClassOf` of `libs/domain/task/official-count.ts`, in SQL: a recount from the journal holds the two to each other. */
export const countClass = ({ now }: Pick<CountingAt, 'now'>, value: Value): string => {
  const isLate = `due <= coalesce(claimed_at, stands_since, ${value(toTimestamp(now))}::timestamptz)`;
  return `case when ${isEnded} then null when completion = 'confirmed' then case when ${isLate} then 'doneLate' else 'doneOnTime' end
    when due is null then 'noTerm' when ${isLate} then 'overdue' else 'inTerm' end`;
};

const toClaim = (now: string): string =>
  `completion <> 'confirmed' and claimed_at is null and stands_since is null and not (${isEnded}) and due > ${now}`;

export const isNearlyDue = ({ now, nearlyDueUntil }: CountingAt, value: Value): string =>
  `${toClaim(value(toTimestamp(now)))} and due <= ${value(toTimestamp(nearlyDueUntil))}`;

export const willBeLate = ({ now }: CountingAt, value: Value): string => {
  const today = value(toTimestamp(now));
  return `${toClaim(today)} and (step_due <= ${today} or step_due > due)`;
};

/** A silence is broken by the act that breaks it: the row knows. */
export const isSilent = 'silences is not null';

const chosen = (choice: CountChoice, at: CountingAt, value: Value): string => {
  if (choice === 'nearlyDue') return isNearlyDue(at, value);
  if (choice === 'willBeLate') return willBeLate(at, value);
  if (choice === 'silent') return isSilent;
  if (choice === 'done') return `completion = 'confirmed'`;
  if (choice === 'notDone') return `completion <> 'confirmed' and not (${isEnded}) and due is not null`;
  return `${countClass(at, value)} = ${value(choice)}`;
};

export const countedConditions = (filter: CountedFilter, at: CountingAt, value: Value): string[] => {
  const { count, leader, directive, priority, dueAfter, dueUpTo } = filter;
  return [
    count && chosen(count, at, value),
    leader && `assigner = ${value(leader)}`,
    directive && `directive_number = ${value(directive)}`,
    priority && `priority = ${value(priority)}`,
    dueAfter !== undefined && `due > ${value(toTimestamp(dueAfter))}`,
    dueUpTo !== undefined && `due <= ${value(toTimestamp(dueUpTo))}`,
  ].filter((condition) => typeof condition === 'string' && condition !== '') as string[];
};
