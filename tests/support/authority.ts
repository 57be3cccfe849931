import type { Delegation, Organisation, Regulation, Role } from '../../libs/domain/index.js';
import { at, organisation, who } from './domain.js';
import type { Life } from './domain.js';

/** Papers of the small province, and people whom only tests of authority need. */

export const since = at('2026-01-05 00:00');
export const until = at('2026-12-31 00:00');

export const substitution = (of: string, by: string, over: Partial<Delegation> = {}): Delegation => ({
  id: `${of}>${by}`,
  kind: 'substitution',
  of,
  by,
  from: since,
  to: until,
  scope: { acts: null, units: null, upTo: null },
  basis: `QĐ ${of} > ${by}`,
  given: { by: who(of), at: since },
  revoked: null,
  ...over,
});

export const authorisation = (of: string, by: string, over: Partial<Delegation> = {}): Delegation =>
  substitution(of, by, { kind: 'authorisation', scope: { acts: ['sign'], units: null, upTo: null }, ...over });

export const regulation: Regulation = {
  id: 'quy-che',
  basis: 'QĐ 10/2026/QĐ-UBND',
  from: since,
  never: { substitution: ['vote', 'authorise'], authorisation: ['vote', 'authorise'] },
  standIns: [
    { role: 'head', by: ['deputyHead', 'divisionHead'] },
    { role: 'chairman', by: ['viceChairman'] },
  ],
  longestChain: 3,
  byOrder: [{ by: 'vpub/head', of: 'ubnd/chairman', documents: ['KH'], deputies: true, basis: 'khoản 2 Điều 5' }],
  audits: [],
  emergency: { hours: 4, confirmWithinHours: 2 },
};

export const under = (delegations: Delegation[], base: Organisation = organisation): Organisation => ({
  ...base,
  version: base.version + 1,
  regulations: [regulation],
  delegations,
});

export const delegating = (life: Life, ...delegations: Delegation[]): Life => {
  life.organisation = under(delegations, life.organisation);
  return life;
};

/** One more post in a unit, and somebody in it. */
export const withPost = (unit: string, role: Role, base: Organisation = organisation): Organisation => {
  const post: Organisation['posts'][number] = { id: `${unit}/${role}`, unit, role, title: { vi: role, en: role } };
  return {
    ...base,
    posts: [...base.posts, post],
    persons: [...base.persons, { id: who(post.id), name: role }],
    tenures: [...base.tenures, { post: post.id, person: who(post.id), from: since, to: null }],
  };
};
