import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const guides = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];
const docs = readdirSync('docs', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
const pages = [...guides, ...docs.map((file) => join('docs', file))];
const read = (page: string): string => readFileSync(page, 'utf8');

/** Relative links, and places named in code style: both lead a newcomer somewhere, or mislead them. */
const links = (page: string): string[] =>
  [...read(page).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map(([, target]) => target ?? '')
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => join(dirname(page), target));
const places = (page: string): string[] =>
  [...read(page).matchAll(/`((?:apps|libs|workflows|tests|tools|data|docs)\/[\w./-]*)`/g)].map(
    ([, place]) => place ?? '',
  );

describe.each(pages)('%s', (page) => {
  it('links to what is there', () => {
    expect(links(page).filter((target) => !existsSync(target))).toEqual([]);
  });
  it('names files that are there', () => {
    expect(places(page).filter((place) => !existsSync(place))).toEqual([]);
  });
});

describe('decisions', () => {
  const decisions = readdirSync('docs/decisions').filter((file) => file !== 'README.md');

  it('are numbered one after the other', () => {
    expect(decisions.map((file) => Number(file.slice(0, 4)))).toEqual(decisions.map((_, index) => index + 1));
  });
  it('are all in the list', () => {
    expect(decisions.filter((file) => !read('docs/decisions/README.md').includes(`(${file})`))).toEqual([]);
  });
  it.each(decisions)('%s says context, decision, what it is instead of, and consequences', (file) => {
    const headings = [...read(`docs/decisions/${file}`).matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(['Context', 'Decision', 'Instead of', 'Consequences']);
  });
});
