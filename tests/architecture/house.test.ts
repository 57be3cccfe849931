import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const notOurs = new Set([
  'node_modules',
  'dist',
  'coverage',
  'histories',
  'LICENSE',
  'package-lock.json',
  'openapi.json',
]);
const hidden = (name: string): boolean => name.startsWith('.') && !['.dependency-cruiser.cjs', '.ci'].includes(name);

/** Every file of the repository that somebody has written: not what is installed, built, recorded or generated. */
const written = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !notOurs.has(name) && !hidden(name))
    .flatMap((each) => (each.isDirectory() ? written(join(folder, each.name)) : [join(folder, each.name)]));

const files = written('.');
const textOf = new Map<string, string>();
const read = (file: string): string => {
  const text = textOf.get(file) ?? readFileSync(file, 'utf8');
  textOf.set(file, text);
  return text;
};
const source = files.filter((file) => /\.(tsx?|mjs|cjs|go)$/.test(file));
const tests = files.filter((file) => /\.test\.tsx?$/.test(file));

describe('the repository', () => {
  it('has no source file of more than 400 lines', () => {
    const long = source.filter((file) => read(file).split('\n').length > 401);
    expect(long).toEqual([]);
  });

  it('skips no test and favours none', () => {
    const marks = /\b(?:it|test|describe)\.(?:only|skip|todo|failing)\b|\b(?:xit|xtest|xdescribe|fit|fdescribe)\(/;
    // This file names the marks in order to refuse them.
    const marked = tests.filter((file) => !file.endsWith('house.test.ts') && marks.test(read(file)));
    expect(marked).toEqual([]);
  });

  it('retries no test', () => {
    expect(tests.filter((file) => /\bretryTimes\(/.test(read(file)) && !file.endsWith('house.test.ts'))).toEqual([]);
  });

  it('has no two tests of one name in a file', () => {
    const repeated = tests.flatMap((file) => duplicates(testNames(read(file))).map((name) => `${file}: ${name}`));
    expect(repeated).toEqual([]);
  });

  it('names no place of the machine that it was written on', () => {
    const places = /(?:["'`\s(=])\/(?:root|work|home)\/[a-z]/;
    const text = files.filter((file) => /\.(tsx?|mjs|cjs|json|md|ya?ml|sql|go|html|css)$|Dockerfile$/.test(file));
    expect(text.filter((file) => !file.endsWith('house.test.ts') && places.test(read(file)))).toEqual([]);
  });
});

const duplicates = (names: string[]): string[] => [
  ...new Set(names.filter((name, index) => names.indexOf(name) !== index)),
];

/** Names with the titles of the blocks around them, told by their indentation. */
const testNames = (text: string): string[] => {
  const open: { indent: number; title: string }[] = [];
  return text.split('\n').flatMap((line) => {
    const found = /^(\s*)(describe|it|test)(?:\.each\(.*\))?\(\s*(['"`])(.+?)\3/.exec(line);
    if (!found) return [];
    const [, indent = '', kind, , title = ''] = found;
    while (open.length > 0 && (open.at(-1)?.indent ?? 0) >= indent.length) open.pop();
    const name = [...open.map((each) => each.title), title].join(' › ');
    if (kind === 'describe') open.push({ indent: indent.length, title });
    return kind === 'describe' ? [] : [name];
  });
};
