import { mayHaveFile } from '../../../authority/duties.js';
import type { Permission } from '../../../authority/who.js';
import { holderOf } from '../../../organisation/tenure.js';
import type { DecisionOutcome } from '../../../procedure/deciding.js';
import { outcomesOf } from '../../../procedure/rules.js';
import { stepOf } from '../../../procedure/steps.js';
import { isRefusal, refuse } from '../../../refusal.js';
import type { Refusal } from '../../../refusal.js';
import type { ContentHash, PostId } from '../../../words.js';
import { currentHash, writersOf } from '../approvals.js';
import { purposeOf } from '../purpose.js';
import type { Purpose } from '../purpose.js';
import { decidingOf } from '../state.js';
import type { TaskEntry } from '../../entries.js';
import { closing, opens, withdrawals } from '../../moves.js';
import type { Visit, VisitCause } from '../../visit.js';
import { refOf } from '../../acts/forward.js';
import { follows } from '../../acts/rule.js';
import type { Scene } from '../../acts/rule.js';
import { separated } from '../../acts/separation.js';

/** Whoever opened the file again to correct, replace or recall a document owes a version of their own. */
export const nothingNew = ({ state }: Scene): Refusal | null => {
  const { reopened } = decidingOf(state);
  const version = state.versions.at(-1);
  return reopened && version && version.at < reopened.at ? refuse('version.same', { hash: version.hash }) : null;
};

/** What every decision is refused for, whatever it says. */
export const notToDecide =
  (purpose: Purpose, outcome?: DecisionOutcome) =>
  (scene: Scene, visit: Visit, by: Permission): Refusal | null => {
    const outcomes = outcomesOf(stepOf(scene.facts.procedure, visit.step));
    if (outcome !== undefined && !outcomes.includes(outcome))
      return refuse('decision.notOffered', { step: visit.step });
    const is = purposeOf(scene.state, visit);
    if (is !== purpose) return refuse(`decision.${is}`, { step: visit.step });
    return separated(scene, visit, by) ?? nothingNew(scene);
  };

export const notCurrent = ({ state }: Scene, hash: ContentHash): Refusal | null => {
  const current = currentHash(state);
  return hash === current ? null : refuse('version.notCurrent', { hash, current });
};

/** A post that is named to do something later: somebody has it, and did not write what it is about. */
export const notToBeNamed = ({ state, facts }: Scene, post: PostId): Refusal | null => {
  const { organisation, now } = facts;
  if (!mayHaveFile(organisation, post, now)) return refuse('holder.none', { post });
  const person = holderOf(organisation, post, now);
  return person !== null && writersOf(state).includes(person) ? refuse('named.ownDraft', { post }) : null;
};

/** The earlier steps at which a draft is written, of those that this one may go back to. */
export const draftingSteps = ({ facts }: Scene, visit: Visit): string[] =>
  stepOf(facts.procedure, visit.step).returnsTo.filter((key) => {
    const { kind } = stepOf(facts.procedure, key);
    return kind === 'draft' || kind === 'consolidate';
  });

/** Back to an earlier step, with what is to be done there. */
export const backTo = (
  { state, facts }: Scene,
  visit: Visit,
  to: string,
  because: Extract<VisitCause, { reason: string }>,
): TaskEntry[] | Refusal =>
  follows(
    withdrawals(visit),
    closing(visit, 'returned', because.reason, facts.now),
    opens(state, facts, stepOf(facts.procedure, to), because),
  );

/** One more stay at this step, on another desk. */
export const onAt = (
  { state, facts }: Scene,
  visit: Visit,
  note: string | null,
  given: Parameters<typeof opens>[4],
): TaskEntry[] | Refusal => {
  const opened = opens(
    state,
    facts,
    stepOf(facts.procedure, visit.step),
    { kind: 'forward', from: refOf(visit) },
    given,
  );
  return isRefusal(opened) ? opened : [closing(visit, 'forward', note, facts.now), opened];
};

/** The next stay at a step, as it will be called. */
export const nextVisit = ({ state }: Scene, step: string): { step: string; round: number } => ({
  step,
  round: 1 + state.visits.filter((earlier) => earlier.step === step).length,
});
