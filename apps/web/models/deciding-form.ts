import type { ContentView, TaskView } from '../../../libs/contracts/http.js';
import type { DecidingAct } from '../../../libs/domain/task/deciding/acts.js';
import type { ResultKind } from '../../../libs/domain/task/deciding/state.js';
import type { VisitRef } from '../../../libs/domain/task/visit.js';
import type { Extra, Filled } from './filled.js';

type Kind = DecidingAct['act'];
type Need = 'text' | 'choice' | 'until' | 'file' | Extra;

export const decidingNeeds: Record<Kind, Need[]> = {
  approve: [],
  approveWithChanges: ['text', 'before'],
  sendChanged: ['text'],
  confirmChanges: [],
  putOnAgenda: ['body', 'session', 'until', 'choice'],
  putToBallot: ['body', 'session', 'until', 'choice'],
  enterResult: ['result', 'evidence'],
  takeBack: ['text'],
  addSigner: ['choice', 'before'],
  removeSigner: ['choice', 'text'],
  cancelNumber: ['text'],
  addRendition: ['file'],
  correct: ['text'],
  replace: ['text'],
  recallIssued: ['text'],
};

const words = (filled: Filled): string => filled.text.trim();
export const extraOf = (filled: Filled, name: Extra): string => (filled.own?.[name] ?? '').trim();
const current = (task: TaskView): string => task.versions.at(-1)?.hash ?? '';
const count = (filled: Filled, name: Extra): number => Number.parseInt(extraOf(filled, name), 10) || 0;

/** Three numbers apart, where any of them was typed. */
const countsOf = (filled: Filled) => {
  const isTyped = (['agree', 'disagree', 'deemed'] as const).some((name) => extraOf(filled, name) !== '');
  if (!isTyped) return null;
  return { agree: count(filled, 'agree'), disagree: count(filled, 'disagree'), deemed: count(filled, 'deemed') };
};

type Make = (visit: VisitRef, filled: Filled, task: TaskView, content: ContentView | null) => DecidingAct;

const refer =
  (act: 'putOnAgenda' | 'putToBallot'): Make =>
  (visit, filled, task) => ({
    ...{ act, visit, hash: current(task), body: extraOf(filled, 'body'), session: extraOf(filled, 'session') },
    ...{ on: filled.until ?? '', enteredBy: filled.choice ?? '' },
  });

const follow =
  (act: 'correct' | 'replace' | 'recallIssued'): Make =>
  (_visit, filled) => ({ act, reason: words(filled) });

export const decidingMakers: Record<Kind, Make> = {
  approve: (visit, filled, task) => ({ act: 'approve', visit, hash: current(task), note: words(filled) || null }),
  approveWithChanges: (visit, filled, task) => ({
    ...{ act: 'approveWithChanges', visit, hash: current(task), changes: words(filled) },
    ...{ to: extraOf(filled, 'before'), confirmedBy: filled.choice },
  }),
  sendChanged: (visit, filled) => ({ act: 'sendChanged', visit, note: words(filled) }),
  confirmChanges: (visit, _filled, task) => ({ act: 'confirmChanges', visit, hash: current(task) }),
  putOnAgenda: refer('putOnAgenda'),
  putToBallot: refer('putToBallot'),
  enterResult: (visit, filled) => ({
    ...{ act: 'enterResult', visit, result: extraOf(filled, 'result') as ResultKind },
    ...{ evidence: extraOf(filled, 'evidence'), note: words(filled) || null, counts: countsOf(filled) },
    ...{ to: filled.choice, on: filled.until },
  }),
  takeBack: (visit, filled) => ({ act: 'takeBack', visit, reason: words(filled) }),
  addSigner: (visit, filled) => ({
    ...{ act: 'addSigner', visit, post: filled.choice ?? '', before: extraOf(filled, 'before') },
  }),
  removeSigner: (visit, filled) => ({ act: 'removeSigner', visit, post: filled.choice ?? '', reason: words(filled) }),
  cancelNumber: (visit, filled) => ({ act: 'cancelNumber', visit, reason: words(filled) }),
  addRendition: (visit, _filled, _task, content) => ({
    ...{ act: 'addRendition', visit, hash: content?.hash ?? '', name: content?.name ?? '' },
    ...{ mediaType: content?.mediaType ?? '', size: content?.size ?? 0 },
  }),
  correct: follow('correct'),
  replace: follow('replace'),
  recallIssued: follow('recallIssued'),
};

export const isDeciding = (act: string): act is Kind => Object.hasOwn(decidingMakers, act);
