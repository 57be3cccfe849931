import { because } from '../../../authority/because.js';
import { byPost, inNameOf } from '../../../authority/who.js';
import type { Permission } from '../../../authority/who.js';
import { resolveHolder } from '../../../organisation/resolve.js';
import { isRefusal, refuse } from '../../../refusal.js';
import type { Refusal } from '../../../refusal.js';
import { isCivilDate } from '../../../time/civil.js';
import { dueOf } from '../../../time/count.js';
import type { Deadline } from '../../../time/deadline.js';
import { fixedTerm } from '../../../time/fixed-term.js';
import type { CivilDate } from '../../../time/instant.js';
import type { PostId } from '../../../words.js';
import { follows, isBlank } from '../../acts/rule.js';
import type { ActOf, ActRule, Scene } from '../../acts/rule.js';
import { calendarOfUnit } from '../../calendar-of.js';
import { clocksOf } from '../../clocks.js';
import type { TaskEntry } from '../../entries.js';
import type { TaskState } from '../../state.js';
import { besideOf, openRequests } from '../beside.js';
import { beyondCeiling } from '../ceiling.js';
import { concerned, byOneOf, leadHeads } from '../parties.js';
import { prefixOfMove } from '../prefix.js';
import { opened } from '../requests.js';
import { extensionOf, remindersOf } from '../../../procedure/rules.js';
import { judgedAt } from '../standing.js';
import { notWorking } from '../../progress.js';
import { badEvidence, itemOf, onRequests, onTask, theRequest } from './checks.js';

const granted = (state: TaskState): number => besideOf(state).moves.filter(({ request }) => request !== null).length;

/** What is known before a day is named: whether there is a term to extend, and whether it may still be asked. */
export const mayExtend = ({ state, facts }: Scene): Refusal | null => {
  if (state.completion.is === 'confirmed') return refuse('completion.confirmed');
  if (state.deadline === null) return refuse('extension.noDeadline');
  if (state.deadline.due <= judgedAt(state, { of: 'task' }, facts.now)) return refuse('extension.tooLate');
  if (openRequests(state).some(({ kind }) => kind === 'extension')) return refuse('extension.open');
  const { max } = extensionOf(facts.procedure);
  return granted(state) >= max ? refuse('extension.tooOften', { max }) : null;
};

/** The deadline that a day makes: later than the one there is, not past, and within what a superior has fixed. */
export const extended = ({ state, facts }: Scene, date: CivilDate): Deadline | Refusal => {
  if (!isCivilDate(date)) return refuse('date.invalid', { date });
  const beyond = beyondCeiling(state, date);
  if (beyond) return beyond;
  const calendar = calendarOfUnit(facts, state.lead);
  const deadline = dueOf(fixedTerm(date, true, facts.now, calendar), facts.now, calendar);
  if (isRefusal(deadline)) return deadline;
  if (deadline.due <= facts.now) return refuse('date.past', { date });
  return state.deadline !== null && deadline.due <= state.deadline.due
    ? refuse('extension.notLater', { date })
    : deadline;
};

/** Who decides on more time: whom the procedure names, or else the assigner. */
export const decider = ({ state, facts, organisation }: Scene): PostId =>
  resolveHolder(extensionOf(facts.procedure).decidedBy, state, organisation, facts.now) ?? state.assigner;

type Asked = Pick<ActOf<'askExtension'>, 'date' | 'reason' | 'evidence'>;

export const asking = (scene: Scene, { date, reason, evidence }: Asked): TaskEntry | Refusal => {
  const deadline = extended(scene, date);
  if (isRefusal(deadline)) return deadline;
  const to = { holder: decider(scene), term: extensionOf(scene.facts.procedure).answer };
  return opened(scene, { asks: 'extension', text: reason, date, evidence, unit: scene.state.lead }, to);
};

export const askExtension: ActRule<'askExtension'> = {
  targets: onTask,
  may: (scene) => notWorking(scene.state) ?? mayExtend(scene) ?? byOneOf(scene, leadHeads(scene)),
  act: (scene, act) => {
    if (isBlank(act.reason)) return refuse('reason.missing');
    const bad = badEvidence(act.evidence, extensionOf(scene.facts.procedure).evidence);
    return bad ?? follows(asking(scene, act));
  },
  likely: () => false,
};

/** The old deadline stays on record. While a claim stands none runs: what moves is by what the claim will be judged. */
export const moving = (scene: Scene, date: CivilDate, request: string): TaskEntry | Refusal => {
  const { state, facts } = scene;
  const deadline = extended(scene, date);
  if (isRefusal(deadline)) return deadline;
  const calendar = calendarOfUnit(facts, state.lead);
  const arming = { from: facts.now, reminders: remindersOf(facts.procedure, state.priority), calendar };
  const clocks = state.progress === 'working' ? clocksOf(prefixOfMove(state), { of: 'task' }, deadline, arming) : [];
  return { kind: 'deadlineMoved', request, from: state.deadline, deadline, clocks };
};

const decided = (scene: Scene, act: ActOf<'decideExtension'>, by: Permission): TaskEntry[] | Refusal => {
  const request = theRequest(scene.state, act.item, 'extension');
  if (isRefusal(request)) return request;
  if (!act.granted && isBlank(act.reason)) return refuse('reason.missing');
  const date = act.granted ? (act.date ?? request.date) : null;
  const settled: TaskEntry = {
    ...{ kind: 'requestSettled', request: request.id, outcome: act.granted ? 'granted' : 'refused' },
    ...{ text: act.reason, date, evidence: null },
    tell: [...new Set([request.post, ...concerned(scene, by)])].filter((post) => post !== inNameOf(by)),
  };
  return date === null ? [settled] : follows(settled, moving(scene, date, request.id));
};

export const decideExtension: ActRule<'decideExtension'> = {
  targets: onRequests('extension'),
  may: (scene, target) => {
    const request = theRequest(scene.state, itemOf(target), 'extension');
    return isRefusal(request) ? request : byPost(scene, request.holder, because.asked());
  },
  act: decided,
  likely: () => true,
};
