import { postOf } from '../organisation/lookup.js';
import type { Organisation } from '../organisation/organisation.js';
import type { TaskState } from '../task/state.js';

/**
 * Who may read a task, as marks that it carries. Whoever has one of the same marks may read: `lead:` and `party:` name
 * units, `post:` a desk that the file lay on or a question went to, `issuer:` the body whose leaders and office follow
 * it, `task:` the task alone. `insiders` are those of them who read all of it.
 */
export type Readers = { readers: string[]; insiders: string[] };

const once = (marks: string[]): string[] => [...new Set(marks)].sort();

/** The lead, the desks that the file has lain on, the assigner, whoever it was escalated to, and those who issue it. */
const insidersOf = (state: TaskState, organisation: Organisation): string[] => {
  const custody = state.visits.flatMap((visit) => visit.custody.map(({ post }) => post));
  const told = state.escalations.map(({ to }) => to);
  const confirming = state.completion.is === 'claimed' ? [state.completion.holder] : [];
  const posts = [state.assigner, ...custody, ...told, ...confirming].map((post) => `post:${post}`);
  const issuer = postOf(organisation, state.assigner)?.unit;
  return [`task:${state.id}`, `lead:${state.lead}`, ...(issuer === undefined ? [] : [`issuer:${issuer}`]), ...posts];
};

/** Those who help: the coordinating units, and those asked for an opinion. */
const outsidersOf = ({ coordinators, visits }: TaskState): string[] => {
  const seats = visits.flatMap((visit) => visit.seats);
  const units = [...coordinators, ...seats.map(({ unit }) => unit)].map((unit) => `party:${unit}`);
  return [...units, ...seats.map(({ holder }) => `post:${holder}`)];
};

export const readersOf = (state: TaskState, organisation: Organisation): Readers => {
  const insiders = once(insidersOf(state, organisation));
  return { insiders, readers: once([...insiders, ...outsidersOf(state)]) };
};
