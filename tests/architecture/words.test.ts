import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

type Found = { at: string; vi: unknown; en: unknown };

/** Every object of a document that speaks either language, with its place. */
const words = (value: unknown, at: string): Found[] => {
  if (typeof value !== 'object' || value === null) return [];
  const record = value as Record<string, unknown>;
  const here = 'vi' in record || 'en' in record ? [{ at, vi: record.vi, en: record.en }] : [];
  return [...here, ...Object.entries(record).flatMap(([key, each]) => words(each, `${at}/${key}`))];
};

const documents = readdirSync('data', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'))
  .map((file) => join('data', file));
const load = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8')) as unknown;
const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() === value && value !== '';

describe.each(documents)('%s', (file) => {
  it('says everything in both languages', () => {
    const found = words(load(file), file);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ vi, en }) => !isText(vi) || !isText(en))).toEqual([]);
  });
});
