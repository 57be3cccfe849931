import { describe, expect, it } from '@jest/globals';
import { fc } from '../../support/property.js';
import { inside } from '../../../apps/web/models/inside.js';
import { insidePath } from '../../../libs/platform/http/inside-path.js';

const ours = [
  '/',
  '/inbox',
  '/tasks/1?tab=drafts',
  '/tasks?q=k%E1%BA%BF%20ho%E1%BA%A1ch',
  '/tasks?to=%2Finbox#a',
  '/apiary',
];
const foreign = [
  '',
  'inbox',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/%09/evil.example',
  '/%2Fevil.example',
  '/%2f%2fevil.example',
  '/%5Cevil.example',
  '/%255Cevil.example',
  '/%25252Fevil.example',
  '/.//evil.example',
  '/..//evil.example',
  'https://evil.example',
  'https:evil.example',
  'javascript:alert(1)',
  ' /inbox',
  '/inbox\u0000',
  '/%zz',
  '/api/logout',
  '/api',
  `/${'x'.repeat(3000)}`,
];

// The server and the page each have the rule, for the page may take no code of the server: one table holds both to it.
describe.each([
  ['the server', (asked: string) => insidePath(asked)],
  ['the page', (asked: string) => inside(asked) ?? '/'],
])('after the door, %s', (_, lead) => {
  it.each(ours)('leads to %s', (path) => expect(lead(path)).toBe(path));
  it.each(foreign)('leads to the first page instead of %j', (path) => expect(lead(path)).toBe('/'));

  it('never leaves the site, whatever is asked', () => {
    const piece = fc.constantFrom('/', '\\', '%2f', '%5c', '.', '\t', 'evil.example', '@', ':', '%09', 'a', '?', '#');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const { origin } = new URL(lead(`/${pieces.join('')}`), 'https://here.example');
        expect(origin).toBe('https://here.example');
      }),
    );
  });
});
