import { because } from '../../../authority/because.js';
import { byPost, inNameOf } from '../../../authority/who.js';
import { termOf as ruledTerm } from '../../../procedure/rules.js';
import { stepOf } from '../../../procedure/steps.js';
import { isRefusal, refuse } from '../../../refusal.js';
import type { Refusal } from '../../../refusal.js';
import { isCivilDate } from '../../../time/civil.js';
import { dueOf } from '../../../time/count.js';
import type { Deadline } from '../../../time/deadline.js';
import { fixedTerm } from '../../../time/fixed-term.js';
import type { CivilDate } from '../../../time/instant.js';
import { calendarOfPost } from '../../calendar-of.js';
import type { ReferAct } from '../acts.js';
import { referralOf, waitingFor } from '../purpose.js';
import type { BallotCount, Referral, ReferralWay } from '../state.js';
import type { TaskEntry } from '../../entries.js';
import { openVisit } from '../../subject.js';
import type { Visit } from '../../visit.js';
import { forward, refOf } from '../../acts/forward.js';
import { follows, isBlank, isOver, noTarget, onVisit } from '../../acts/rule.js';
import type { ActOf, ActRule, Scene } from '../../acts/rule.js';
import { askChanges } from './approving.js';
import { backTo, nextVisit, notCurrent, notToBeNamed, notToDecide, onAt } from './common.js';

/** What came of it is to be entered within the step's own term, counted from the day of the body. */
const deadlineFor = ({ state, facts }: Scene, visit: Visit, on: CivilDate, enters: string): Deadline | Refusal => {
  const calendar = calendarOfPost(facts, enters);
  if (!isCivilDate(on)) return refuse('date.invalid', { date: on });
  const day = dueOf(fixedTerm(on, true, facts.now, calendar), facts.now, calendar);
  if (isRefusal(day)) return day;
  if (day.due <= facts.now) return refuse('date.past', { date: on });
  const term = ruledTerm(stepOf(facts.procedure, visit.step), state.priority);
  const from = Math.max(facts.now, day.due - 1);
  return term === null || term.unit === 'date' ? day : dueOf(term, from, calendar);
};

type Place = { way: ReferralWay; body: string; session: string; hash: string; on: CivilDate; enters: string };

/** The file waits on the desk of whoever enters the result. */
const refer = (scene: Scene, visit: Visit, place: Place): TaskEntry[] | Refusal => {
  const deadline = deadlineFor(scene, visit, place.on, place.enters);
  if (isRefusal(deadline)) return deadline;
  const referred: TaskEntry = { kind: 'referred', visit: nextVisit(scene, visit.step), ...place };
  return follows(referred, onAt(scene, visit, null, { holder: place.enters, deadline }));
};

const badPlace = (scene: Scene, { hash, body, session, enteredBy }: ReferAct): Refusal | null => {
  if (isBlank(body)) return refuse('text.missing', { field: 'body' });
  if (isBlank(session)) return refuse('text.missing', { field: 'session' });
  return notCurrent(scene, hash) ?? notToBeNamed(scene, enteredBy);
};

const referring = <K extends ReferAct['act']>(way: ReferralWay): ActRule<K> =>
  onVisit<K>({
    at: ['decide'],
    likely: () => false,
    ready: notToDecide('decide', way),
    act: ({ scene, visit }, act: ReferAct) => {
      const { body, session, hash, on, enteredBy } = act;
      return badPlace(scene, act) ?? refer(scene, visit, { way, body, session, hash, on, enters: enteredBy });
    },
  });

export const putOnAgenda = referring<'putOnAgenda'>('agenda');
export const putToBallot = referring<'putToBallot'>('ballot');

const isCount = (count: BallotCount): boolean =>
  [count.agree, count.disagree, count.deemed].every((each) => Number.isInteger(each) && each >= 0) &&
  count.agree + count.disagree + count.deemed > 0;

const badResult = ({ way }: Referral, { evidence, counts }: ActOf<'enterResult'>): Refusal | null => {
  if (isBlank(evidence)) return refuse('text.missing', { field: 'evidence' });
  if (counts === null) return way === 'ballot' ? refuse('ballot.counts') : null;
  return isCount(counts) ? null : refuse('ballot.counts');
};

type Coming = (scene: Scene, visit: Visit, act: ActOf<'enterResult'>, referral: Referral) => TaskEntry[] | Refusal;

const passed: Coming = (scene, visit, { note }, { hash, body }) =>
  notCurrent(scene, hash) ??
  follows({ kind: 'approved', visit: refOf(visit), hash, note, body }, forward(scene, visit, note));

const deferred: Coming = (scene, visit, { on, note }, referral) => {
  if (on === null) return onAt(scene, visit, note, {});
  const { way, body, session, hash } = referral;
  return refer(scene, visit, { way, body, session, hash, on, enters: visit.holder });
};

const rejected: Coming = (scene, visit, { to, note }) => {
  if (note === null || isBlank(note)) return refuse('reason.missing');
  const mayReach = stepOf(scene.facts.procedure, visit.step).returnsTo;
  if (to === null || !mayReach.includes(to) || stepOf(scene.facts.procedure, to).kind === 'opinions')
    return refuse('return.notAllowed', { step: visit.step, to });
  return backTo(scene, visit, to, { kind: 'return', from: refOf(visit), reason: note, by: scene.person });
};

const comes: Record<ActOf<'enterResult'>['result'], Coming> = {
  passed,
  passedWithChanges: (scene, visit, { note, to }, { post, behalf }) =>
    askChanges(scene, visit, { changes: note, to, confirmer: behalf?.post ?? post }),
  deferred,
  rejected,
};

/** A person enters what the body decided, with the paper that says so. */
export const enterResult = onVisit<'enterResult'>({
  at: ['decide'],
  ready: notToDecide('result'),
  returnsTo: ({ state, facts }) => {
    const visit = openVisit(state);
    const keys = visit ? stepOf(facts.procedure, visit.step).returnsTo : [];
    return keys.filter((key) => stepOf(facts.procedure, key).kind !== 'opinions');
  },
  act: ({ scene, visit }, act) => {
    const referral = referralOf(scene.state, visit);
    if (!referral) return refuse('decision.decide', { step: visit.step });
    const refusal = badResult(referral, act);
    if (refusal) return refusal;
    const { result, evidence, note, counts } = act;
    const tell = referral.behalf?.post ?? referral.post;
    const entered: TaskEntry = { kind: 'resultEntered', visit: referral.visit, result, evidence, note, counts, tell };
    return follows(entered, comes[result](scene, visit, act, referral));
  },
});

/** Whoever put it there takes it back, and has to decide again. */
export const takeBack: ActRule<'takeBack'> = {
  targets: ({ state }) => {
    const open = openVisit(state);
    return [{ ...noTarget, visit: open && refOf(open) }];
  },
  may: (scene, { visit }) => {
    const open = openVisit(scene.state);
    if (!open || !visit || visit.step !== open.step || visit.round !== open.round) return isOver(visit, open);
    const referral = waitingFor(scene.state);
    if (!referral) return refuse('decision.notWaiting', { step: open.step });
    return byPost(scene, referral.behalf?.post ?? referral.post, because.referrer());
  },
  act: (scene, { reason }, by) => {
    const open = openVisit(scene.state);
    if (!open) return isOver(null, null);
    if (isBlank(reason)) return refuse('reason.missing');
    const taken: TaskEntry = { kind: 'referralTakenBack', visit: refOf(open), reason, enters: open.holder };
    return follows(taken, onAt(scene, open, reason, { holder: inNameOf(by) }));
  },
  likely: () => false,
};
