import { mayHaveFile } from '../../../authority/duties.js';
import { inNameOf } from '../../../authority/who.js';
import type { Permission } from '../../../authority/who.js';
import { stepOf } from '../../../procedure/steps.js';
import { refuse } from '../../../refusal.js';
import type { Refusal } from '../../../refusal.js';
import { currentHash } from '../approvals.js';
import { decidingOf } from '../state.js';
import type { TaskEntry } from '../../entries.js';
import { closing, opens } from '../../moves.js';
import type { Visit } from '../../visit.js';
import { forward, refOf } from '../../acts/forward.js';
import { follows, isBlank, onVisit } from '../../acts/rule.js';
import type { Scene } from '../../acts/rule.js';
import { backTo, draftingSteps, nextVisit, notCurrent, notToBeNamed, notToDecide } from './common.js';

/** Whoever has the file decides: it goes on, and the approval binds to this content. */
export const approve = onVisit<'approve'>({
  at: ['decide'],
  ready: notToDecide('decide', 'approve'),
  act: ({ scene, visit }, { hash, note }) =>
    notCurrent(scene, hash) ??
    follows({ kind: 'approved', visit: refOf(visit), hash, note, body: null }, forward(scene, visit, note)),
});

/** What must change is said, and where; the file goes there and comes back to be confirmed. */
export const askChanges = (
  scene: Scene,
  visit: Visit,
  asked: { changes: string | null; to: string | null; confirmer: string },
): TaskEntry[] | Refusal => {
  const { changes, to, confirmer } = asked;
  const hash = currentHash(scene.state);
  if (hash === null) return refuse('version.none');
  if (changes === null || isBlank(changes)) return refuse('text.missing', { field: 'changes' });
  if (to === null || !draftingSteps(scene, visit).includes(to))
    return refuse('return.notAllowed', { step: visit.step, to });
  return follows(
    { kind: 'changesAsked', visit: refOf(visit), hash, changes, confirmer },
    backTo(scene, visit, to, { kind: 'changes', from: refOf(visit), reason: changes, by: scene.person }),
  );
};

const confirmerOf = (scene: Scene, by: Permission, named: string | null): string | Refusal => {
  if (named === null) return inNameOf(by);
  return notToBeNamed(scene, named) ?? named;
};

export const approveWithChanges = onVisit<'approveWithChanges'>({
  at: ['decide'],
  likely: () => false,
  ready: (scene, visit, by) => {
    const refusal = notToDecide('decide', 'approveWithChanges')(scene, visit, by);
    if (refusal) return refusal;
    return draftingSteps(scene, visit).length === 0
      ? refuse('return.notAllowed', { step: visit.step, to: null })
      : null;
  },
  returnsTo: (scene) => {
    const visit = scene.state.visits.at(-1);
    return visit ? draftingSteps(scene, visit) : [];
  },
  act: ({ scene, visit, by }, { hash, changes, to, confirmedBy }) => {
    const refusal = notCurrent(scene, hash);
    if (refusal) return refusal;
    const confirmer = confirmerOf(scene, by, confirmedBy);
    return typeof confirmer === 'string' ? askChanges(scene, visit, { changes, to, confirmer }) : confirmer;
  },
});

/** What is owed to whoever confirms: a version that is not the one which was to be changed. */
const notChanged = ({ state }: Scene): Refusal | null => {
  const { changes } = decidingOf(state);
  if (!changes) return refuse('changes.none');
  return changes.hash === currentHash(state) ? refuse('changes.notMade') : null;
};

/** The changed version goes straight to whoever confirms it: what lies between was passed, and nothing else changed. */
export const sendChanged = onVisit<'sendChanged'>({
  at: ['draft', 'consolidate'],
  ready: (scene) => notChanged(scene),
  act: ({ scene, visit }, { note }) => {
    const { state, facts } = scene;
    const { changes } = decidingOf(state);
    const hash = currentHash(state);
    if (!changes || hash === null) return refuse('changes.none');
    if (isBlank(note)) return refuse('text.missing', { field: 'note' });
    const step = stepOf(facts.procedure, changes.visit.step);
    const { confirmer } = changes;
    const holder = mayHaveFile(facts.organisation, confirmer, facts.now) ? { holder: confirmer } : {};
    return follows(
      { kind: 'changesSent', visit: nextVisit(scene, step.key), hash, note, confirmer },
      closing(visit, 'forward', note, facts.now),
      opens(state, facts, step, { kind: 'forward', from: refOf(visit) }, holder),
    );
  },
});

/** Now it binds: to the version that holds the changes. */
export const confirmChanges = onVisit<'confirmChanges'>({
  at: ['decide'],
  ready: notToDecide('confirm'),
  act: ({ scene, visit }, { hash }) => {
    const refusal = notCurrent(scene, hash);
    if (refusal) return refusal;
    const note = decidingOf(scene.state).changes?.changes ?? null;
    const approved: TaskEntry = { kind: 'approved', visit: refOf(visit), hash, note, body: null };
    return follows(approved, forward(scene, visit));
  },
});
