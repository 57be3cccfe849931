import type { Organisation, Role } from '../../libs/domain/index.js';
import type { UnitKind } from '../../libs/domain/organisation/unit-kind.js';
import { missingItems } from '../../libs/domain/index.js';
import { addVersion, assignment, at, hashOf, Life, organisation, who, type Said } from './domain.js';
import { shipped } from './procedures.js';

/** The small province with what the shipped procedures ask for beside it: deputies of the Office, and the party's desks. */
const more: [unit: string, kind: UnitKind, parent: string | null, roles: Role[]][] = [
  ['tinh-uy', 'party', null, ['head', 'deputyHead']],
  ['van-phong-tinh-uy', 'party', 'tinh-uy', ['head', 'divisionHead', 'specialist', 'clerk']],
  ['ban-to-chuc', 'party', 'tinh-uy', ['head', 'divisionHead', 'specialist', 'clerk']],
];

const words = (text: string) => ({ vi: text, en: text });
const from = at('2025-01-01 00:00');
const posts = more.flatMap(([unit, , , roles]) =>
  roles.map((role) => ({ id: `${unit}/${role}`, unit, role, title: words(role) })),
);

export const province: Organisation = {
  ...organisation,
  units: [
    ...organisation.units,
    ...more.map(([id, kind, parent]) => ({ id, kind, parent, name: words(id), abbreviation: id.toUpperCase() })),
  ],
  posts: [...organisation.posts, ...posts],
  persons: [...organisation.persons, ...posts.map(({ id, role }) => ({ id: who(id), name: role }))],
  tenures: [...organisation.tenures, ...posts.map(({ id }) => ({ post: id, person: who(id), from, to: null }))],
};

export type Told = [by: string, said: Said];

/** A task by a shipped procedure, given by whoever leads its issuer. */
export const begun = (id: string, over: Partial<Extract<Said, { act: 'assign' }>> = {}): Life => {
  const life = new Life();
  life.procedure = shipped(id);
  life.organisation = province;
  const isParty = id === 'party-document';
  const given = { procedure: id, coordinators: [], due: null, lead: isParty ? 'ban-to-chuc' : 'so-tai-chinh' };
  life.assigner = who(isParty ? 'tinh-uy/head' : 'ubnd/chairman');
  life.act(life.assigner, assignment({ ...given, ...over }));
  return life;
};

export const told = (life: Life, ...acts: Told[]): Life => {
  for (const [by, said] of acts) life.act(who(by), said);
  return life;
};

export const taken = (life: Life, by: string): Life => {
  for (const { id, status, takenUp } of life.task.visits.flatMap(({ seats }) => seats))
    if (status === 'answered' && takenUp === null)
      told(life, [by, { act: 'takeUp', seat: id, taken: true, reason: null }]);
  return life;
};

/** Every paper that is still missing on the way is put into the dossier by whoever has the file. */
export const papered = (life: Life, by: string): Life => {
  for (const item of missingItems(life.task, life.facts())) {
    const paper = { item, hash: hashOf(item), name: `${item}.pdf`, mediaType: 'application/pdf', size: 10 };
    told(life, [by, { act: 'attach', ...paper }]);
  }
  return life;
};

/** Accepted, drafted, asked of one agency, answered, taken up. */
export const consolidated = (life: Life, lead: string, asked: string): Life => {
  told(
    life,
    [`${lead}/head`, { act: 'accept' }],
    [`${lead}/specialist`, addVersion('v1')],
    [`${lead}/specialist`, { act: 'askOpinions', units: [asked], workingDays: null }],
    [`${asked}/head`, { act: 'answer', seat: `opinions#1/${asked}`, answer: 'agree', text: '' }],
  );
  const drafter = `${lead}/specialist`;
  return told(papered(taken(life, drafter), drafter), [drafter, { act: 'consolidate' }]);
};

export const v1 = hashOf('v1');
