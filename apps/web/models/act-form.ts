import type { ActView, ContentView, TaskView } from '../../../libs/contracts/http.js';
import type { OpinionKind, VisitRef } from '../../../libs/domain/task/visit.js';
import type { SigningCapacity } from '../../../libs/domain/procedure/capacity.js';
import type { TaskAct } from './acts.js';
import { partsMakers, partsNeeds, partsSpared } from './parts-form.js';
import { besideActOf, besideNeeds, besideSpared, isBesideAct, stands, type BesideActName } from './beside-form.js';
import { decidingMakers, decidingNeeds, extraOf, isDeciding } from './deciding-form.js';
import { extras, nothing } from './filled.js';
import type { ActName, Extra, Filled, Filling, Make } from './filled.js';

import { dossierMakers, dossierNeeds, fileOf, formOf, ownTerm } from './dossier-form.js';

const needs: Record<ActName, Filling[]> = {
  ...decidingNeeds,
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
  ...partsNeeds,
  finishWork: ['text'],
  agencySign: [],
  explain: [],
  reportOccurrence: ['text'],
  confirmOccurrence: [],
  redoOccurrence: ['text'],
  changeProcedure: ['choice', 'text'],
  ...besideNeeds,
  ...dossierNeeds,
};

/** Plain agreement and taking up need no words; the other answers do. */
const spared = (act: ActName, filled: Filled, field: Filling): boolean =>
  besideSpared(act, filled, field) ||
  partsSpared(act, filled, field) ||
  (field === 'text' &&
    ((act === 'answer' && filled.choice === 'agree') || (act === 'takeUp' && filled.taken !== false)));

const isExtra = (field: Filling): field is Extra => (extras as readonly string[]).includes(field);

const isMissing = (filled: Filled, hasFile: boolean, field: Filling): boolean => {
  if (field === 'file') return !hasFile;
  if (field === 'proof') return !hasFile && filled.link.trim() === '';
  if (isExtra(field)) return extraOf(filled, field) === '';
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
  units: view.act === 'pause' || view.act === 'awaitCondition' ? [...stands] : [],
  taken: view.act === 'takeUp' ? true : null,
  until: view.act === 'acknowledge' ? addDays(today, 3) : null,
});

const noVisit: VisitRef = { step: '', round: 0 };

const words = (filled: Filled): string => filled.text.trim();
const current = (task: TaskView): string => task.versions.at(-1)?.hash ?? '';

/** The claim that the page showed, and no later one. */
const claimed = ({ completion }: TaskView): { version?: string } =>
  completion.version === null ? {} : { version: completion.version };

const occurrenceIn = ({ subject }: ActView): number => (subject?.of === 'occurrence' ? subject.occurrence : 0);

const makers: Record<Exclude<ActName, BesideActName | keyof typeof decidingMakers>, Make> = {
  accept: (visit) => ({ act: 'accept', visit }),
  decline: (visit, filled) => ({ act: 'decline', visit, reason: words(filled) }),
  reassign: (visit, filled) => ({ act: 'reassign', visit, lead: filled.choice ?? '' }),
  handOn: (visit, filled) => ({ act: 'handOn', visit, to: filled.choice ?? '' }),
  addVersion: (visit, filled, _view, _task, [content]) => ({
    act: 'addVersion',
    visit,
    ...fileOf(content),
    note: words(filled) || null,
  }),
  askOpinions: (visit, filled) => ({
    act: 'askOpinions',
    visit,
    units: filled.units,
    ...ownTerm(filled),
    whyNotOthers: filled.why.trim() || null,
  }),
  answer: (_visit, filled, view, _task, contents) => ({
    act: 'answer',
    seat: view.seat ?? '',
    answer: filled.choice as OpinionKind,
    text: words(filled),
    attachments: contents.map(fileOf),
  }),
  takeUp: (_visit, filled, view) => ({
    act: 'takeUp',
    seat: view.seat ?? '',
    taken: filled.taken === true,
    reason: words(filled) || null,
  }),
  consolidate: (visit) => ({ act: 'consolidate', visit }),
  submit: (visit, filled) => ({ act: 'submit', visit, summary: words(filled) }),
  verify: (visit, filled) => ({ act: 'verify', visit, opinion: words(filled), form: formOf(filled) }),
  return: (visit, filled) => ({ act: 'return', visit, to: filled.choice ?? '', reason: words(filled) }),
  sign: (visit, filled, _view, task) => ({
    act: 'sign',
    visit,
    hash: current(task),
    capacity: filled.choice as SigningCapacity,
  }),
  number: (visit, filled) => ({ act: 'number', visit, ...(filled.taken === true ? { secret: true } : {}) }),
  issue: (visit) => ({ act: 'issue', visit }),
  report: (visit, filled) => ({ act: 'report', visit, text: words(filled) }),
  confirm: (_visit, filled, _view, task) => ({ act: 'confirm', despite: words(filled) || null, ...claimed(task) }),
  redo: (_visit, filled, _view, task) => ({
    ...{ act: 'redo', to: filled.choice ?? '', reason: words(filled) },
    ...claimed(task),
  }),
  acknowledge: (_visit, filled, view) => ({
    act: 'acknowledge',
    subject: view.subject ?? { of: 'task' },
    until: filled.until ?? '',
  }),
  archive: () => ({ act: 'archive' }),
  ...partsMakers,
  finishWork: (visit, filled) => ({ act: 'finishWork', visit, text: words(filled) }),
  agencySign: (visit, _filled, _view, task) => ({ act: 'agencySign', visit, hash: current(task) }),
  explain: (visit, filled) => ({ act: 'explain', visit, added: words(filled), removed: filled.second.trim() }),
  reportOccurrence: (_visit, filled, view) => ({
    act: 'reportOccurrence',
    occurrence: occurrenceIn(view),
    text: words(filled),
  }),
  confirmOccurrence: (_visit, _filled, view) => ({ act: 'confirmOccurrence', occurrence: occurrenceIn(view) }),
  redoOccurrence: (_visit, filled, view) => ({
    act: 'redoOccurrence',
    occurrence: occurrenceIn(view),
    reason: words(filled),
  }),
  changeProcedure: (_visit, filled) => ({
    act: 'changeProcedure',
    version: Number(filled.choice),
    reason: words(filled),
  }),
  ...dossierMakers,
};

/** The act that is sent. It names the visit that the page showed, so that an old page is refused and never misread. */
export const actOf = (task: TaskView, view: ActView, filled: Filled, contents: ContentView[]): TaskAct | null => {
  if (view.act === 'assign') return null;
  const [content = null] = contents;
  const visit = view.visit ?? noVisit;
  if (isBesideAct(view.act)) return besideActOf(view.act, { filled, view, content });
  if (isDeciding(view.act)) return decidingMakers[view.act](visit, filled, task, content);
  return makers[view.act](visit, filled, view, task, contents);
};
