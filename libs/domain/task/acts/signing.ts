import { bySigner } from '../../authority/signing.js';
import { refuse } from '../../refusal.js';
import { forward } from './forward.js';
import { follows, onVisit } from './rule.js';
import { notOwnDraft } from './submission.js';

export const sign = onVisit<'sign'>({
  at: ['sign'],
  who: bySigner,
  ready: (scene, _visit, by) => notOwnDraft(scene, by),
  act: ({ scene, visit, by }, { hash, capacity }) => {
    const current = scene.state.versions.at(-1)?.hash ?? null;
    if (hash !== current) return refuse('version.notCurrent', { hash, current });
    const own = notOwnDraft(scene, by);
    return own ?? follows({ kind: 'signed', hash, capacity, post: by.post }, forward(scene, visit));
  },
});
