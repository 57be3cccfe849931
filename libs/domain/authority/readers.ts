import { postOf } from '../organisation/lookup.js';
import type { Organisation } from '../organisation/organisation.js';
import type { Parts } from '../task/parts/state.js';
import { besideReaders } from '../task/beside/seeing.js';
import type { TaskState } from '../task/state.js';
import { pathOfPost } from './agency.js';

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
  const told = [...state.escalations, ...(state.silences ?? [])].map(({ to }) => to);
  const confirming = state.completion.is === 'claimed' ? [state.completion.holder] : [];
  const posts = [state.assigner, ...custody, ...told, ...confirming].map((post) => `post:${post}`);
  const issuer = postOf(organisation, state.assigner)?.unit;
  return [
    ...ofWhole(state, organisation),
    `task:${state.id}`,
    `lead:${state.lead}`,
    ...(issuer === undefined ? [] : [`issuer:${issuer}`]),
    ...posts,
  ];
};

/** A part is read by the agency that made it, and followed by whoever follows the whole. */
const ofWhole = ({ parts, assigner }: TaskState, organisation: Organisation): string[] => {
  if (!parts?.parent) return [];
  const agency = pathOfPost(organisation, assigner).at(-1);
  return [`issuer:${parts.parent.issuer}`, ...(agency ? [`lead:${agency.id}`] : [])];
};

/** Whoever has a part of the task, or owes something of it. */
const marksOfParts = (parts: Parts | undefined): string[] => [
  ...(parts?.subTasks ?? []).map(({ lead }) => `party:${lead}`),
  ...(parts?.obligations ?? []).flatMap(({ unit, holder }) => [`party:${unit}`, `post:${holder}`]),
];

/** Those who help: the coordinating units, and those asked for an opinion. */
const outsidersOf = (state: TaskState): string[] => {
  const { coordinators, visits, parts } = state;
  const seats = visits.flatMap((visit) => visit.seats);
  const units = [...coordinators, ...seats.map(({ unit }) => unit)].map((unit) => `party:${unit}`);
  const posts = seats.map(({ holder }) => `post:${holder}`);
  return [...units, ...marksOfParts(parts), ...posts, ...besideReaders(state)];
};

export const readersOf = (state: TaskState, organisation: Organisation): Readers => {
  const insiders = once(insidersOf(state, organisation));
  return { insiders, readers: once([...insiders, ...outsidersOf(state)]) };
};
