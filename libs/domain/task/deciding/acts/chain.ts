import { because } from '../../../authority/because.js';
import { byOneOf } from '../../../authority/who.js';
import { postAfter } from '../../../organisation/resolve.js';
import type { Step } from '../../../procedure/procedure.js';
import { stepOf } from '../../../procedure/steps.js';
import { isRefusal, refuse } from '../../../refusal.js';
import type { Refusal } from '../../../refusal.js';
import type { PostId } from '../../../words.js';
import { decidingOf } from '../state.js';
import type { Signer } from '../state.js';
import type { TaskEntry } from '../../entries.js';
import { openVisit } from '../../subject.js';
import type { TaskState } from '../../state.js';
import type { Visit } from '../../visit.js';
import { addersAt } from '../../acts/adders.js';
import { forward, refOf } from '../../acts/forward.js';
import { follows, isBlank, isOver, noTarget } from '../../acts/rule.js';
import type { ActRule, Scene, Target } from '../../acts/rule.js';
import { notToBeNamed, onAt } from './common.js';

/** Those whose signature is still to come, in their order; the first has the file. */
const waiting = (state: TaskState): Signer[] =>
  (decidingOf(state).chain?.signers ?? []).filter(({ is }) => is === 'waiting');

/** The file goes to the next signer, or on where there is none. */
export const afterSignature = (scene: Scene, visit: Visit): TaskEntry[] | Refusal => {
  const next = decidingOf(scene.state).chain?.step === visit.step ? waiting(scene.state)[1] : undefined;
  return next ? toSigner(scene, visit, next.post, null) : forward(scene, visit);
};

const toSigner = (scene: Scene, visit: Visit, post: PostId, note: string | null): TaskEntry[] | Refusal => {
  const { organisation, now } = scene.facts;
  return onAt(scene, visit, note, { holder: postAfter(organisation, post, now) });
};

/** The last of a chain signs what goes out; where there is no chain, that is everybody. */
export const isLastSigner = (state: TaskState, visit: Visit): boolean =>
  decidingOf(state).chain?.step !== visit.step || waiting(state).length < 2;

const chainStep = ({ state, facts }: Scene, visit: Visit): Step | Refusal => {
  const step = stepOf(facts.procedure, visit.step);
  const isHere = decidingOf(state).chain?.step === visit.step;
  return step.chain && isHere ? step : refuse('visit.wrongStep', { step: visit.step });
};

type ChainAct = 'addSigner' | 'removeSigner';

const signVisit = ({ state }: Scene, { visit }: Pick<Target, 'visit'>): Visit | Refusal => {
  const open = openVisit(state);
  return open && visit && visit.step === open.step && visit.round === open.round ? open : isOver(visit, open);
};

const onChain = <K extends ChainAct>(may: (scene: Scene) => Refusal | null, act: ActRule<K>['act']): ActRule<K> => ({
  targets: ({ state }) => {
    const open = openVisit(state);
    return [{ ...noTarget, visit: open && refOf(open) }];
  },
  may: (scene, target) => {
    const visit = signVisit(scene, target);
    if (isRefusal(visit)) return visit;
    const step = chainStep(scene, visit);
    if (isRefusal(step)) return step;
    const posts = addersAt(scene, visit).map(({ post }) => post);
    if (posts.length === 0) return refuse('signer.notAllowed', { post: null });
    const by = byOneOf(scene, posts, because.chain(), visit.holder);
    return isRefusal(by) ? by : (may(scene) ?? by);
  },
  act,
  likely: () => false,
});

const notAddable = (scene: Scene, post: PostId): Refusal | null => {
  if (waiting(scene.state).some((signer) => signer.post === post)) return refuse('signer.already', { post });
  return notToBeNamed(scene, post);
};

/** Another signature, before one that is still to come: before the one whose turn it is, the file goes there first. */
export const addSigner = onChain<'addSigner'>(
  () => null,
  (scene, { visit: ref, post, before }) => {
    const visit = signVisit(scene, { visit: ref });
    if (isRefusal(visit)) return visit;
    const refusal = notAddable(scene, post);
    if (refusal) return refusal;
    const place = waiting(scene.state).findIndex((signer) => signer.post === before);
    if (place < 0) return refuse('signer.unknown', { post: before });
    const added: TaskEntry = { kind: 'signerAdded', post, before };
    return place === 0 ? follows(added, toSigner(scene, visit, post, null)) : [added];
  },
);

/** A place is taken out, with the reason; what was signed in it stays. The last signer is the procedure's. */
export const removeSigner = onChain<'removeSigner'>(
  ({ state }) => ((decidingOf(state).chain?.signers ?? []).length < 2 ? refuse('signer.last') : null),
  (scene, { visit: ref, post, reason }) => {
    const visit = signVisit(scene, { visit: ref });
    if (isRefusal(visit)) return visit;
    if (isBlank(reason)) return refuse('reason.missing');
    const signers = decidingOf(scene.state).chain?.signers ?? [];
    if (!signers.some((signer) => signer.post === post && signer.is !== 'removed'))
      return refuse('signer.unknown', { post });
    if (signers.at(-1)?.post === post) return refuse('signer.last', { post });
    const removed: TaskEntry = { kind: 'signerRemoved', post, reason };
    const [turn, next] = waiting(scene.state);
    return turn?.post === post && next ? follows(removed, toSigner(scene, visit, next.post, reason)) : [removed];
  },
);
