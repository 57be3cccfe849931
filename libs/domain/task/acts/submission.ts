import { refuse } from '../../refusal.js';
import type { Refusal } from '../../refusal.js';
import { forward } from './forward.js';
import { isBlank, onVisit } from './rule.js';
import type { Scene } from './rule.js';

/** Separation of duty: whoever wrote what lies in the file may not approve it. */
export const notOwnDraft = ({ state, person }: Scene): Refusal | null => {
  const version = state.versions.at(-1);
  if (!version) return refuse('version.none');
  return version.by === person ? refuse('actor.ownDraft', { version: version.number }) : null;
};

export const submit = onVisit<'submit'>({
  at: ['submit'],
  ready: ({ state }) => (state.versions.length === 0 ? refuse('version.none') : null),
  act: ({ scene, visit }, { summary }) =>
    isBlank(summary) ? refuse('text.missing', { field: 'summary' }) : forward(scene, visit, summary),
});

export const verify = onVisit<'verify'>({
  at: ['verify'],
  ready: notOwnDraft,
  act: ({ scene, visit }, { opinion }) =>
    isBlank(opinion) ? refuse('text.missing', { field: 'opinion' }) : forward(scene, visit, opinion),
});
