import { because } from '../../../authority/because.js';
import { byAny, inNameOf } from '../../../authority/who.js';
import type { Permission } from '../../../authority/who.js';
import { postOf } from '../../../organisation/lookup.js';
import { resolveHolder } from '../../../organisation/resolve.js';
import { urgentDecisionOf } from '../../../procedure/rules.js';
import type { Step } from '../../../procedure/procedure.js';
import { isRefusal, refuse } from '../../../refusal.js';
import type { Refusal } from '../../../refusal.js';
import { closing, opens, withdrawals } from '../../moves.js';
import { openVisit } from '../../subject.js';
import type { TaskState } from '../../state.js';
import type { Facts } from '../../facts.js';
import { refOf } from '../../acts/forward.js';
import { follows, isBlank, noTarget, theVisit } from '../../acts/rule.js';
import type { ActRule, Scene } from '../../acts/rule.js';
import { concerned } from '../concerned.js';
import { owesWithin } from '../obligations.js';

/**
 * The first step at which somebody decides or signs, as long as it is ahead of the file. Where it lies there already
 * nothing is passed over: a decision that was skipped would leave a signature that nobody may give.
 */
const decidingAhead = (state: TaskState, { procedure: { steps } }: Facts): Step | null => {
  const visit = openVisit(state);
  const here = steps.findIndex(({ key }) => key === visit?.step);
  const first = steps.findIndex(({ kind }) => kind === 'decide' || kind === 'sign');
  return visit && here < first ? (steps[first] ?? null) : null;
};

const mayDecide = (scene: Scene): Permission | Refusal => {
  const { state, facts } = scene;
  const rules = urgentDecisionOf(facts.procedure).by;
  const posts = rules.map((rule) => resolveHolder(rule, state, facts.organisation, facts.now));
  const by = posts.filter((post) => post !== null).map((post) => ({ post, why: because.urgent() }));
  return byAny(scene, by, refuse('actor.notLeader', { unit: facts.procedure.issuer }));
};

const notReady = ({ state, facts }: Scene): Refusal | null => {
  if (!decidingAhead(state, facts)) return refuse('urgent.noStep', { step: openVisit(state)?.step ?? null });
  return state.versions.length === 0 ? refuse('version.none') : null;
};

/**
 * A decision outside the order of the steps: the deciding step opens at once, whatever was to come before it, and whoever
 * decides so owes a report afterwards. Who drafted it may still not approve it, and what is signed is still a version.
 */
export const decideUrgently: ActRule<'decideUrgently'> = {
  targets: ({ state }) => {
    const visit = openVisit(state);
    return [{ ...noTarget, visit: visit && refOf(visit) }];
  },
  may: (scene, target) => {
    const visit = theVisit(scene.state, target);
    if (isRefusal(visit)) return visit;
    return notReady(scene) ?? mayDecide(scene);
  },
  act: (scene, act, by) => {
    const { state, facts, person } = scene;
    const visit = theVisit(state, { ...noTarget, visit: act.visit });
    if (isRefusal(visit)) return visit;
    if (isBlank(act.reason)) return refuse('reason.missing');
    if (isBlank(act.basis)) return refuse('text.missing', { field: 'basis' });
    const step = decidingAhead(state, facts);
    if (!step) return refuse('urgent.noStep', { step: visit.step });
    const owed = reportOwed(scene, inNameOf(by), act);
    if (isRefusal(owed)) return owed;
    const said = { reason: act.reason, basis: act.basis, obligation: owed.id, tell: concerned(scene) };
    return follows(
      { kind: 'decidedUrgently', ...said },
      withdrawals(visit),
      closing(visit, 'forward', act.reason, facts.now),
      opens(state, facts, step, { kind: 'urgent', from: refOf(visit), reason: act.reason, by: person }),
      owed,
    );
  },
  likely: () => false,
};

const reportOwed = ({ state, facts }: Scene, holder: string, said: { reason: string; basis: string }) => {
  const unit = postOf(facts.organisation, holder)?.unit ?? facts.procedure.issuer;
  const owing = { kind: 'reportAfter' as const, unit, holder, text: said.reason, basis: said.basis };
  return owesWithin(urgentDecisionOf(facts.procedure).reportWithin, state, facts, owing);
};
