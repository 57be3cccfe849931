import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Outcome } from '../../../libs/application/index.js';
import { canonical } from '../../../libs/domain/index.js';
import { assignment, monday, people } from '../../support/domain.js';
import { codeOf, Office } from '../../support/office.js';
import { dump } from '../../support/projection.js';

describe('the same key', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open();
    await office.freeze(monday);
  });
  afterAll(() => office.close());

  const accept = { act: 'accept' as const, visit: { step: 'accept', round: 1 } };
  const receiptOf = (outcome: Outcome) => ('receipt' in outcome ? outcome.receipt : null);
  const texts = (outcomes: Outcome[]) => new Set(outcomes.map((outcome) => canonical(receiptOf(outcome))));

  it('with the same payload gives the same receipt and writes nothing', async () => {
    const task = await office.assign();
    const key = randomUUID();
    const first = await office.order(task, people.head, accept, key);
    const before = await dump(office);
    const second = await office.order(task, people.head, accept, key);
    expect(first).toMatchObject({ repeated: false });
    expect(second).toEqual({ receipt: receiptOf(first), repeated: true });
    expect(await dump(office)).toEqual(before);
  });

  it('with another payload is refused, also on another task', async () => {
    const [task, other] = [await office.assign(), await office.assign()];
    const key = randomUUID();
    await office.order(task, people.head, accept, key);
    const before = await dump(office);
    expect(codeOf(await office.order(other, people.head, accept, key))).toBe('key.reused');
    expect(codeOf(await office.order(task, people.head, { ...accept, act: 'decline', reason: 'x' }, key))).toBe(
      'key.reused',
    );
    expect(await dump(office)).toEqual(before);
  });

  it('belongs to its actor: another person may use it', async () => {
    const [task, other] = [await office.assign(), await office.assign()];
    const key = randomUUID();
    await office.order(task, people.head, accept, key);
    const outcome = await office.order(other, people.chairman, accept, key);
    expect(codeOf(outcome)).toBe('actor.notHolder');
  });

  it('of a refused act is free: the act may be tried again when it can succeed', async () => {
    const task = await office.assign();
    const key = randomUUID();
    const consolidate = { act: 'consolidate' as const, visit: { step: 'accept', round: 1 } };
    expect(codeOf(await office.order(task, people.head, consolidate, key))).toBe('visit.wrongStep');
    expect(codeOf(await office.order(task, people.head, accept, key))).toBe('accepted');
  });

  it('sent twice at once gives one act and one receipt', async () => {
    const task = await office.assign();
    const key = randomUUID();
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => office.order(task, people.head, accept, key)));
    expect(texts(outcomes).size).toBe(1);
    expect(outcomes.filter((outcome) => 'repeated' in outcome && !outcome.repeated)).toHaveLength(1);
  });

  it('of an assignment sent twice at once makes one task', async () => {
    const [task, key] = [randomUUID(), randomUUID()];
    const send = () => office.order(task, people.chairman, assignment(), key);
    const outcomes = await Promise.all([send(), send(), send(), send()]);
    expect(texts(outcomes).size).toBe(1);
    expect(await office.query('select count(*)::int as n from journal where stream_id = $1', [task])).toEqual([
      { n: 2 },
    ]);
  });

  it('used at once for two assignments makes one task and refuses the other', async () => {
    const key = randomUUID();
    const outcomes = await Promise.all(
      [randomUUID(), randomUUID()].map((task) => office.order(task, people.chairman, assignment(), key)),
    );
    expect(outcomes.map(codeOf).sort()).toEqual(['accepted', 'key.reused']);
  });
});
