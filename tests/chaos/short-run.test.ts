import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root } from '../support/tools.js';

/** With servers of its own: those of the other tests are not killed. */
const chaos = (...given: string[]): Promise<{ code: number | null; said: string }> => {
  const { DATABASE_URL: _database, TEMPORAL_ADDRESS: _temporal, NODE_OPTIONS: _options, ...env } = process.env;
  const child = spawn(process.execPath, [join(root, 'tools', 'chaos.mjs'), ...given], { cwd: root, env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
};

describe('half a minute of chaos', () => {
  it('loses nothing and doubles nothing', async () => {
    const { code, said } = await chaos('--minutes', '0.4', '--seed', '11', '--clients', '3');
    const [, kills, acknowledged] = /(\d+) kills, (\d+) acknowledged, 0 lost, 0 doubled\n$/.exec(said) ?? [];
    if (code !== 0 || !kills) throw new Error(said);
    expect(Number(kills)).toBeGreaterThanOrEqual(4);
    expect(Number(acknowledged)).toBeGreaterThan(0);
  }, 300_000);

  it('says how it is run when it is asked for nonsense', async () => {
    const { code, said } = await chaos('--minutes', 'x');
    expect(code).toBe(1);
    expect(said).toContain('npm run chaos -- --minutes 5');
  });
});
