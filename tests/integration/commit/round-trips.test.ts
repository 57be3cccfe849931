import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { monday, people, type Said } from '../../support/domain.js';
import { Office, walkTo } from '../../support/office.js';

/** Every wait for the database is one message to it and one answer. */
describe('round trips of one act', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open();
    await office.freeze(monday);
    // What is read once per version, and connections, are there before anything is counted.
    await walkTo(office, 'draft');
  });
  afterAll(() => office.close());

  const countOf = async (work: () => Promise<unknown>): Promise<string[]> => {
    const query = jest.spyOn(pg.Client.prototype, 'query');
    await work();
    const texts = query.mock.calls.map(([sent]) => (typeof sent === 'string' ? sent : (sent as { text: string }).text));
    query.mockRestore();
    // A statement is prepared once in the life of a connection, on whichever it is first needed.
    return texts.filter((text) => !/^(notify|prepare)/.test(text)).map((text) => text.trim().split(/\s/)[0] ?? '');
  };
  const counting = async (task: string, person: string, said: Said) => {
    const visit = (await office.state(task)).visits.at(-1);
    const act = { visit: { step: visit?.step, round: visit?.round }, ...said } as Parameters<Office['order']>[2];
    return countOf(() => office.order(task, person, act));
  };

  it('are two: lock and look, write and commit', async () => {
    const twoOf = ['begin', 'execute'];
    expect(await countOf(() => office.assign())).toEqual(twoOf);
    const task = await office.assign();
    expect(await counting(task, people.head, { act: 'accept' })).toEqual(twoOf);
  });

  it('are three where a number is drawn: its series is locked on the way', async () => {
    const task = await walkTo(office, 'number');
    expect(await counting(task, people.clerk, { act: 'number' })).toEqual(['begin', 'select', 'execute']);
  });

  it('are two for a refusal', async () => {
    const task = await office.assign();
    expect(await counting(task, people.clerk, { act: 'accept' })).toEqual(['begin', 'rollback']);
  });

  it('are four for a batch, however many tasks it passes', async () => {
    await office.freeze(monday + 30 * 86_400_000);
    expect(await countOf(() => office.app.timePasses.batch())).toEqual(['begin', 'with', 'execute', 'select']);
  });
});
