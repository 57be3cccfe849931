import { bySigner } from '../../authority/signing.js';
import { refuse } from '../../refusal.js';
import { forward } from './forward.js';
import { follows, onVisit } from './rule.js';
import { separated } from './separation.js';

export const sign = onVisit<'sign'>({
  at: ['sign'],
  who: bySigner,
  ready: separated,
  act: ({ scene, visit, by }, { hash, capacity }) => {
    const current = scene.state.versions.at(-1)?.hash ?? null;
    if (hash !== current) return refuse('version.notCurrent', { hash, current });
    const own = separated(scene, visit, by);
    return own ?? follows({ kind: 'signed', hash, capacity, post: by.post }, forward(scene, visit));
  },
});
