import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { installation, listening, type Installation } from '../support/api/installation.js';

describe('an API that starts again after an outage', () => {
  let here: Installation;
  beforeAll(async () => {
    here = await installation();
  });
  afterAll(() => here.close());

  it('has recorded the outage before it answers anybody, and beats from then on', async () => {
    const rows = async (table: string) => (await here.db.pool.query(`select from ${table}`)).rowCount;
    expect([await rows('heartbeat'), await rows('outage')]).toEqual([1, 0]);
    await here.db.pool.query(`update heartbeat set at = at - interval '3 hours'`);
    const again = await listening(here.config);
    expect(await rows('outage')).toBe(1);
    const { rows: beats } = await here.db.pool.query(`select from heartbeat where at > now() - interval '1 minute'`);
    expect(beats).toHaveLength(1);
    await again.close();
  });
});
