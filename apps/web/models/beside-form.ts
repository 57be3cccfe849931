import type { ActView, ContentView } from '../../../libs/contracts/http.js';
import type { BesideAct, ObstacleOutcome } from '../../../libs/domain/task/beside/acts.js';
import type { Budget, Evidence, NoteKind } from '../../../libs/domain/task/beside/beside.js';
import type { ObstacleKind } from '../../../libs/domain/procedure/beside.js';
import type { VisitRef } from '../../../libs/domain/task/visit.js';
import type { Filled, Filling } from './filled.js';

export type BesideActName = BesideAct['act'];

export const stands: readonly Budget[] = ['task', 'step', 'seats', 'shares'];

export const besideNeeds: Record<BesideActName, Filling[]> = {
  withdraw: [],
  recall: ['text'],
  cancel: ['basis', 'text'],
  reopen: ['choice', 'text'],
  pause: ['text', 'units'],
  awaitCondition: ['text', 'choice', 'units'],
  resume: [],
  confirmCondition: ['text', 'proof'],
  reportObstacle: ['choice', 'text'],
  passUp: ['text'],
  settleObstacle: ['choice', 'text', 'until'],
  askExtension: ['until', 'text'],
  decideExtension: ['taken', 'until', 'text'],
  askInformation: ['choice', 'text'],
  giveInformation: ['text'],
  note: ['choice', 'text'],
};

/** A day is needed only for more time; a yes needs no words. */
export const besideSpared = (act: string, filled: Filled, field: Filling): boolean => {
  if (act === 'settleObstacle') return field === 'until' && filled.choice !== 'extension';
  if (act !== 'decideExtension') return false;
  return filled.taken === true ? field === 'text' : field === 'until';
};

const evidenceOf = (filled: Filled, content: ContentView | null): Evidence | null => {
  const link = filled.link.trim() || null;
  const file = content && {
    hash: content.hash,
    name: content.name,
    mediaType: content.mediaType,
    size: content.size,
  };
  return file || link ? { file: file ?? null, link } : null;
};

type Given = { filled: Filled; view: ActView; content: ContentView | null };

const words = ({ filled }: Given): string => filled.text.trim();
const itemOf = ({ view }: Given): string => (view.subject?.of === 'beside' ? view.subject.id : '');
const evidence = ({ filled, content }: Given): Evidence | null => evidenceOf(filled, content);
const chosen = ({ filled }: Given): string => filled.choice ?? '';
const nowhere: VisitRef = { step: '', round: 0 };

const makers: { [K in BesideActName]: (given: Given) => Extract<BesideAct, { act: K }> } = {
  withdraw: (given) => ({ act: 'withdraw', visit: given.view.visit ?? nowhere, reason: words(given) }),
  recall: (given) => ({ act: 'recall', reason: words(given) }),
  cancel: (given) => ({ act: 'cancel', reason: words(given), basis: given.filled.basis.trim() }),
  reopen: (given) => ({ act: 'reopen', to: chosen(given), reason: words(given) }),
  pause: (given) => ({ act: 'pause', stands: given.filled.units as Budget[], reason: words(given) }),
  awaitCondition: (given) => ({
    act: 'awaitCondition',
    stands: given.filled.units as Budget[],
    reason: words(given),
    confirmer: chosen(given),
  }),
  resume: (given) => ({ act: 'resume', item: itemOf(given), reason: words(given) }),
  confirmCondition: (given) => ({
    act: 'confirmCondition',
    item: itemOf(given),
    text: words(given),
    evidence: evidence(given) ?? { file: null, link: null },
  }),
  reportObstacle: (given) => ({
    act: 'reportObstacle',
    obstacle: chosen(given) as ObstacleKind,
    text: words(given),
    evidence: evidence(given),
  }),
  passUp: (given) => ({ act: 'passUp', item: itemOf(given), reason: words(given) }),
  settleObstacle: (given) => ({
    act: 'settleObstacle',
    item: itemOf(given),
    outcome: chosen(given) as ObstacleOutcome,
    text: words(given),
    date: given.filled.choice === 'extension' ? given.filled.until : null,
    evidence: evidence(given),
  }),
  askExtension: (given) => ({
    act: 'askExtension',
    date: given.filled.until ?? '',
    reason: words(given),
    evidence: evidence(given),
    share: given.view.subject?.of === 'obligation' ? given.view.subject.obligation : null,
  }),
  decideExtension: (given) => ({
    act: 'decideExtension',
    item: itemOf(given),
    granted: given.filled.taken === true,
    date: given.filled.taken === true ? given.filled.until : null,
    reason: words(given),
  }),
  askInformation: (given) => ({
    act: 'askInformation',
    unit: chosen(given),
    text: words(given),
    workingDays: given.filled.days,
  }),
  giveInformation: (given) => ({
    act: 'giveInformation',
    item: itemOf(given),
    text: words(given),
    evidence: evidence(given),
  }),
  note: (given) => ({ act: 'note', note: chosen(given) as NoteKind, text: words(given), evidence: evidence(given) }),
};

export const isBesideAct = (act: string): act is BesideActName => Object.hasOwn(makers, act);

export const besideActOf = (act: BesideActName, given: Given): BesideAct => makers[act](given);
