import { openOccurrences } from '../lookup.js';
import { refuse } from '../../../refusal.js';
import { forward } from '../../acts/forward.js';
import { onHandingIn } from '../../acts/handing-in.js';
import { isBlank } from '../../acts/rule.js';

/** What was to be done is done, without a document. Ongoing work ends only once each of its times is recognised. */
export const finishWork = onHandingIn<'finishWork'>({
  at: ['work'],
  ready: ({ state }) => {
    const [open] = openOccurrences(state);
    return open ? refuse('occurrence.open', { occurrence: open.number }) : null;
  },
  likely: ({ facts }) => facts.procedure.review === undefined,
  act: ({ scene, visit }, { text }) =>
    isBlank(text) ? refuse('text.missing', { field: 'text' }) : forward(scene, visit, text),
});
