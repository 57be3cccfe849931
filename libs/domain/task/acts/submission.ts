import { refuse } from '../../refusal.js';
import { forward } from './forward.js';
import { isBlank, onVisit } from './rule.js';
import { separated } from './separation.js';

export const submit = onVisit<'submit'>({
  at: ['submit'],
  ready: ({ state }) => (state.versions.length === 0 ? refuse('version.none') : null),
  act: ({ scene, visit }, { summary }) =>
    isBlank(summary) ? refuse('text.missing', { field: 'summary' }) : forward(scene, visit, summary),
});

export const verify = onVisit<'verify'>({
  at: ['verify'],
  ready: separated,
  act: ({ scene, visit }, { opinion }) =>
    isBlank(opinion) ? refuse('text.missing', { field: 'opinion' }) : forward(scene, visit, opinion),
});
