import { refuse } from '../../../refusal.js';
import { currentHash, unapproved } from '../approvals.js';
import { decidingOf } from '../state.js';
import { numberGivenUp } from '../documents.js';
import { refOf } from '../../acts/forward.js';
import { isBlank, onVisit } from '../../acts/rule.js';
import { follows } from '../../acts/rule.js';
import { backTo } from './common.js';

/** A number that was drawn wrongly is kept and explained, never given again; the document needs another. */
export const cancelNumber = onVisit<'cancelNumber'>({
  at: ['issue'],
  likely: () => false,
  ready: ({ state: { number, issuedAt } }) => {
    if (number === null) return refuse('number.none');
    return issuedAt === null ? null : refuse('document.issued', { number: number.notation });
  },
  act: ({ scene, visit }, { reason }) => {
    if (isBlank(reason)) return refuse('reason.missing');
    const to = scene.facts.procedure.steps.find(({ kind }) => kind === 'number');
    if (!to) return refuse('return.notAllowed', { step: visit.step, to: null });
    const because = { kind: 'return' as const, from: refOf(visit), reason, by: scene.person };
    return follows(numberGivenUp(scene.state, reason), backTo(scene, visit, to.key, because));
  },
});

/** The approved content with its number, date and the organisation's signature: it names the hash that was approved. */
export const addRendition = onVisit<'addRendition'>({
  at: ['issue'],
  likely: () => false,
  ready: ({ state, facts }, visit) => unapproved(state, facts.procedure, visit.step),
  act: ({ scene: { state } }, { hash, name, mediaType, size }) => {
    const of = currentHash(state);
    if (of === null) return refuse('version.none');
    if (isBlank(name)) return refuse('text.missing', { field: 'name' });
    const last = decidingOf(state).renditions.at(-1);
    if (of === hash || (last?.of === of && last.hash === hash)) return refuse('version.same', { hash });
    return [{ kind: 'renditionAdded', of, hash, name, mediaType, size }];
  },
});
