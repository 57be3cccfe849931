import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root } from '../support/tools.js';

type Entry = { version?: string; resolved?: string; integrity?: string; optionalDependencies?: Record<string, string> };

const text = readFileSync(join(root, 'package-lock.json'), 'utf8');
const packages = (JSON.parse(text) as { packages: Record<string, Entry> }).packages;

/** Where Node would find the package: beside the one that asks for it, or in a folder above. */
const isLocked = (from: string, name: string): boolean => {
  if (packages[`${from ? `${from}/` : ''}node_modules/${name}`]) return true;
  const above = from.lastIndexOf('/node_modules/');
  return from !== '' && isLocked(above < 0 ? '' : from.slice(0, above), name);
};

describe('the lock file', () => {
  it('holds the packages of every platform: without one of them, npm ci refuses on all', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !isLocked(path, name)),
    );
    expect(missing).toEqual([]);
  });

  it('names no registry, so that each machine uses its own', () => {
    expect(Object.keys(packages).filter((path) => packages[path]?.resolved)).toEqual([]);
    expect(text).not.toContain('https://registry');
  });

  it('knows the content of every package', () => {
    expect(Object.keys(packages).filter((path) => path && !packages[path]?.integrity)).toEqual([]);
  });
});
