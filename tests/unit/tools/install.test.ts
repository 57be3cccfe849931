import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { tool } from '../../support/tools.js';

const { packagesAreCurrent } = await tool<{ packagesAreCurrent: (root: string) => boolean }>('lib/install.mjs');
const { hashFiles } = await tool<{ hashFiles: (root: string, paths: string[]) => string }>('lib/files.mjs');
const { isNewEnough } = await tool<{ isNewEnough: (version: string) => boolean }>('lib/node-runtime.mjs');
const { isAtLeast } = await tool<{ isAtLeast: (version: string, minimum: string) => boolean }>(
  'lib/temporal-build.mjs',
);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mandate-tools-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lock = (path: string, packages: Record<string, object>): void => {
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  writeFileSync(join(folder, path), JSON.stringify({ packages }));
};
const installed = join('node_modules', '.package-lock.json');

describe('whether the packages are as in the lock file', () => {
  const wanted = {
    '': { version: '0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', optional: true },
  };

  it('is so when every package that is not optional has the version that is asked for', () => {
    lock('package-lock.json', wanted);
    lock(installed, { 'node_modules/a': { version: '1.0.0' } });
    expect(packagesAreCurrent(folder)).toBe(true);
  });

  it('is not so when one has another version, or is missing', () => {
    lock('package-lock.json', wanted);
    lock(installed, { 'node_modules/a': { version: '1.0.1' } });
    expect(packagesAreCurrent(folder)).toBe(false);
    lock(installed, {});
    expect(packagesAreCurrent(folder)).toBe(false);
  });

  it('is not so after an install that was cut short, which leaves no list behind', () => {
    lock('package-lock.json', wanted);
    mkdirSync(join(folder, 'node_modules', 'a'));
    expect(packagesAreCurrent(folder)).toBe(false);
  });
});

describe('the hash of the sources', () => {
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

  it('stays when a file is written again as it was, and changes with its content or its name', () => {
    write('a.ts', 'one');
    const before = hashFiles(folder, ['.']);
    write('a.ts', 'one');
    expect(hashFiles(folder, ['.'])).toBe(before);
    write('a.ts', 'two');
    const changed = hashFiles(folder, ['.']);
    rmSync(join(folder, 'a.ts'));
    write('b.ts', 'two');
    expect(new Set([before, changed, hashFiles(folder, ['.'])]).size).toBe(3);
  });

  it('does not count what is made from the sources', () => {
    write('a.ts', 'one');
    const before = hashFiles(folder, ['.']);
    mkdirSync(join(folder, 'dist'));
    write('dist/a.js', 'one');
    expect(hashFiles(folder, ['.'])).toBe(before);
  });
});

describe('versions', () => {
  it.each([
    ['18.20.0', false],
    ['20.20.2', false],
    ['22.16.0', false],
    ['22.17.0', true],
    ['24.0.0', true],
  ])('Node %s is new enough: %s', (version, expected) => expect(isNewEnough(version)).toBe(expected));

  it.each([
    ['1.26.8', '1.26.8', true],
    ['1.26.10', '1.26.8', true],
    ['1.26', '1.26.8', false],
    ['1.9.9', '1.26.8', false],
    ['2.0.0', '1.26.8', true],
    ['1.27rc1', '1.26.8', true],
  ])('%s is at least %s: %s', (version, minimum, expected) => expect(isAtLeast(version, minimum)).toBe(expected));
});
