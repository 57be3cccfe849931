import { describe, expect, it } from '@jest/globals';
import { withSecondThoughts } from '../../../../libs/application/imports/second-reader.js';
import type { DocumentFound } from '../../../../libs/application/imports/document-reader.js';

const text = 'Sở A lập kế hoạch. Sở B góp ý.';
const found: DocumentFound = {
  ...{ kind: 'text', text, whole: {}, flags: [], counts: { meetings: 0, reports: 0, indicators: 0 } },
  head: { number: null, issuer: null, date: null, title: null },
  tasks: [
    {
      ...{ path: '1', title: 'Lập kế hoạch', span: { start: 0, end: 18 } },
      read: {
        ...{ lead: ['Sở A'], supervisor: [], coordinating: [], term: null, due: null, blank: false },
        ...{ confidence: 0.9, rules: { task: 'subject' } },
      },
    },
  ],
};
const after = (start: number, end: number, lead: string | null = null) =>
  withSecondThoughts(found, [{ span: { start, end }, lead }]).tasks;

describe('a second reader', () => {
  it('adds what cites words that no rule has read, in the document’s own words, for a person to look at', () => {
    const [, second] = after(19, 30, 'Sở B');
    expect(second).toMatchObject({ title: 'Sở B góp ý.', read: { lead: ['Sở B'], confidence: 0.1, blank: true } });
    expect(second?.read.rules['task']).toBe('second');
  });

  it.each<[string, number, number, string | null]>([
    ['a place that a rule has read', 10, 25, null],
    ['a place outside the text', 19, 300, null],
    ['no place at all', 20, 20, null],
    ['half a place', 19.5, 25, null],
    ['blanks', 18, 19, null],
    ['a lead that the words do not name', 19, 30, 'Sở C'],
  ])('adds nothing for %s', (_, start, end, lead) => expect(after(start, end, lead)).toEqual(found.tasks));
});
