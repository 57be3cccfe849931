import { describe, expect, it } from '@jest/globals';
import {
  asOf,
  changed,
  decideOrganisation,
  holderOf,
  isRefusal,
  postOf,
  unitOf,
} from '../../../../libs/domain/index.js';
import type { OrganisationAct, Organisation } from '../../../../libs/domain/index.js';
import type { OrganisationRefusal } from '../../../../libs/domain/organisation/refusals.js';
import { at, calendar, monday, organisation, people, who } from '../../../support/domain.js';

const words = (vi: string): { vi: string; en: string } => ({ vi, en: vi });
const grounds = { reason: 'Sắp xếp tổ chức', basis: 'QĐ 15/2026/QĐ-UBND' };
const register = (base: Organisation) => ({ organisation: base, calendar, now: monday });

const unit = (over: object = {}): OrganisationAct => ({
  act: 'addUnit',
  id: null,
  kind: 'department',
  name: words('Sở Mới'),
  abbreviation: 'SM',
  parent: 'ubnd',
  edxml: [],
  from: null,
  ...over,
});
const reorganise = (over: object = {}): OrganisationAct => ({
  act: 'reorganise',
  units: ['so-xay-dung'],
  into: ['so-noi-vu'],
  on: null,
  divisions: {},
  posts: {},
  tasks: {},
  ...over,
});
const appoint = (over: object = {}): OrganisationAct => ({
  act: 'appoint',
  post: 'so-noi-vu/head',
  person: people.drafter,
  from: null,
  to: null,
  replacing: false,
  ...over,
});

const decide = (act: OrganisationAct, base: Organisation = organisation, person = people.administrator) =>
  decideOrganisation(act, person, grounds, register(base));

/** The organisation after acts that must all be accepted. */
const after = (...acts: OrganisationAct[]): Organisation =>
  acts.reduce((base, act) => {
    const decision = decide(act, base);
    if (isRefusal(decision)) throw new Error(JSON.stringify(decision));
    return changed(base, { version: base.version + 1, puts: decision.puts });
  }, organisation);

const refusals: Record<
  Exclude<
    OrganisationRefusal,
    | 'organisation.moved'
    | 'unit.notFound'
    | 'change.notFound'
    | 'collective.unknown'
    | 'collective.open'
    | Extract<OrganisationRefusal, `file.${string}` | `row.${string}` | `import.${string}`>
  >,
  [act: OrganisationAct, base?: Organisation, person?: string][]
> = {
  'actor.notAdministrator': [[unit(), organisation, people.chairman]],
  'unit.exists': [[unit({ id: 'so-noi-vu' })]],
  'unit.ended': [
    [{ act: 'changeUnit', unit: 'so-xay-dung', abbreviation: 'X', on: null }, after(reorganise())],
    [unit({ parent: 'so-xay-dung' }), after(reorganise())],
    [reorganise(), after(reorganise())],
  ],
  'unit.loop': [[{ act: 'changeUnit', unit: 'ubnd', parent: 'so-noi-vu', on: null }]],
  'unit.notSuccessor': [
    [reorganise({ posts: { 'so-xay-dung/clerk': { unit: 'vpub' } } })],
    [reorganise({ posts: { 'so-xay-dung/clerk': { successor: 'vpub/clerk' } } })],
    [reorganise({ tasks: { t: 'vpub' } })],
  ],
  'post.exists': [
    [{ act: 'addPost', id: 'vpub/clerk', unit: 'vpub', role: 'clerk', title: words('Văn thư'), from: null }],
  ],
  'post.ended': [[appoint({ post: 'so-xay-dung/head' }), after(reorganise())]],
  'person.exists': [
    [
      { act: 'addPerson', id: 'an', name: 'An', email: null },
      after({ act: 'addPerson', id: 'an', name: 'An', email: null }),
    ],
  ],
  'person.unknown': [
    [appoint({ person: 'nobody' })],
    [{ act: 'changePerson', person: 'nobody', name: 'An', email: null }],
  ],
  'tenure.overlaps': [[appoint()], [appoint({ from: '2024-01-01', to: '2026-12-31' })]],
  'tenure.unknown': [[{ act: 'endTenure', post: 'so-noi-vu/head', person: people.drafter, to: null }]],
  'edxml.invalid': [[unit({ edxml: ['sở'] })], [unit({ edxml: ['H05.12.ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'] })]],
  'edxml.taken': [[unit({ edxml: ['000.00.12.H05'] }), after(unit({ edxml: ['H05.12'] }))]],
  'email.invalid': [[{ act: 'addPerson', id: null, name: 'An', email: 'an' }]],
  'id.invalid': [[unit({ id: 'Sở Mới' })], [unit({ id: '../../etc' })]],
  'change.none': [
    [{ act: 'changeUnit', unit: 'so-noi-vu', abbreviation: 'SNV', on: null }],
    [{ act: 'changePerson', person: people.clerk, name: 'clerk', email: null }],
  ],
  'date.future': [
    [{ act: 'changeUnit', unit: 'so-noi-vu', abbreviation: 'X', on: '2026-03-03' }],
    [reorganise({ on: '2030-01-01' })],
  ],
  'date.order': [
    [appoint({ from: '2026-02-02', to: '2026-02-01', replacing: true })],
    [{ act: 'changeUnit', unit: 'so-moi', abbreviation: 'X', on: '2026-01-01' }, after(unit({ from: '2026-02-01' }))],
  ],
};

describe('every refusal of a change of the organisation comes about', () => {
  const shown = Object.entries(refusals).flatMap(([code, ways]) =>
    ways.map((way, index) => [code, index + 1, way] as const),
  );

  it.each(shown)('%s (%s)', (code, _number, way) => {
    expect(decide(...way)).toMatchObject({ refused: code });
  });

  it.each([
    ['unit.unknown', unit({ parent: 'x' })],
    ['unit.repeated', reorganise({ units: ['so-xay-dung', 'so-xay-dung'] })],
    ['units.none', reorganise({ units: [] })],
    ['lead.same', reorganise({ into: ['so-xay-dung'] })],
    ['holder.none', reorganise({ into: ['so-vang'] })],
    ['post.unknown', appoint({ post: 'x' })],
    ['text.missing', unit({ name: words(' ') })],
    ['date.invalid', unit({ from: '2026-02-30' })],
    ['holder.none', { act: 'endPost', post: 'so-noi-vu/head', successor: null, on: null } as const],
  ])('%s', (code, act) => {
    expect(decide(act)).toMatchObject({ refused: code });
  });

  it('reason.missing: every change says why', () => {
    const decision = decideOrganisation(
      unit(),
      people.administrator,
      { reason: ' ', basis: null },
      register(organisation),
    );
    expect(decision).toMatchObject({ refused: 'reason.missing' });
  });
});

describe('an act that is accepted', () => {
  it('names what it adds, in letters for every keyboard, and a second one apart', () => {
    expect(unitOf(after(unit({ name: words('Sở Đất đai & Ước mơ') })), 'so-dat-dai-uoc-mo')).not.toBeNull();
    expect(after(unit(), unit()).units.map(({ id }) => id)).toEqual(expect.arrayContaining(['so-moi', 'so-moi-2']));
  });

  it('keeps what a unit was called until it was renamed', () => {
    const renamed = after({
      act: 'changeUnit',
      unit: 'so-noi-vu',
      name: words('Sở Nội vụ và Lao động'),
      on: '2026-03-01',
    });
    const nameOn = (day: string) =>
      asOf(renamed, at(`${day} 12:00`)).units.find(({ id }) => id === 'so-noi-vu')?.name.vi;
    expect([nameOn('2026-02-28'), nameOn('2026-03-01')]).toEqual(['so-noi-vu', 'Sở Nội vụ và Lao động']);
  });

  it('hands a post over on a day, to the instant', () => {
    const handed = after(appoint({ from: '2026-04-01', replacing: true }));
    const day = at('2026-04-01 00:00');
    expect(holderOf(handed, 'so-noi-vu/head', day - 1)).toBe(who('so-noi-vu/head'));
    expect(holderOf(handed, 'so-noi-vu/head', day)).toBe(people.drafter);
  });

  it('ends a tenure before it began as one that never stood', () => {
    const planned = after(
      { act: 'endTenure', post: 'so-noi-vu/head', person: who('so-noi-vu/head'), to: '2026-05-01' },
      appoint({ from: '2026-05-01' }),
      { act: 'endTenure', post: 'so-noi-vu/head', person: people.drafter, to: '2026-04-01' },
    );
    expect(holderOf(planned, 'so-noi-vu/head', at('2026-06-01 00:00'))).toBeNull();
    expect(after(appoint({ from: '2026-05-01', replacing: true })).version).toBe(2);
  });

  it('dates a leader’s portfolio', () => {
    const set = (units: string[], from: string): OrganisationAct => ({
      act: 'setPortfolio',
      post: 'ubnd/viceChairman',
      units,
      fields: ['Kinh tế'],
      from,
    });
    const dated = after(set(['so-tai-chinh'], '2026-01-01'), set(['so-noi-vu'], '2026-02-01'));
    const on = (day: string) =>
      asOf(dated, at(`${day} 08:00`))
        .posts.find(({ id }) => id === 'ubnd/viceChairman')
        ?.portfolios?.flatMap(({ units }) => units);
    expect([on('2026-01-15'), on('2026-02-15')]).toEqual([['so-tai-chinh'], ['so-noi-vu']]);
  });
});

describe('a reorganisation', () => {
  it('ends a unit, ends its leader’s post in the other’s favour, and moves every other desk', () => {
    const merged = after(reorganise());
    expect(unitOf(merged, 'so-xay-dung')).toMatchObject({ to: monday, successors: ['so-noi-vu'] });
    expect(postOf(merged, 'so-xay-dung/head')).toMatchObject({ to: monday, successor: 'so-noi-vu/head' });
    expect(holderOf(merged, 'so-xay-dung/head', monday)).toBeNull();
    expect(postOf(merged, 'so-xay-dung/specialist')).toMatchObject({ unit: 'so-noi-vu' });
    expect(holderOf(merged, 'so-xay-dung/specialist', monday)).toBe(who('so-xay-dung/specialist'));
  });

  it('takes divisions along, wherever they are said to go', () => {
    const divided = after(
      unit({ id: 'quy-hoach', kind: 'division', parent: 'so-xay-dung' }),
      unit({ id: 'nha-o', kind: 'division', parent: 'so-xay-dung' }),
      reorganise({ into: ['so-noi-vu', 'so-tu-phap'], divisions: { 'nha-o': 'so-tu-phap' } }),
    );
    expect([unitOf(divided, 'quy-hoach')?.parent, unitOf(divided, 'nha-o')?.parent]).toEqual([
      'so-noi-vu',
      'so-tu-phap',
    ]);
  });

  it('lets a unit that goes on give a part away', () => {
    const split = after(
      reorganise({
        into: ['so-xay-dung', 'so-tu-phap'],
        posts: { 'so-xay-dung/clerk': { unit: 'so-tu-phap' } },
        tasks: { 'task-1': 'so-tu-phap' },
      }),
    );
    expect(unitOf(split, 'so-xay-dung')).toMatchObject({ placed: { on: monday, tasks: { 'task-1': 'so-tu-phap' } } });
    expect(unitOf(split, 'so-xay-dung')?.to).toBeUndefined();
    expect(postOf(split, 'so-xay-dung/clerk')?.unit).toBe('so-tu-phap');
    expect(postOf(split, 'so-xay-dung/specialist')?.unit).toBe('so-xay-dung');
  });
});
