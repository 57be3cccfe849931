import { because } from '../../../authority/because.js';
import { byPost } from '../../../authority/who.js';
import type { StepKind } from '../../../procedure/step-kind.js';
import { stepOf } from '../../../procedure/steps.js';
import { isRefusal, refuse } from '../../../refusal.js';
import type { Refusal } from '../../../refusal.js';
import { termAgain } from '../../acts/completion.js';
import { follows, isBlank, noTarget } from '../../acts/rule.js';
import type { ActRule, Scene } from '../../acts/rule.js';
import type { TaskEntry } from '../../entries.js';
import { closing, opens, withdrawals } from '../../moves.js';
import type { TaskState } from '../../state.js';
import type { Visit, VisitCause } from '../../visit.js';
import { openVisit, sameVisit, visitOf } from '../../subject.js';
import type { Sent } from '../beside.js';

/** An acceptance, a signature, a number and what was issued are not taken back by whoever gave them. */
const taken: readonly StepKind[] = ['draft', 'consolidate', 'submit', 'verify', 'report'];

/** The visit that was sent on, while the file still lies where it went. */
const sentVisit = (state: TaskState): { sent: Sent; visit: Visit } | null => {
  const { sent } = state;
  const visit = sent ? visitOf(state, sent.visit) : null;
  if (!sent || !visit || !taken.includes(visit.stepKind)) return null;
  const open = openVisit(state);
  if (!open) return state.completion.is === 'claimed' ? { sent, visit } : null;
  const from = open.because.kind === 'forward' ? open.because.from : null;
  return from && sameVisit(from, sent.visit) ? { sent, visit } : null;
};

const backTo = (scene: Scene, visit: Visit, because: VisitCause): ReturnType<typeof opens> =>
  opens(scene.state, scene.facts, stepOf(scene.facts.procedure, visit.step), because);

const fromStep = (scene: Scene, open: Visit, visit: Visit, reason: string): TaskEntry[] | Refusal => {
  const from = { step: open.step, round: open.round };
  return follows(
    withdrawals(open),
    closing(open, 'withdrawn', reason === '' ? null : reason, scene.facts.now),
    backTo(scene, visit, { kind: 'withdrawn', from, reason, by: scene.person }),
  );
};

/** The claim falls, and the term of the task runs again. */
const fromClaim = (scene: Scene, visit: Visit, reason: string): TaskEntry[] | Refusal => {
  const { completion, assigner } = scene.state;
  const from = { step: visit.step, round: visit.round };
  const opened = backTo(scene, visit, { kind: 'withdrawn', from, reason, by: scene.person });
  if (isRefusal(opened)) return opened;
  const { clocks, late } = termAgain(scene, opened.holder);
  const holder = completion.is === 'claimed' ? completion.holder : assigner;
  return [{ kind: 'claimWithdrawn', reason, clocks, tell: [holder] }, opened, ...late];
};

/** Whoever sent the file takes it back, as long as no person has acted since: a return with another actor. */
export const withdraw: ActRule<'withdraw'> = {
  targets: ({ state }) => [{ ...noTarget, visit: sentVisit(state)?.sent.visit ?? null }],
  may: (scene, { visit }) => {
    const found = sentVisit(scene.state);
    if (!found || !visit || !sameVisit(visit, found.sent.visit)) return refuse('withdraw.nothing');
    return byPost(scene, found.sent.post, because.sender());
  },
  act: (scene, { reason: said }) => {
    const found = sentVisit(scene.state);
    if (!found) return refuse('withdraw.nothing');
    const reason = isBlank(said) ? '' : said;
    const open = openVisit(scene.state);
    return open ? fromStep(scene, open, found.visit, reason) : fromClaim(scene, found.visit, reason);
  },
  likely: () => false,
};
