import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readIsolated } from '../../../libs/extraction/readers/isolated.js';

const folder = mkdtempSync(join(tmpdir(), 'mandate-isolated-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = join(folder, 'a.txt');
writeFileSync(file, 'Giao Sở Y tế');

/** A parser that does nothing but what it is made to do. */
const parser = (name: string, script: string): string => {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, `process.once('message', () => { ${script} });`);
  return path;
};

const asked = { file, searchPath: '', agencies: { version: 1 } as never, calendar: { version: 1 } as never };

describe('the process that parses', () => {
  it('is ended when it takes too long', async () => {
    const program = parser('slow', 'for (;;);');
    expect(await readIsolated(asked, { program, seconds: 0.5 })).toEqual({
      refused: 'document.tooSlow',
      facts: { seconds: 0.5 },
    });
  });

  it('dies alone when it takes too much memory', async () => {
    const program = parser('greedy', 'const all = []; for (;;) all.push(new Array(1e6).fill(all.length));');
    expect(await readIsolated(asked, { program, memoryMegabytes: 32 })).toMatchObject({ refused: 'document.hostile' });
  });

  it('has no secret of the one who asks', async () => {
    process.env.MANDATE_SECRET_OF_THE_TEST = 'secret';
    const program = parser(
      'curious',
      'process.send({ refused: JSON.stringify(Object.keys(process.env)), facts: {} });',
    );
    const said = await readIsolated({ ...asked, searchPath: '/usr/bin' }, { program });
    delete process.env.MANDATE_SECRET_OF_THE_TEST;
    expect('refused' in said && said.refused).not.toContain('SECRET');
  });

  it('is not started for a file that is not there', async () => {
    expect(await readIsolated({ ...asked, file: join(folder, 'none.txt') })).toEqual({
      refused: 'document.notFound',
      facts: {},
    });
  });
});
