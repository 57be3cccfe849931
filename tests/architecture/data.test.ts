import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { grown } from '../../libs/application/demo/province.js';
import { edxmlName, unitByEdxml } from '../../libs/domain/organisation/edxml.js';
import type { Organisation } from '../../libs/domain/organisation/organisation.js';
import type { HolderRule } from '../../libs/domain/procedure/holder.js';
import type { Procedure } from '../../libs/domain/procedure/procedure.js';

const load = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;
type Account = { username: string; password: string; name: string; person: string };

const core = load<Organisation>('data/demo/organisation.json');
const organisation = grown(core);
const accounts = load<Account[]>('data/demo/accounts.json');
const procedures = readdirSync('data/procedures').map((file) => load<Procedure>(`data/procedures/${file}`));

const unique = (values: string[]): boolean => new Set(values).size === values.length;
const has = (unit: string, role: string): boolean =>
  organisation.posts.some((post) => post.unit === unit && post.role === role);

describe('the demonstration province', () => {
  const { units, posts, persons, tenures } = organisation;

  it('names each unit, post, person and account once', () => {
    for (const list of [units, posts, persons]) expect(unique(list.map(({ id }) => id))).toBe(true);
    expect(unique(accounts.map(({ username }) => username))).toBe(true);
  });

  it('has every post in a unit, every unit under another but those that answer to nobody in it', () => {
    const known = new Set(units.map(({ id }) => id));
    expect(posts.filter(({ unit }) => !known.has(unit))).toEqual([]);
    const roots = units.filter(({ parent }) => parent === null);
    expect([...new Set(roots.map(({ kind }) => kind))].sort()).toEqual(['agency', 'committee', 'front', 'party']);
    expect(units.filter(({ parent }) => parent !== null && !known.has(parent))).toEqual([]);
  });

  it('has exactly one person in each post, open-ended', () => {
    const held = tenures.filter(({ to }) => to === null).map(({ post }) => post);
    expect(held.sort()).toEqual(posts.map(({ id }) => id).sort());
    const known = new Set(persons.map(({ id }) => id));
    expect(tenures.filter(({ person }) => !known.has(person))).toEqual([]);
  });

  it('has an account for each person of the file, and for the party bodies that a procedure needs, under their own name', () => {
    const named = new Set(persons.map(({ id, name }) => `${id} ${name}`));
    expect(accounts.filter(({ person, name }) => !named.has(`${person} ${name}`))).toEqual([]);
    const having = new Set(accounts.map(({ person }) => person));
    expect(core.persons.filter(({ id }) => !having.has(id))).toEqual([]);
  });

  it('is as large as a province is', () => {
    const count = (...kinds: string[]): number => units.filter(({ kind }) => kinds.includes(kind)).length;
    expect(count('office')).toBe(1);
    expect(count('department')).toBe(14);
    expect(count('commune', 'ward')).toBe(99);
    expect(count('party')).toBe(8);
    expect(count('division')).toBe(75);
    expect(persons.length).toBeGreaterThan(1_400);
    expect(persons.length).toBeLessThan(1_600);
  });

  it('keeps everything that the file names, and is the same each time it grows', () => {
    const kept = <One extends { id: string }>(list: One[], of: One[]): boolean =>
      of.every(({ id }) => list.some((one) => one.id === id));
    expect([kept(units, core.units), kept(posts, core.posts), kept(persons, core.persons)]).toEqual([true, true, true]);
    expect(grown(core)).toEqual(organisation);
  });

  it('gives every agency its identifiers on the exchange axis, of both forms', () => {
    const ids = units.flatMap(({ edxml }) => edxml ?? []);
    expect(ids.filter((id) => edxmlName(id) === null)).toEqual([]);
    expect(unitByEdxml(organisation, 'H99')).toBe('ubnd');
    expect(unitByEdxml(organisation, '000.00.02.H99')).toBe('so-tai-chinh');
    expect(unitByEdxml(organisation, 'H99.02')).toBe('so-tai-chinh');
  });
});

describe.each(procedures.map((procedure) => [procedure.id, procedure] as const))(
  'the procedure %s',
  (_id, procedure) => {
    const keys = procedure.steps.map(({ key }) => key);

    it('returns only to earlier steps', () => {
      expect(unique(keys)).toBe(true);
      const forward = procedure.steps.flatMap(({ key, returnsTo }) =>
        returnsTo.filter((to) => !keys.slice(0, keys.indexOf(key)).includes(to)).map((to) => `${key} → ${to}`),
      );
      expect(forward).toEqual([]);
    });

    it('gives every step a term, seats that have one, or a reason for having none', () => {
      expect(procedure.steps.filter(({ term, seatTerm, noTerm }) => !term && !seatTerm && !noTerm)).toEqual([]);
    });

    it('finds a holder for every step and rung, whichever unit leads or is late', () => {
      const leads = organisation.units.filter(({ kind }) => kind !== 'committee' && kind !== 'division');
      const rules = [...procedure.steps.map(({ holder }) => holder), ...procedure.ladder.map(({ to }) => to)];
      const nobody = leads.flatMap(({ id }) => rules.filter((rule) => !resolves(rule, id)).map((rule) => [id, rule]));
      expect(nobody).toEqual([]);
    });

    it('climbs its ladder later and later', () => {
      const days = procedure.ladder.map(({ after }) => after);
      expect(days.length).toBeGreaterThan(0);
      expect(days).toEqual([...new Set(days)].sort((a, b) => a - b));
    });
  },
);

const resolves = (rule: HolderRule, lead: string): boolean =>
  'post' in rule || has(rule.unit === 'lead' || rule.unit === 'late' ? lead : rule.unit, rule.role);
