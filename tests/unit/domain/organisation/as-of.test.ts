import { describe, expect, it } from '@jest/globals';
import { asOf, changed, holderOf, postsOf, unitOf } from '../../../../libs/domain/index.js';
import type { Organisation } from '../../../../libs/domain/index.js';
import { at, who } from '../../../support/domain.js';

const words = (text: string): { vi: string; en: string } => ({ vi: text, en: text });
const began = at('2025-01-01 00:00');
const renamed = at('2026-07-01 00:00');
const ended = at('2026-10-01 00:00');

/** One that was renamed, one that was merged into it, and a post that went along. */
const province: Organisation = {
  version: 3,
  units: [
    { id: 'ubnd', kind: 'committee', name: words('UBND'), abbreviation: 'UBND', parent: null },
    {
      id: 'finance',
      kind: 'department',
      name: words('Sở Tài chính'),
      abbreviation: 'STC',
      parent: 'ubnd',
      from: began,
      former: [
        {
          kind: 'department',
          name: words('Sở Tài chính - Vật giá'),
          abbreviation: 'STCVG',
          parent: 'ubnd',
          until: renamed,
        },
      ],
    },
    { id: 'plan', kind: 'department', name: words('Sở Kế hoạch'), abbreviation: 'SKH', parent: 'ubnd', to: ended },
  ],
  posts: [
    { id: 'finance/head', unit: 'finance', role: 'head', title: words('Giám đốc') },
    {
      id: 'plan/specialist',
      unit: 'finance',
      role: 'specialist',
      title: words('Chuyên viên'),
      former: [{ unit: 'plan', title: words('Chuyên viên Sở Kế hoạch'), until: ended }],
      portfolios: [
        { units: ['plan'], fields: ['Đầu tư công'], to: ended },
        { units: ['finance'], fields: ['Ngân sách'], from: ended },
      ],
    },
  ],
  persons: [{ id: who('a'), name: 'A' }],
  tenures: [
    { post: 'finance/head', person: who('a'), from: began, to: renamed },
    { post: 'plan/specialist', person: who('a'), from: renamed, to: null },
  ],
};

describe('the organisation of a day', () => {
  it.each([
    ['before anything began', began - 1, ['UBND', 'Sở Kế hoạch']],
    ['before a new name', renamed - 1, ['UBND', 'Sở Tài chính - Vật giá', 'Sở Kế hoạch']],
    ['at the instant of the new name', renamed, ['UBND', 'Sở Tài chính', 'Sở Kế hoạch']],
    ['once one has ended', ended, ['UBND', 'Sở Tài chính']],
  ])('names the units that stood %s', (_when, instant, names) => {
    expect(asOf(province, instant).units.map(({ name }) => name.vi)).toEqual(names);
  });

  it('has each post in the unit and with the portfolio of that day', () => {
    const postOn = (instant: number) => asOf(province, instant).posts.find(({ id }) => id === 'plan/specialist');
    expect(postOn(ended - 1)).toMatchObject({ unit: 'plan', portfolios: [{ units: ['plan'] }] });
    expect(postOn(ended)).toMatchObject({ unit: 'finance', portfolios: [{ units: ['finance'] }] });
  });

  it('keeps only the tenures that stood', () => {
    expect(asOf(province, renamed - 1).tenures.map(({ post }) => post)).toEqual(['finance/head']);
    expect(asOf(province, renamed).tenures.map(({ post }) => post)).toEqual(['plan/specialist']);
    expect(asOf(province, began - 1).tenures).toEqual([]);
  });
});

describe('a change of the organisation', () => {
  const appointed = changed(province, {
    version: 4,
    puts: [
      { list: 'persons', value: { id: who('b'), name: 'B' } },
      { list: 'tenures', value: { post: 'finance/head', person: who('b'), from: ended, to: null } },
      { list: 'tenures', value: { post: 'plan/specialist', person: who('a'), from: renamed, to: ended } },
    ],
  });

  it('replaces lines of the same name, and adds the others', () => {
    expect(appointed.tenures).toHaveLength(3);
    expect(holderOf(appointed, 'finance/head', ended)).toBe(who('b'));
    expect(postsOf(appointed, who('a'), ended)).toEqual([]);
  });

  it('leaves the version before as it was, and shares what it did not touch', () => {
    expect(holderOf(province, 'finance/head', ended)).toBeNull();
    expect(appointed.version).toBe(4);
    expect(appointed.units).toBe(province.units);
  });

  it('may begin a list that the version before did not have', () => {
    const named = changed(province, {
      version: 4,
      puts: [{ list: 'collectives', value: { id: 'all', name: words('Các sở'), aliases: [], members: null } }],
    });
    expect(named.collectives).toHaveLength(1);
  });
});

/** As the first release published it, and as journals keep it for ever. */
const published = `{"version":1,"units":[{"id":"so","kind":"department","name":{"vi":"Sở","en":"Department"},"abbreviation":"S","parent":null}],
  "posts":[{"id":"so/head","unit":"so","role":"head","title":{"vi":"Giám đốc","en":"Director"}}],
  "persons":[{"id":"a","name":"A"}],"tenures":[{"post":"so/head","person":"a","from":1735664400000,"to":null}]}`;

describe('an organisation that was published before units had dates', () => {
  const old = JSON.parse(published) as Organisation;

  it('stands as it is on every day', () => {
    expect(asOf(old, began)).toEqual(old);
    expect(unitOf(old, 'so')?.name.vi).toBe('Sở');
    expect(holderOf(old, 'so/head', renamed)).toBe('a');
    expect(asOf(old, 0).tenures).toEqual([]);
  });
});
