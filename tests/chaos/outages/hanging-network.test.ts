import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProblemView, ReadyView } from '../../../libs/contracts/http.js';
import type { ReceiptView } from '../../../libs/contracts/common-http.js';
import { readConfig } from '../../../libs/platform/config.js';
import { Client } from '../../support/api/client.js';
import { installation, listening, type Installation } from '../../support/api/installation.js';
import { assign } from '../../support/api/tasks.js';
import { proxyTo, type Proxy } from '../../support/proxy.js';

const accept = { visit: { step: 'accept', round: 1 } };

/** Nothing is refused and nothing is closed: the network between the API and its database only swallows. */
describe('a network to the database that hangs', () => {
  let direct: Installation;
  let proxy: Proxy;
  let api: Awaited<ReturnType<typeof listening>>;
  let head: Client;
  let task: string;
  beforeAll(async () => {
    direct = await installation();
    const { host } = new URL(direct.config.databaseUrl);
    proxy = await proxyTo(host);
    const databaseUrl = direct.config.databaseUrl.replace(host, proxy.address);
    api = await listening(readConfig({ DATABASE_URL: databaseUrl, MANDATE_MODE: 'test', LOG_LEVEL: 'silent' }));
    task = await assign(await Client.login(api.url, 'chutich'));
    head = await Client.login(api.url, 'taichinh.giamdoc');
  });
  afterAll(async () => {
    await api.close();
    await proxy.close();
    await direct.close();
  });

  const sent = (key: string) =>
    head.send<ReceiptView & ProblemView>('POST', `/api/tasks/${task}/accept`, accept, { 'idempotency-key': key });
  const ready = () => new Client(api.url).send<ReadyView>('GET', '/api/ready');

  it('is given up with a code, is named by ready, and is over when it is over', async () => {
    const key = randomUUID();
    proxy.hang();
    const [waited, named] = await Promise.all([sent(key), ready()]);
    expect([waited.status, waited.body.code]).toEqual([503, 'database.away']);
    expect(waited.body.words.vi).toContain('cùng khóa');
    expect(Number(waited.headers.get('retry-after'))).toBeGreaterThan(0);
    expect([named.status, named.body.status]).toEqual([503, 'unavailable']);
    expect(named.body.parts).toContainEqual({ part: 'database', ok: false, detail: 'does not answer' });
    proxy.flow();
    const receipt = await sent(key);
    expect(receipt.status).toBe(200);
    expect(await sent(key)).toMatchObject({ status: 200, body: receipt.body });
    expect((await ready()).body.parts).toContainEqual({ part: 'database', ok: true, detail: 'answers' });
  });
});
