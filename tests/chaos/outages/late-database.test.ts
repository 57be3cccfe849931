import { afterEach, describe, expect, it } from '@jest/globals';
import type { ReadyView } from '../../../libs/contracts/http.js';
import { openDatabase } from '../../../libs/persistence/index.js';
import { Client } from '../../support/api/client.js';
import { eventually } from '../../support/api/eventually.js';
import { loadProvince } from '../../support/api/province.js';
import { emptyDatabase, testDatabase } from '../../support/database.js';
import { proxyTo, type Proxy } from '../../support/proxy.js';
import { run, start, startApi } from '../programs.js';

/** Programs that are started before what they need is there: nobody starts them a second time. */

const nobody = '127.0.0.1:1';
const opened: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

const look = async (url: string) => (await new Client(url).send<ReadyView>('GET', '/api/ready')).body;
/** The room gives its port to the API: for a moment nobody answers there. */
const isReady = (url: string) =>
  eventually(() =>
    look(url).then(
      ({ status }) => status !== 'unavailable',
      () => false,
    ),
  );

/** The way to a database that is not there yet. */
const awayAt = async (databaseUrl: string): Promise<{ proxy: Proxy; url: string }> => {
  const { host } = new URL(databaseUrl);
  const proxy = await proxyTo(host);
  opened.push(() => proxy.close());
  await proxy.cut();
  return { proxy, url: databaseUrl.replace(host, proxy.address) };
};

describe('programs started while PostgreSQL is away', () => {
  it('say what they wait for, and work when it is there', async () => {
    const database = await testDatabase();
    opened.push(() => database.close());
    await loadProvince(database.db);
    const { proxy, url } = await awayAt(database.url);
    const env = { DATABASE_URL: url, TEMPORAL_ADDRESS: nobody, LOG_LEVEL: 'info' };
    const api = await startApi(env);
    const worker = start('worker', env);
    opened.push(() => Promise.all([api.kill(), worker.kill()]));

    const { status, parts } = await look(api.url);
    const [named] = parts;
    expect([status, named?.part, named?.ok]).toEqual(['unavailable', 'database', false]);
    expect(named?.detail).toMatch(/^PostgreSQL at 127\.0\.0\.1:\d+ .* waiting since \d{4}-.*goes on by itself/);
    const person = await new Client(api.url).send('POST', '/api/login', { username: 'chutich', password: 'mandate' });
    expect([person.status, person.body]).toMatchObject([503, { code: 'database.away' }]);
    await eventually(async () => worker.said().includes('(DATABASE_URL)'));
    expect(api.said()).toMatch(/^Chưa kết nối được PostgreSQL ở .*\(PostgreSQL at .*\)\n$/);

    await proxy.mend();
    await isReady(api.url);
    await Client.login(api.url, 'chutich');
    await eventually(async () => worker.said().includes('Worker is up.'));
  });
});

describe('programs started on a database without its schema', () => {
  it('say what must be run, and go on after it, as the installation they are', async () => {
    const empty = await emptyDatabase();
    opened.push(() => empty.close());
    const env = { DATABASE_URL: empty.url, TEMPORAL_ADDRESS: nobody };
    const api = await startApi(env);
    opened.push(() => api.kill());
    const { parts } = await look(api.url);
    expect(parts.map(({ part, ok }) => [part, ok])).toEqual([
      ['database', true],
      ['migrations', false],
    ]);
    expect(parts[1]?.detail).toContain('mandate migrate');

    expect(await run(env, 'migrate')).toMatchObject({ code: 0 });
    await isReady(api.url);
    const db = await openDatabase(empty.url);
    opened.push(() => db.close());
    const { rows } = await db.pool.query('select mode, at is not null as beats from installation, heartbeat');
    expect(rows).toEqual([{ mode: 'test', beats: true }]);
  });
});

describe('programs started with an address that no waiting mends', () => {
  it.each(['api', 'worker'] as const)('end with one sentence: the %s', async (name) => {
    const empty = await emptyDatabase();
    opened.push(() => empty.close());
    const url = new URL(empty.url);
    [url.username, url.password] = ['nobody', 'wrong'];
    const { code, said } = await start(name, { DATABASE_URL: url.href, TEMPORAL_ADDRESS: nobody }).ended;
    expect(code).toBe(1);
    expect(said).toContain('PostgreSQL does not let in the user of DATABASE_URL with that password.');
    expect(said).not.toContain(url.password);
  });
});
