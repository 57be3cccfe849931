import { refuse } from '../../refusal.js';
import { forward } from './forward.js';
import { onHandingIn } from './handing-in.js';
import { follows, isBlank, onVisit } from './rule.js';
import { separated } from './separation.js';
import { badForm, formEntry } from '../dossier/acts/submission-form.js';

export const submit = onHandingIn<'submit'>({
  at: ['submit'],
  ready: ({ state }) => (state.versions.length === 0 ? refuse('version.none') : null),
  act: ({ scene, visit }, { summary }) =>
    isBlank(summary) ? refuse('text.missing', { field: 'summary' }) : forward(scene, visit, summary),
});

export const verify = onVisit<'verify'>({
  at: ['verify'],
  ready: separated,
  act: ({ scene, visit }, { opinion, form = null }) => {
    if (isBlank(opinion)) return refuse('text.missing', { field: 'opinion' });
    const bad = badForm(form);
    return bad ?? follows(formEntry(scene, visit, opinion, form), forward(scene, visit, opinion));
  },
});
