import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { at, monday } from '../../support/domain.js';
import { losingConnection } from '../../support/lost-connection.js';
import { Office } from '../../support/office.js';
import { expectProjected } from '../../support/projection.js';

const amount = 400;

describe('a restart in the middle of many timers', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open();
    await office.freeze(monday);
    for (let made = 0; made < amount; made += 50)
      await Promise.all(Array.from({ length: 50 }, () => office.assign({ due: null })));
    await office.freeze(at('2026-03-05 08:00'));
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(() => office.close());

  const late = async (): Promise<number> => {
    const rows = await office.query(`select stream_id from journal where kind = 'fellLate'`);
    expect(new Set(rows.map(({ stream_id }) => stream_id)).size).toBe(rows.length);
    return rows.length;
  };

  it('leaves what was passed passed and the rest due: another process goes on, and each falls late once', async () => {
    losingConnection(office, 'before', 'execute', 2);
    const dying = async (): Promise<never> => {
      for (;;) await office.app.timePasses.batch(amount / 4);
    };
    await expect(dying()).rejects.toThrow();
    jest.restoreAllMocks();
    expect(await late()).toBe(amount / 4);
    const [one, other] = await Promise.all([office.another(), office.another()]);
    for (let round = 0; round < 3; round += 1)
      await Promise.all([one.app.timePasses.batch(amount / 4), other.app.timePasses.batch(amount / 4)]);
    expect(await late()).toBe(amount);
    const [task] = await office.query<{ id: string }>('select id from task limit 1');
    await expectProjected(office, task?.id ?? '');
    await Promise.all([one.close(), other.close()]);
  });
});
