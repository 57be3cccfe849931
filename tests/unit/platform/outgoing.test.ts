import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fc } from '../../support/property.js';
import { isPublicAddress, outgoingFetch } from '../../../libs/platform/http/outgoing.js';
import type { Reach, Resolve } from '../../../libs/platform/http/outgoing.js';

const names =
  (...answers: string[][]): Resolve =>
  async () =>
    (answers.shift() ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
const why = (reach: Reach, url: string, resolve: Resolve = names(['127.0.0.1'])): Promise<unknown> =>
  outgoingFetch(
    reach,
    resolve,
  )(url).then(
    () => 'went out',
    (error: { why?: string; code?: string }) => error.why ?? error.code,
  );

describe('an address that a person may set', () => {
  it.each([
    ['http://example.org/', 'address'],
    ['https://example.org:8443/', 'address'],
    ['https://user:password@example.org/', 'address'],
    ['ftp://example.org/', 'address'],
    ['file:///etc/passwd', 'address'],
    ['nonsense', 'address'],
    ['https://127.0.0.1/', 'private'],
    ['https://127.1/', 'private'],
    ['https://2130706433/', 'private'],
    ['https://0x7f000001/', 'private'],
    ['https://0177.0.0.1/', 'private'],
    ['https://0/', 'private'],
    ['https://169.254.169.254/latest/meta-data/', 'private'],
    ['https://10.1.2.3/', 'private'],
    ['https://[::1]/', 'private'],
    ['https://[::ffff:127.0.0.1]/', 'private'],
    ['https://[::ffff:a9fe:a9fe]/', 'private'],
    ['https://[fd00::1]/', 'private'],
    ['https://[fe80::1]/', 'private'],
    ['https://[64:ff9b::7f00:1]/', 'private'],
    ['https://[2002:7f00:1::]/', 'private'],
  ])('%s is refused: %s', async (url, reason) => {
    expect(await why('public', url)).toBe(reason);
  });

  it.each([[['127.0.0.1']], [['93.184.216.34', '10.0.0.1']], [['::1']], [['::ffff:10.0.0.1']], [[]]])(
    'is refused where its name stands for %j',
    async (addresses) => expect(await why('public', 'https://name.example/', names(addresses))).toBe('private'),
  );

  it('is public only if every address of its range is', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        const [first = 0, second = 0] = address.split('.').map(Number);
        const isPrivate =
          first === 10 || first === 127 || first === 0 || first >= 224 || (first === 192 && second === 168);
        expect(isPrivate && isPublicAddress(address)).toBe(false);
        expect(isPublicAddress(`::ffff:${address}`)).toBe(false);
      }),
    );
    for (const address of ['8.8.8.8', '93.184.216.34', '172.15.0.1', '172.32.0.1', '2606:4700::1111'])
      expect([address, isPublicAddress(address)]).toEqual([address, true]);
    for (const address of ['172.16.0.1', '100.64.0.1', '192.0.2.1', '198.19.0.1', '2001:db8::1', 'name', ''])
      expect([address, isPublicAddress(address)]).toEqual([address, false]);
  });
});

describe('a request to the outside', () => {
  let port: number;
  let asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.headers.host} ${request.url}`);
    if (request.url === '/elsewhere') response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
    else if (request.url === '/large') response.end('x'.repeat(1024 * 1024 + 1));
    else request.pipe(response.writeHead(200, { 'content-type': 'text/plain' }));
  });
  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(() => new Promise((done) => server.close(done)));

  it('goes to the very address that was looked at: the name is asked once', async () => {
    const resolve = names(['127.0.0.1'], ['10.255.255.1']);
    const answer = await outgoingFetch('operator', resolve)(`http://rebound.example:${port}/a`, {
      method: 'POST',
      body: new URLSearchParams({ a: 'b' }),
    });
    expect([answer.status, await answer.text()]).toEqual([200, 'a=b']);
    expect(asked).toEqual([`POST rebound.example:${port} /a`]);
  });

  it('follows no redirect and takes no answer without end', async () => {
    asked = [];
    expect(await why('operator', `http://name.example:${port}/elsewhere`)).toBe('redirect');
    expect(await why('operator', `http://name.example:${port}/large`)).toBe('size');
    expect(asked).toHaveLength(2);
  });

  it('says so where nobody answers', async () => {
    expect(await why('operator', 'http://name.example:1/')).toBe('ECONNREFUSED');
  });
});
