import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { monday, people } from '../../support/domain.js';
import { accepted, Office } from '../../support/office.js';

/** What people write goes to the database within a statement's text: whatever it holds, it stays what they wrote. */
describe('a text that looks like SQL', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open();
    await office.freeze(monday);
  });
  afterAll(() => office.close());

  it.each([
    `'; drop table task; --`,
    `$mandate$; drop table task; --`,
    `$mandate$) ; commit; drop table task; --$mandate$`,
    'ends as the mark begins: $mandate',
    'ends with half of it: $',
    '$$',
    String.raw`\'; \\ \u0041 \n`,
    `" ' \` “nháy” %s $1 :name ?`,
  ])('%s', async (title) => {
    const task = await office.assign({ title });
    expect((await office.state(task)).title).toBe(title);
  });

  it.each(['key-$mandate$-key', 'key-$mandate', 'key-ends-$', `key-'-\\`])('a key: %s', async (key) => {
    const task = await office.assign();
    const act = { act: 'accept' as const, visit: { step: 'accept', round: 1 } };
    expect(accepted(await office.order(task, people.head, act, key)).repeated).toBe(false);
    expect(accepted(await office.order(task, people.head, act, key)).repeated).toBe(true);
  });
});
