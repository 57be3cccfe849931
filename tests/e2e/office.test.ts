import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCli } from '../../apps/cli/cli.js';
import { secretOf } from '../../apps/cli/secret.js';
import type { Calendar, Organisation } from '../../libs/domain/index.js';
import { readConfig } from '../../libs/platform/config.js';
import type { Env } from '../../libs/platform/config.js';
import { Client } from '../support/api/client.js';
import { listening } from '../support/api/installation.js';
import { emptyDatabase } from '../support/database.js';

/** An office that is no demonstration: from an empty database to its first task, by the command line alone. */
describe('a production from nothing', () => {
  let env: Env;
  let folder: string;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const database = await emptyDatabase();
    folder = await mkdtemp(join(tmpdir(), 'mandate-office-'));
    env = { ...process.env, DATABASE_URL: database.url, MANDATE_MODE: 'production', LOG_LEVEL: 'error' };
    close = async () => {
      await database.close();
      await rm(folder, { recursive: true });
    };
    await run('migrate');
  });
  afterAll(() => close());

  const run = async (...argv: string[]) => typing('', ...argv);
  const typing = async (typed: string, ...argv: string[]) => {
    const said: string[] = [];
    const out = (text: string): void => void said.push(text);
    const terminal = { out, err: out, secret: async () => typed };
    const exit = await runCli([...argv, '--lang', 'en'], env, terminal);
    return { exit, said: said.join('\n') };
  };
  const file = async (name: string, content: unknown): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  };
  const shipped = async (): Promise<Organisation> =>
    JSON.parse(await readFile('data/demo/organisation.json', 'utf8')) as Organisation;

  it('publishes nothing that does not hold together, and says where it does not', async () => {
    const { posts, tenures, ...rest } = await shipped();
    const astray = await file('astray.json', {
      ...rest,
      posts: posts.map((post, index) => (index === 1 ? { ...post, unit: 'none' } : post)),
      tenures: tenures.map((tenure, index) => (index === 2 ? { ...tenure, from: 'soon' } : tenure)),
    });
    expect((await run('publish', 'organisation', astray)).said).toContain('is wrong at: posts[1], tenures[2]');
    const early = await run('publish', 'procedure', 'data/procedures/department-document.json');
    expect(early).toEqual({ exit: 1, said: expect.stringContaining('$.issuer: There is no unit “ubnd”.') });
    expect((await run('publish', 'calendar', await file('empty.json', {}))).exit).toBe(1);
    expect((await run('publish', 'calendar', await file('list.json', []))).exit).toBe(1);
    expect((await run('publish', 'calendar', await file('text.json', '{'))).said).toContain('cannot be read');
    expect((await run('publish', 'calendar', join(folder, 'none.json'))).exit).toBe(1);
    expect((await run('publish', 'weather', 'data/calendar/vn.json')).exit).toBe(1);
  });

  it('publishes each version once', async () => {
    const all = [
      ['calendar', 'data/calendar/vn.json'],
      ['organisation', 'data/demo/organisation.json'],
      ['procedure', 'data/procedures/department-document.json'],
    ] as const;
    for (const [kind, path] of all) expect((await run('publish', kind, path)).exit).toBe(0);
    for (const [kind, path] of all) {
      expect(await run('publish', kind, path)).toEqual({ exit: 1, said: expect.stringContaining('a greater number') });
    }
    const next = await file('next.json', { ...(await shipped()), version: 2 });
    expect((await run('publish', 'organisation', next)).said).toBe('Version 2 of the organisation is published.');
  });

  it('changes the calendar in one way only, by an administrator and by the rules of the page', async () => {
    const calendar = JSON.parse(await readFile('data/calendar/vn.json', 'utf8')) as Calendar;
    const keeper = (await shipped()).tenures.find(({ post }) => post === 'vpub/administrator')?.person ?? '';
    const order = { version: 2, effectiveFrom: '2027-01-01', basis: 'Quyết định' };
    const publish = async (change: object) => {
      const path = await file('calendar.json', { ...calendar, ...order, ...change });
      return run('calendar', 'publish', path, '--as', keeper);
    };
    const begun = await run('publish', 'calendar', await file('calendar.json', { ...calendar, ...order }));
    expect(begun).toEqual({ exit: 1, said: expect.stringContaining('calendar publish') });
    const half = { name: { vi: 'Nửa ngày', en: 'Half' }, basis: 'Quyết định', works: 'morning' };
    expect((await publish({ basis: ' ' })).exit).not.toBe(0);
    expect((await publish({ halfDays: { '2026-12-31': half } })).said).toContain('before');
    expect((await publish({ halfDays: { '2027-12-31': { ...half, works: 'noon' } } })).exit).not.toBe(0);
    expect((await publish({ halfDays: { '2027-12-31': half } })).said).toContain('Calendar version 2 is published');
  });

  it('adds an account for a person that there is, with a password that is one', async () => {
    const chairman = (await shipped()).tenures.find(({ post }) => post === 'ubnd/chairman')?.person ?? '';
    const add = (typed: string, name: string, person: string) => typing(typed, 'account', 'add', name, person);
    expect((await add('long enough', 'khoi', 'nobody')).exit).toBe(1);
    expect((await add('short', 'khoi', chairman)).exit).toBe(1);
    expect((await add('long enough', 'not a name', chairman)).exit).toBe(1);
    expect((await add('long enough', 'khoi', chairman)).exit).toBe(0);
    expect((await add('another one', 'khoi', chairman)).said).toBe('There is an account khoi already.');
  });

  it('works, and knows no demonstration', async () => {
    const api = await listening(readConfig(env));
    try {
      const khoi = await Client.login(api.url, 'khoi', 'long enough');
      expect(khoi.me?.posts.map(({ id }) => id)).toEqual(['ubnd/chairman']);
      expect((await khoi.send('GET', '/api/demo/accounts')).status).toBe(404);
      expect((await khoi.send('POST', '/api/demo/advance', { by: '1h' })).status).toBe(404);
      expect((await run('seed')).exit).toBe(1);
    } finally {
      await api.close();
    }
  });
});

describe('a password', () => {
  const piped = (text: string): Promise<string> => {
    const input = new PassThrough();
    input.end(text);
    return secretOf(input, new PassThrough())('');
  };

  it('is the first line that is piped in, or nothing', async () => {
    expect(await piped('mật khẩu dài\nsecond\n')).toBe('mật khẩu dài');
    expect(await piped('')).toBe('');
  });
});
