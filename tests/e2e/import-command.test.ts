import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCli } from '../../apps/cli/cli.js';
import type { ImportView } from '../../libs/contracts/import-http.js';
import { Client } from '../support/api/client.js';
import { plan } from '../support/api/imports.js';
import { installation, type Installation } from '../support/api/installation.js';

const folder = mkdtempSync(join(tmpdir(), 'mandate-import-cli-'));
const fileOf = (name: string, content: string): string => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};

let here: Installation;
let clerk: Client;
let env: Record<string, string>;
const tokenOf = async (scopes: string[]): Promise<string> => {
  const asked = { name: scopes.join(), scopes, days: 1 };
  return (await clerk.send<{ token: string }>('POST', '/api/auth/tokens', asked)).body.token;
};
beforeAll(async () => {
  here = await installation();
  clerk = await Client.login(here.url, 'vanthu');
  env = { PATH: process.env.PATH ?? '', MANDATE_URL: here.url, MANDATE_TOKEN: await tokenOf(['read', 'act']) };
});
afterAll(async () => {
  await here.close();
  rmSync(folder, { recursive: true, force: true });
});

const run = async (args: string[], with_: Record<string, string> = env) => {
  const said: string[] = [];
  const told: string[] = [];
  const terminal = { out: (text: string) => said.push(text), err: (text: string) => told.push(text) };
  const exit = await runCli(['import', ...args], with_, terminal);
  return { exit, out: said.join('\n'), err: told.join('\n') };
};

describe('mandate import FILE', () => {
  it('sends the file to the server, and says what it proposes and where that is reviewed', async () => {
    const { exit, out } = await run([fileOf('ke-hoach.txt', plan)]);
    expect(exit).toBe(0);
    const address = /http\S+\/imports\/(\S+)/.exec(out);
    expect(out).toContain('5 nhiệm vụ');
    const one = await clerk.get<ImportView>(`/api/imports/${address?.[1] ?? ''}`);
    expect(one).toMatchObject({ status: 'ready', name: 'ke-hoach.txt' });
  });

  it('prints one object for programs, the same as a dry run with the address', async () => {
    const file = fileOf('ke-hoach-2.txt', plan);
    const sent = JSON.parse((await run([file, '--format', 'json'])).out) as Record<string, unknown>;
    const dry = JSON.parse((await run([file, '--dry-run', '--format', 'json'], {})).out) as Record<string, unknown>;
    expect(sent['address']).toBe(`${here.url}/imports/${String(sent['import'])}`);
    expect(sent['tasks']).toEqual(dry['tasks']);
    expect(sent['anomalies']).toEqual(dry['anomalies']);
  });

  it('tells of a file that could not be read by its code', async () => {
    const { exit, out } = await run([fileOf('hong.pdf', '%PDF-1.7 nonsense'), '--format', 'json']);
    expect([exit, (JSON.parse(out) as { code: string }).code]).toEqual([1, 'document.damaged']);
  });

  it.each<[string, () => Promise<Record<string, string>> | Record<string, string>, number, string]>([
    ['without a server', () => ({ PATH: '' }), 2, 'import.serverNeeded'],
    ['with a token that is none', () => ({ ...env, MANDATE_TOKEN: 'none' }), 1, 'session.none'],
    [
      'with a token that may only read',
      async () => ({ ...env, MANDATE_TOKEN: await tokenOf(['read']) }),
      1,
      'token.scope',
    ],
  ])('%s is refused with a code', async (_, with_, exit, code) => {
    const said = await run([fileOf('a.txt', plan), '--format', 'json'], await with_());
    expect(said.exit).toBe(exit);
    expect((JSON.parse(said.out) as { code: string }).code).toContain(code);
  });

  it('of a file that is not there says so', async () => {
    expect((await run([join(folder, 'none.txt')])).exit).toBe(1);
    expect((await run([join(folder, 'none.txt'), '--dry-run'], {})).exit).toBe(1);
  });
});
