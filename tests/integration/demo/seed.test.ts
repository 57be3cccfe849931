import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { assemble, NewAccounts, Seed, type Application, type Ports } from '../../../libs/application/index.js';
import { scenario } from '../../../libs/application/demo/scenario.js';
import { persistence } from '../../../libs/persistence/index.js';
import { testDatabase, type TestDatabase } from '../../support/database.js';

const folder = fileURLToPath(new URL('../../../data', import.meta.url));

/** Accounts have their own tests; here it counts that each is asked for, and may be asked for again. */
class Remembered extends NewAccounts {
  readonly usernames = new Set<string>();

  ensure({ username }: { username: string }): Promise<boolean> {
    const known = this.usernames.has(username);
    this.usernames.add(username);
    return Promise.resolve(!known);
  }
}

describe('the demonstration province', () => {
  let test: TestDatabase;
  let ports: Ports;
  let app: Application;
  const accounts = new Remembered();
  beforeAll(async () => {
    test = await testDatabase();
    ports = persistence(test.db);
    app = assemble(ports);
  });
  afterAll(() => test.close());

  const seed = (commit = app.commit) => new Seed({ ...app, commit, installation: ports.installation, accounts });

  it('goes on where a loading was cut short', async () => {
    let acts = 0;
    const breaking = Object.assign(Object.create(app.commit) as typeof app.commit, {
      act: (order: Parameters<typeof app.commit.act>[0]) => {
        acts += 1;
        if (acts > 7) throw new Error('The power is gone.');
        return app.commit.act(order);
      },
    });
    await expect(seed(breaking).demonstration(folder)).rejects.toThrow('The power is gone.');
    expect(await seed().demonstration(folder)).toEqual({ loaded: true });
    const keys = await test.db.pool.query(`select count(*)::int as n from command where key like 'demonstration/%'`);
    const entries = await test.db.pool.query(`select count(*)::int as n from journal where kind = 'published'`);
    expect(keys.rows).toEqual([{ n: scenario.length }]);
    expect(entries.rows).toEqual([{ n: 8 }]);
  });

  it('shows a task at every stage that people ask about', async () => {
    const { rows, now } = await app.tasks.list({});
    const by = new Map(rows.map((row) => [row.lead, row]));
    expect(rows).toHaveLength(10);
    expect(by.get('so-van-hoa-the-thao-du-lich')).toMatchObject({ step: 'accept', progress: 'working' });
    expect(by.get('so-xay-dung')).toMatchObject({ step: 'opinions' });
    expect(by.get('so-tai-chinh')).toMatchObject({ step: 'sign', holder: 'ubnd/chairman' });
    expect(by.get('so-giao-duc-dao-tao')).toMatchObject({ step: 'draft' });
    expect(by.get('so-giao-duc-dao-tao')?.stepDue).toBeGreaterThan(now);
    expect(by.get('so-khoa-hoc-cong-nghe')?.stepDue).toBeLessThan(now);
    const late = await app.tasks.open(by.get('so-khoa-hoc-cong-nghe')?.id ?? '');
    expect(late?.state.escalations.length).toBeGreaterThan(0);
    for (const { id } of rows) expect(await app.tasks.verify(id)).toMatchObject({ intact: true });
  });

  it('leaves the clock at the present and the accounts made', async () => {
    expect(await app.demoClock.status()).toMatchObject({ offsetMs: 0 });
    expect(accounts.usernames).toContain('chutich');
  });

  it('loads once', async () => {
    expect(await seed().demonstration(folder)).toEqual({ loaded: false });
    expect((await app.tasks.list({})).total).toBe(10);
  });

  it('becomes late before the eyes of a newcomer, and reaches the Vice-Chairman', async () => {
    await app.demoClock.advance({ by: 'duration', duration: '30d' });
    const inbox = await app.tasks.inbox(['ubnd/viceChairman']);
    expect(inbox.items.map(({ asked }) => asked)).toContain('acknowledge');
  });

  it('is never loaded into production', async () => {
    const other = await testDatabase();
    const its = persistence(other.db);
    await other.db.pool.query(`update installation set mode = 'production'`);
    const parts = { ...assemble(its), installation: its.installation, accounts };
    expect(await new Seed(parts).demonstration(folder)).toMatchObject({ refusal: { refused: 'demo.only' } });
    await other.close();
  });
});
