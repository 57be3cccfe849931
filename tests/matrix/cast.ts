import type { Organisation, Role, UnitKind } from '../../libs/domain/index.js';
import { regulation, substitution } from '../support/authority.js';
import { at, organisation as province, who } from '../support/domain.js';

/**
 * Everybody who may stand before the door, by the desk they have. The task under test was given by the Chairman, is led
 * by the Department of Finance, coordinated by the Department of Home Affairs; the Department of Construction is asked.
 */
export const desks = {
  chairman: 'ubnd/chairman',
  viceChairman: 'ubnd/viceChairman',
  officeHead: 'vpub/head',
  verifier: 'vpub/specialist',
  officeClerk: 'vpub/clerk',
  leadHead: 'so-tai-chinh/head',
  leadDeputy: 'so-tai-chinh/deputyHead',
  leadDivisionHead: 'so-tai-chinh/divisionHead',
  drafter: 'so-tai-chinh/specialist',
  colleague: 'so-tai-chinh/specialist/2',
  leadClerk: 'so-tai-chinh/clerk',
  coordinatingHead: 'so-noi-vu/head',
  coordinatingDeputy: 'so-noi-vu/deputyHead',
  coordinatingSpecialist: 'so-noi-vu/specialist',
  askedHead: 'so-xay-dung/head',
  askedSpecialist: 'so-xay-dung/specialist',
  unrelatedHead: 'so-cong-thuong/head',
  unrelatedSpecialist: 'so-cong-thuong/specialist',
  communeChairman: 'xa-an-phu/chairman',
  communeClerk: 'xa-an-phu/clerk',
  partyHead: 'ban-to-chuc/head',
  auditor: 'thanh-tra/auditor',
  administrator: 'vpub/administrator',
  securityOfficer: 'vpub/securityOfficer',
} as const;

/** Those whom no desk of today describes. */
const others = {
  pastHolder: 'had the file at the desk of the drafter until yesterday, and has a desk elsewhere now',
  substitute: 'of another agency, substitutes the head of the lead',
  pastSubstitute: 'did so until yesterday',
  vacated: 'has an account, and no desk any more',
} as const;

export type Persona = keyof typeof desks | keyof typeof others;
export const personas = [...Object.keys(desks), ...Object.keys(others)] as Persona[];

/** Those who are nobody here: without a session, with one of another province, with one of an account disabled since. */
export const outsiders = ['anonymous', 'otherProvince', 'dismissed'] as const;
export type Caller = Persona | (typeof outsiders)[number];

/** The drafter's desk changes hands yesterday, with the files on it. */
export const longAgo = at('2026-03-02 08:00');
export const before = at('2026-03-05 08:00');
export const yesterday = at('2026-03-05 18:00');
export const today = at('2026-03-06 08:00');

/** Who is at a desk of the small province already keeps it, so that the walk to a step is the usual one. */
export const personOf = (persona: Persona): string =>
  persona === 'pastHolder'
    ? who(desks.drafter)
    : persona in desks && persona !== 'drafter'
      ? who(desks[persona as keyof typeof desks])
      : `person:${persona}`;

/** Desks that the small province lacks; a second one of a kind has a number behind its role. */
const added: [unit: string, kind: UnitKind, desks: string[]][] = [
  ['so-tai-chinh', 'department', ['deputyHead', 'specialist/2']],
  ['so-noi-vu', 'department', ['deputyHead']],
  ['so-cong-thuong', 'department', ['head', 'specialist', 'specialist/2']],
  ['xa-an-phu', 'commune', ['chairman', 'clerk', 'specialist', 'specialist/2']],
  ['ban-to-chuc', 'party', ['head']],
  ['thanh-tra', 'department', ['auditor']],
  ['vpub', 'office', ['securityOfficer']],
];
const posts = added.flatMap(([unit, , names]) =>
  names.map((name) => {
    const role = name.split('/')[0] as Role;
    return { id: `${unit}/${name}`, unit, role, title: { vi: role, en: role } };
  }),
);
const isThere = (unit: string): boolean => province.units.some(({ id }) => id === unit);
const units = added
  .filter(([unit]) => !isThere(unit))
  .map(([id, kind]) => ({ id, kind, abbreviation: id, name: { vi: id, en: id }, parent: null }));
const persons = personas
  .map((persona) => ({ id: personOf(persona), name: persona }))
  .filter(({ id }) => !province.persons.some((person) => person.id === id));

const since = at('2025-01-01 00:00');
const elsewhere = 'so-cong-thuong/specialist/2';
const newDesks = Object.entries(desks)
  .map(([persona, post]) => ({ post, person: personOf(persona as Persona), from: since, to: null }))
  .filter(({ post }) => posts.some(({ id }) => id === post));

export const organisation: Organisation = {
  ...province,
  units: [...province.units, ...units],
  posts: [...province.posts, ...posts],
  persons: [...province.persons, ...persons],
  tenures: [
    ...province.tenures.map((tenure) => (tenure.post === desks.drafter ? { ...tenure, to: yesterday } : tenure)),
    ...newDesks,
    { post: desks.drafter, person: personOf('drafter'), from: yesterday, to: null },
    { post: elsewhere, person: personOf('vacated'), from: since, to: yesterday },
    { post: elsewhere, person: personOf('pastHolder'), from: yesterday, to: null },
    { post: 'xa-an-phu/specialist', person: personOf('substitute'), from: since, to: null },
    { post: 'xa-an-phu/specialist/2', person: personOf('pastSubstitute'), from: since, to: null },
  ],
  regulations: [{ ...regulation, audits: [{ by: desks.auditor, units: ['ubnd', 'so-tai-chinh'] }] }],
  delegations: [
    substitution(desks.leadHead, 'xa-an-phu/specialist', { from: since }),
    substitution(desks.leadHead, 'xa-an-phu/specialist/2', { from: since, to: yesterday }),
  ],
};
