import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, asOf, holderOf, verifyChain } from '../../../libs/domain/index.js';
import type { OrganisationAct } from '../../../libs/domain/index.js';
import { sha256 } from '../../../libs/application/hash.js';
import { monday, people } from '../../support/domain.js';
import { Office } from '../../support/office.js';

const grounds = { reason: 'Sắp xếp tổ chức', basis: null };
const keeping = (over: object = {}) => ({ person: people.administrator, key: randomUUID(), grounds, ...over });
const addPerson = (name: string): OrganisationAct => ({ act: 'addPerson', id: null, name, email: null });
const hire = (person: string, day: number): OrganisationAct => ({
  act: 'appoint',
  post: 'so-vang/head',
  person,
  from: addDays('2026-04-01', day),
  to: null,
  replacing: true,
});

describe('the register of the organisation', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open();
    await office.freeze(monday);
  });
  afterAll(() => office.close());

  const today = async () => (await office.app.directory.current()).organisation;
  const keep = async (act: OrganisationAct, over: object = {}) => office.app.register.act(act, keeping(over));

  it('writes one version and one entry, linked, with who and why', async () => {
    const before = await today();
    const outcome = await keep(addPerson('Nguyễn Văn An'));
    expect(outcome).toMatchObject({ receipt: { version: before.version + 1 }, repeated: false });
    expect((await today()).persons.at(-1)).toEqual({ id: 'nguyen-van-an', name: 'Nguyễn Văn An' });
    const [entry] = await office.ports.organisations.history(null, 1);
    expect(entry).toMatchObject({
      actor: { person: people.administrator, post: 'vpub/administrator' },
      payload: { kind: 'changed', asked: { act: 'addPerson' }, grounds },
    });
  });

  it('does the same command once', async () => {
    const key = randomUUID();
    const first = await keep(addPerson('Trần Thị Bình'), { key });
    const second = await keep(addPerson('Trần Thị Bình'), { key });
    expect(second).toEqual({ ...first, repeated: true });
    expect(await keep(addPerson('Lê Thị Bình'), { key })).toMatchObject({ refusal: { refused: 'key.reused' } });
    expect((await today()).persons.filter(({ name }) => name === 'Trần Thị Bình')).toHaveLength(1);
  });

  it('leaves nothing of what it refuses', async () => {
    const before = await today();
    expect(await keep(addPerson(' '))).toMatchObject({ refusal: { refused: 'text.missing' } });
    expect(await keep(addPerson('Ai'), { person: people.chairman })).toMatchObject({
      refusal: { refused: 'actor.notAdministrator' },
    });
    expect(await keep(addPerson('Ai'), { seen: before.version - 1 })).toMatchObject({
      refusal: { refused: 'organisation.moved' },
    });
    expect(await today()).toEqual(before);
  });

  it('lets changes at the same moment have one order', async () => {
    const before = await today();
    const names = ['Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu'];
    const outcomes = await Promise.all(names.map((name) => keep(addPerson(name))));
    const versions = outcomes.map((outcome) => ('receipt' in outcome ? outcome.receipt.version : 0));
    expect(versions.toSorted((a, b) => a - b)).toEqual(names.map((_name, index) => before.version + 1 + index));
    expect((await today()).persons).toHaveLength(before.persons.length + names.length);
  });

  it('is the same in another process, read from its changes or from a whole version', async () => {
    const post: OrganisationAct = {
      act: 'addPost',
      id: 'so-vang/head',
      unit: 'so-vang',
      role: 'head',
      title: { vi: 'Giám đốc', en: 'Director' },
      from: null,
    };
    await keep(post);
    // Past the version that is stored whole.
    for (let number = 0; number < 50; number += 1)
      await keep(hire(number % 2 === 0 ? people.drafter : people.clerk, number));
    const whole = await office.query<{ version: number }>('select version from organisation where body is not null');
    expect(whole.map(({ version }) => version)).toEqual([1, 50]);
    const other = await office.another();
    try {
      expect((await other.app.directory.current()).organisation).toEqual(await today());
    } finally {
      await other.close();
    }
  });

  it('answers for any version, and for any day', async () => {
    const now = await today();
    expect(await office.ports.facts.organisation(1)).toMatchObject({ version: 1 });
    expect(holderOf(await office.ports.facts.organisation(1), 'so-vang/head', monday)).toBeNull();
    expect(asOf(now, monday - 1).posts.some(({ id }) => id === 'so-vang/head')).toBe(false);
    expect(asOf(now, monday).posts.some(({ id }) => id === 'so-vang/head')).toBe(true);
  });

  it('tells the history of one post, and keeps its whole chain', async () => {
    const about = await office.ports.organisations.history('so-vang/head', 100);
    expect(about.length).toBe(51);
    const all = (await office.query(`select payload, seq, at, person, post, facts, previous, hash from journal
      where stream_kind = 'organisation' order by seq`)) as unknown as JournalRow[];
    const entries = all.map(({ person, post, at, ...row }) => ({
      ...row,
      stream: { kind: 'organisation' as const, id: 'organisation' },
      at: at.getTime(),
      actor: person === null || post === null ? null : { person, post },
    }));
    expect(verifyChain(entries, sha256)).toEqual({ intact: true, brokenAt: null });
  });
});

type JournalRow = {
  payload: unknown;
  seq: number;
  at: Date;
  person: string | null;
  post: string | null;
  facts: { organisation: number; calendar: number; procedure: string | null };
  previous: string;
  hash: string;
};
