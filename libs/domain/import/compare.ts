import type { CivilDate } from '../time/instant.js';
import type { TaskId, UnitId } from '../words.js';
import type { Proposal } from './proposal.js';

/** A task of the first version that still runs, as far as it is compared. */
export type OpenTask = {
  id: TaskId;
  title: string;
  clause: string | null;
  lead: UnitId;
  coordinators: UnitId[];
  /** The last day, as people are told it. */
  due: CivilDate | null;
};

export type Difference = 'title' | 'lead' | 'coordinators' | 'due';

/** A proposal against the tasks of the first version; `task` where it has one there. */
export type Compared = { proposal: string; as: 'new' | 'changed' | 'same'; task: TaskId | null; differs: Difference[] };
export type Comparison = { proposals: Compared[]; gone: OpenTask[] };

const wordsOf = (text: string): Set<string> =>
  new Set(
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );

/** 0 to 1: how many of their words two titles share. */
const likeness = (a: string, b: string): number => {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const shared = [...left].filter((word) => right.has(word)).length;
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size);
};

/** Enough to be the same work in other words; the same number helps, and is not enough by itself. */
const alike = 0.6;
const sameClause = 0.15;

const likenessOf = (proposal: Proposal, task: OpenTask): number =>
  likeness(proposal.title, task.title) + (proposal.path !== '' && proposal.path === task.clause ? sameClause : 0);

const sameUnits = (a: readonly UnitId[], b: readonly UnitId[]): boolean =>
  a.length === b.length && a.every((unit) => b.includes(unit));

/** A clause often says its term too: a day that moved is told as the term, and the rest is held word by word. */
const withoutDays = (title: string): string => title.replaceAll(/\d+(?:\s*[/.-]\s*\d+)+/gu, ' ');

const sameWords = (a: string, b: string): boolean => likeness(withoutDays(a), withoutDays(b)) === 1;

const differencesOf = (proposal: Proposal, task: OpenTask): Difference[] => [
  ...(sameWords(proposal.title, task.title) ? [] : ['title' as const]),
  ...(proposal.lead === task.lead ? [] : ['lead' as const]),
  ...(sameUnits(proposal.coordinators, task.coordinators) ? [] : ['coordinators' as const]),
  ...((proposal.due?.date ?? null) === task.due ? [] : ['due' as const]),
];

/**
 * Which tasks of the first version a second one leaves as they are, changes, or no longer names, and which it adds. The
 * likeliest pairs are taken first, each task and each proposal once; what becomes of them is for a person to say.
 */
export const compareDirectives = (proposals: readonly Proposal[], tasks: readonly OpenTask[]): Comparison => {
  const living = proposals.filter(({ status }) => status !== 'dropped');
  const pairs = living
    .flatMap((proposal) => tasks.map((task) => ({ proposal, task, likeness: likenessOf(proposal, task) })))
    .filter((pair) => pair.likeness >= alike)
    .toSorted((a, b) => b.likeness - a.likeness);
  const of = new Map<string, OpenTask>();
  const taken = new Set<TaskId>();
  for (const { proposal, task } of pairs) {
    if (of.has(proposal.id) || taken.has(task.id)) continue;
    of.set(proposal.id, task);
    taken.add(task.id);
  }
  const compared = living.map((proposal): Compared => {
    const task = of.get(proposal.id);
    if (!task) return { proposal: proposal.id, as: 'new', task: null, differs: [] };
    const differs = differencesOf(proposal, task);
    return { proposal: proposal.id, as: differs.length > 0 ? 'changed' : 'same', task: task.id, differs };
  });
  return { proposals: compared, gone: tasks.filter(({ id }) => !taken.has(id)) };
};
