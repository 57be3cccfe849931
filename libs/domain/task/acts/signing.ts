import { bySigner } from '../../authority/who.js';
import { refuse } from '../../refusal.js';
import { forward } from './forward.js';
import { follows, onVisit } from './rule.js';
import { notOwnDraft } from './submission.js';

export const sign = onVisit<'sign'>({
  at: ['sign'],
  who: bySigner,
  ready: notOwnDraft,
  act: ({ scene, visit, by }, { hash, capacity }) => {
    const current = scene.state.versions.at(-1)?.hash ?? null;
    if (hash !== current) return refuse('version.notCurrent', { hash, current });
    if (!by.capacities?.includes(capacity)) return refuse('capacity.notAllowed', { capacity });
    return follows({ kind: 'signed', hash, capacity, post: by.post }, forward(scene, visit));
  },
});
