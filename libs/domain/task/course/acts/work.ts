import { openOccurrences } from '../lookup.js';
import { refuse } from '../../../refusal.js';
import { notComplete } from '../../dossier/checklist.js';
import { forward } from '../../acts/forward.js';
import { isBlank, onVisit } from '../../acts/rule.js';

/** What was to be done is done, without a document. Ongoing work ends only once each of its times is recognised. */
export const finishWork = onVisit<'finishWork'>({
  at: ['work'],
  ready: ({ state, facts }, visit) => {
    const [open] = openOccurrences(state);
    return open ? refuse('occurrence.open', { occurrence: open.number }) : notComplete(state, facts, visit);
  },
  likely: ({ facts }) => facts.procedure.review === undefined,
  act: ({ scene, visit }, { text }) =>
    isBlank(text) ? refuse('text.missing', { field: 'text' }) : forward(scene, visit, text),
});
