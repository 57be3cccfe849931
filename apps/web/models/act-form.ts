import type { ActView, ContentView, TaskView } from '../../../libs/contracts/http.js';
import type { ActKind } from '../../../libs/domain/task/acts.js';
import type { OpinionKind, SigningCapacity, VisitRef } from '../../../libs/domain/task/state.js';
import type { TaskAct } from './acts.js';

/** Whatever a person may fill in for any act. Each act needs only a few of them. */
export type Filled = {
  text: string;
  /** A unit, a post, a step, a capacity or a kind of answer: the one thing chosen. */
  choice: string | null;
  units: string[];
  days: number | null;
  taken: boolean | null;
  until: string | null;
};
export type Filling = keyof Filled | 'file';
type ActName = Exclude<ActKind, 'assign'>;

export const nothing: Filled = { text: '', choice: null, units: [], days: null, taken: null, until: null };

const needs: Record<ActName, Filling[]> = {
  accept: [],
  decline: ['text'],
  reassign: ['choice'],
  handOn: ['choice'],
  addVersion: ['file'],
  askOpinions: ['units'],
  answer: ['choice', 'text'],
  takeUp: ['taken', 'text'],
  consolidate: [],
  submit: ['text'],
  verify: ['text'],
  return: ['choice', 'text'],
  sign: ['choice'],
  number: [],
  issue: [],
  report: ['text'],
  confirm: [],
  redo: ['choice', 'text'],
  acknowledge: ['until'],
  archive: [],
};

/** Plain agreement and taking up need no words; the other answers do. */
const spared = (act: ActName, filled: Filled, field: Filling): boolean =>
  field === 'text' && ((act === 'answer' && filled.choice === 'agree') || (act === 'takeUp' && filled.taken !== false));

const isMissing = (filled: Filled, hasFile: boolean, field: Filling): boolean => {
  if (field === 'file') return !hasFile;
  const value = filled[field];
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) ? value.length === 0 : value === null;
};

export const missingIn = (act: ActName, filled: Filled, hasFile: boolean): Filling[] =>
  needs[act].filter((field) => !spared(act, filled, field) && isMissing(filled, hasFile, field));

/** What stands in a form before anything is typed: the only or the likely choice. */
export const startOf = (view: ActView, today: string, addDays: (date: string, days: number) => string): Filled => ({
  ...nothing,
  choice:
    view.act === 'sign'
      ? (view.capacities?.[0] ?? null)
      : view.returnsTo?.length === 1
        ? view.returnsTo[0]!.step
        : null,
  days: view.seatTerm?.amount ?? null,
  taken: view.act === 'takeUp' ? true : null,
  until: view.act === 'acknowledge' ? addDays(today, 3) : null,
});

const noVisit: VisitRef = { step: '', round: 0 };

type Make = (visit: VisitRef, filled: Filled, view: ActView, task: TaskView, content: ContentView | null) => TaskAct;

const words = (filled: Filled): string => filled.text.trim();
const current = (task: TaskView): string => task.versions.at(-1)?.hash ?? '';

const makers: Record<ActName, Make> = {
  accept: (visit) => ({ act: 'accept', visit }),
  decline: (visit, filled) => ({ act: 'decline', visit, reason: words(filled) }),
  reassign: (visit, filled) => ({ act: 'reassign', visit, lead: filled.choice ?? '' }),
  handOn: (visit, filled) => ({ act: 'handOn', visit, to: filled.choice ?? '' }),
  addVersion: (visit, filled, _view, _task, content) => ({
    act: 'addVersion',
    visit,
    hash: content?.hash ?? '',
    name: content?.name ?? '',
    mediaType: content?.mediaType ?? '',
    size: content?.size ?? 0,
    note: words(filled) || null,
  }),
  askOpinions: (visit, filled) => ({ act: 'askOpinions', visit, units: filled.units, workingDays: filled.days }),
  answer: (_visit, filled, view) => ({
    act: 'answer',
    seat: view.seat ?? '',
    answer: filled.choice as OpinionKind,
    text: words(filled),
  }),
  takeUp: (_visit, filled, view) => ({
    act: 'takeUp',
    seat: view.seat ?? '',
    taken: filled.taken === true,
    reason: words(filled) || null,
  }),
  consolidate: (visit) => ({ act: 'consolidate', visit }),
  submit: (visit, filled) => ({ act: 'submit', visit, summary: words(filled) }),
  verify: (visit, filled) => ({ act: 'verify', visit, opinion: words(filled) }),
  return: (visit, filled) => ({ act: 'return', visit, to: filled.choice ?? '', reason: words(filled) }),
  sign: (visit, filled, _view, task) => ({
    act: 'sign',
    visit,
    hash: current(task),
    capacity: filled.choice as SigningCapacity,
  }),
  number: (visit) => ({ act: 'number', visit }),
  issue: (visit) => ({ act: 'issue', visit }),
  report: (visit, filled) => ({ act: 'report', visit, text: words(filled) }),
  confirm: () => ({ act: 'confirm' }),
  redo: (_visit, filled) => ({ act: 'redo', to: filled.choice ?? '', reason: words(filled) }),
  acknowledge: (_visit, filled, view) => ({
    act: 'acknowledge',
    subject: view.subject ?? { of: 'task' },
    until: filled.until ?? '',
  }),
  archive: () => ({ act: 'archive' }),
};

/** The act that is sent. It names the visit that the page showed, so that an old page is refused and never misread. */
export const actOf = (task: TaskView, view: ActView, filled: Filled, content: ContentView | null): TaskAct | null =>
  view.act === 'assign' ? null : makers[view.act](view.visit ?? noVisit, filled, view, task, content);
