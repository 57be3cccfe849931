import { unitOf } from '../../organisation/lookup.js';
import { documentTypeOf } from '../../procedure/steps.js';
import { refuse } from '../../refusal.js';
import type { Refusal } from '../../refusal.js';
import type { Facts } from '../facts.js';
import { forward } from './forward.js';
import { follows, onVisit } from './rule.js';
import type { Scene } from './rule.js';

/** What goes out is what was signed, to the byte. */
const unapproved = ({ state }: Scene): Refusal | null => {
  const current = state.versions.at(-1)?.hash;
  return state.approvals.some(({ hash }) => hash === current) ? null : refuse('approval.missing');
};

/** `05/KH-UBND`: a number below ten has its nought (NĐ 30/2020, annex I). */
const notationOf = (number: number, { procedure, organisation }: Facts): string => {
  const issuer = unitOf(organisation, procedure.issuer)?.abbreviation ?? procedure.issuer;
  return `${String(number).padStart(2, '0')}/${documentTypeOf(procedure).code}-${issuer}`;
};

export const number = onVisit<'number'>({
  at: ['number'],
  ready: unapproved,
  act: ({ scene, visit }) => {
    const drawn = scene.facts.nextNumber;
    // The series is locked and read before this act is decided; without it the caller is wrong, not the person.
    if (!drawn) throw new Error('the number of the series was not loaded');
    const notation = notationOf(drawn.number, scene.facts);
    return follows({ kind: 'numbered', number: drawn.number, year: drawn.year, notation }, forward(scene, visit));
  },
});

export const issue = onVisit<'issue'>({
  at: ['issue'],
  ready: unapproved,
  act: ({ scene, visit }) => follows({ kind: 'issued' }, forward(scene, visit)),
});
