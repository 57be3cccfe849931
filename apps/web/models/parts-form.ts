import type { ActView, TaskView } from '../../../libs/contracts/http.js';
import type { PartsAct } from '../../../libs/domain/task/parts/acts.js';
import type { VisitRef } from '../../../libs/domain/task/visit.js';
import type { Filled, Filling } from './filled.js';

export const partsNeeds: Record<PartsAct['act'], Filling[]> = {
  divide: ['title', 'units'],
  changeLead: ['choice', 'text'],
  changeContent: ['title', 'text'],
  changeDeadline: ['until', 'text'],
  askContribution: ['choice', 'until', 'text'],
  fulfil: ['text'],
  decideUrgently: ['text', 'title'],
  recordMeeting: ['title', 'people', 'more'],
  bringUp: ['choice', 'title', 'more'],
  reserve: ['text'],
};

/** Whoever names a collective need name no agency beside it. */
export const partsSpared = (act: string, { more }: Filled, field: Filling): boolean =>
  act === 'divide' && field === 'units' && more.trim() !== '';

const day = (date: string | null) => ({ date: date ?? '', inclusive: true });
const said = (text: string): string => text.trim();

type Make = (visit: VisitRef, filled: Filled, view: ActView, task: TaskView) => PartsAct;

/** A part for each agency that was chosen, and one for each member of the collective that was named. */
const divided: Make = (visit, filled, _view, task) => {
  const due = filled.until === null ? null : day(filled.until);
  const collective = said(filled.more);
  const to = [...filled.units.map((unit) => ({ unit })), ...(collective === '' ? [] : [{ collective }])];
  const parts = to.map((each) => ({ title: said(filled.title), to: each, due }));
  return { act: 'divide', visit, procedure: filled.choice ?? task.procedure.id, parts };
};

export const partsMakers: Record<PartsAct['act'], Make> = {
  divide: divided,
  changeLead: (_visit, { choice, text }) => ({ act: 'changeLead', lead: choice ?? '', reason: said(text) }),
  changeContent: (_visit, { title, more, text }) => ({
    act: 'changeContent',
    title: said(title),
    requirement: said(more) || null,
    reason: said(text),
  }),
  changeDeadline: (_visit, { until, text }, { subject }) => ({
    act: 'changeDeadline',
    subject: subject ?? { of: 'task' },
    due: day(until),
    reason: said(text),
  }),
  askContribution: (_visit, { choice, text, until }) => ({
    act: 'askContribution',
    unit: choice ?? '',
    text: said(text),
    due: day(until),
  }),
  fulfil: (_visit, { text }, { subject }) => ({ act: 'fulfil', subject: subject ?? { of: 'task' }, text: said(text) }),
  decideUrgently: (visit, { text, title }) => ({
    act: 'decideUrgently',
    visit,
    reason: said(text),
    basis: said(title),
  }),
  recordMeeting: (visit, { title, people, taken, more }) => ({
    act: 'recordMeeting',
    visit,
    about: said(title),
    participants: people.map((one) => ({ ...one, name: said(one.name), text: said(one.text) })),
    resolved: taken === true,
    result: said(more),
  }),
  bringUp: (visit, { choice, title, more }) => ({
    act: 'bringUp',
    visit,
    unit: choice ?? '',
    theirs: said(title),
    ours: said(more),
  }),
  reserve: (_visit, { text }) => ({ act: 'reserve', text: said(text) }),
};
