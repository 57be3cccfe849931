import { stepAfter } from '../../procedure/steps.js';
import { refuse } from '../../refusal.js';
import type { Refusal } from '../../refusal.js';
import type { TaskEntry } from '../entries.js';
import type { Visit } from '../visit.js';
import { notComplete } from './checklist.js';
import { notAllAnswered } from './consolidation.js';
import { forwardTo, forward } from './forward.js';
import { goesOn } from './incomplete.js';
import { follows, isBlank, onVisit } from './rule.js';
import type { Scene } from './rule.js';
import { separated } from './separation.js';
import { badForm, formEntry } from './submission-form.js';

/** A dossier that was sent back as incomplete goes on in what was left of the Office's term. */
const sent = (scene: Scene, visit: Visit, summary: string): TaskEntry[] | Refusal => {
  const next = stepAfter(scene.facts.procedure, visit.step);
  const resumed = goesOn(scene.state, next);
  if (!resumed) return forwardTo(scene, visit, next, summary);
  const completed: TaskEntry = { kind: 'dossierCompleted', visit: resumed.visit, remaining: resumed.term };
  return follows(completed, forwardTo(scene, visit, next, summary, { term: resumed.term }));
};

export const submit = onVisit<'submit'>({
  at: ['submit'],
  ready: ({ state, facts }) =>
    state.versions.length === 0 ? refuse('version.none') : (notAllAnswered(state) ?? notComplete(state, facts)),
  act: ({ scene, visit }, { summary }) =>
    isBlank(summary) ? refuse('text.missing', { field: 'summary' }) : sent(scene, visit, summary),
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
