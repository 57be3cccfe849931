import { describe, expect, it } from '@jest/globals';
import { fc } from '../../../support/property.js';
import { isRefusal } from '../../../../libs/domain/index.js';
import type { Refusal } from '../../../../libs/domain/index.js';
import {
  assignmentOf,
  decideReview,
  needsOf,
  suggested,
  takeForConfirmation,
} from '../../../../libs/domain/import/index.js';
import type {
  Proposal,
  ReadProposal,
  Review,
  ReviewAct,
  ReviewChange,
  Seen,
} from '../../../../libs/domain/import/index.js';
import { at } from '../../../support/domain.js';
import { organisation } from './named-units.js';

const text = 'Sở Tài chính lập kế hoạch. Sở Nội vụ góp ý; Sở Xây dựng báo cáo. Hết.';
const now = at('2026-03-02 09:00');
const facts = {
  ...{ person: 'person:clerk', organisation, now, length: text.length, procedure: 'first-of-issuer' },
  textAt: ({ start, end }: { start: number; end: number }) => text.slice(start, end),
};

const read: ReadProposal = {
  ...{ lead: ['Sở Tài chính'], supervisor: [], coordinating: [], term: null, due: null, blank: false },
  ...{ confidence: 0.9, rules: { task: 'subject' } },
};
const proposal = (id: string, start: number, end: number, over: Partial<Proposal> = {}): Proposal => ({
  ...suggested(
    { id, path: id, title: text.slice(start, end), span: { start, end }, read },
    { organisation, now, procedure: 'department-document' },
  ),
  ...over,
});
const review: Review = {
  directive: { version: 1, number: '45/KH-UBND', issuer: 'UBND tỉnh', date: '2026-03-02', title: 'Kế hoạch' },
  proposals: [proposal('1', 0, 26), proposal('2', 27, 64), proposal('3', 65, 69, { status: 'dropped' })],
};

const seen = (id: string, version = 1) => ({ id, version });
const done = (act: ReviewAct, of: Review = review): ReviewChange => {
  const change = decideReview(of, act, facts);
  if (isRefusal(change)) throw new Error(change.refused);
  return change;
};
const refusal = (act: ReviewAct): Refusal => {
  const change = decideReview(review, act, facts);
  if (!isRefusal(change)) throw new Error('It was accepted.');
  return change;
};

describe('a change of a review', () => {
  it('makes a new version, and names who made it', () => {
    const [one] = done({ act: 'edit', proposals: [seen('1')], change: { title: 'Khác' } }).proposals;
    expect(one).toMatchObject({ id: '1', version: 2, title: 'Khác', changedBy: 'person:clerk' });
  });

  it('may be of many at once', () => {
    const change = { procedure: 'another' };
    const { proposals } = done({ act: 'edit', proposals: [seen('1'), seen('2')], change });
    expect(proposals.map(({ procedure }) => procedure)).toEqual(['another', 'another']);
  });

  it('never leaves the lead among the coordinators, nor one of them twice', () => {
    const change = { lead: 'so-noi-vu', coordinators: ['so-noi-vu', 'so-xay-dung', 'so-xay-dung'] };
    expect(done({ act: 'edit', proposals: [seen('1')], change }).proposals[0]?.coordinators).toEqual(['so-xay-dung']);
  });

  it('splits at a place of the text: both halves keep their citation, and nothing of the clause is lost', () => {
    const { proposals } = done({ act: 'split', proposal: seen('2'), at: 44 });
    expect(proposals.map(({ id, spans, title }) => [id, spans, title])).toEqual([
      ['2', [{ start: 27, end: 44 }], 'Sở Nội vụ góp ý;'],
      ['2.2', [{ start: 44, end: 64 }], 'Sở Xây dựng báo cáo.'],
    ]);
  });

  it('merges into the first: all the places, and every lead that gave way coordinates', () => {
    const other: Review = {
      ...review,
      proposals: [proposal('1', 0, 26), proposal('2', 27, 64, { lead: 'so-noi-vu' })],
    };
    const { proposals } = done({ act: 'merge', proposals: [seen('1'), seen('2')] }, other);
    expect(proposals[0]?.spans).toHaveLength(2);
    expect(proposals[0]?.coordinators).toEqual(['so-noi-vu']);
    expect(proposals[1]).toMatchObject({ id: '2', status: 'dropped', version: 2 });
  });

  it('takes back what was dropped', () => {
    expect(done({ act: 'restore', proposals: [seen('3')] }).proposals[0]?.status).toBe('open');
  });

  it('adds from any place that holds words: without a lead, by the procedure that the others began with', () => {
    const [added] = done({ act: 'add', span: { start: 65, end: 69 } }).proposals;
    expect(added).toMatchObject({ id: '+1', title: 'Hết.', lead: null, read: null, procedure: 'first-of-issuer' });
  });

  it.each<[string, ReviewAct, string]>([
    ['of another version', { act: 'drop', proposals: [seen('1', 7)] }, 'import.moved'],
    ['of none', { act: 'drop', proposals: [seen('9')] }, 'import.proposalUnknown'],
    ['of one that was dropped', { act: 'edit', proposals: [seen('3')], change: {} }, 'import.closed'],
    ['to a unit that is none', { act: 'edit', proposals: [seen('1')], change: { lead: 'none' } }, 'lead.unknown'],
    ['of coordinators', { act: 'edit', proposals: [seen('1')], change: { coordinators: ['none'] } }, 'unit.unknown'],
    ['outside its clause', { act: 'split', proposal: seen('1'), at: 60 }, 'import.placeOutside'],
    ['at its very edge', { act: 'split', proposal: seen('1'), at: 0 }, 'import.placeOutside'],
    ['with itself alone', { act: 'merge', proposals: [seen('1'), seen('1')] }, 'import.notAlone'],
    ['from nowhere', { act: 'add', span: { start: 60, end: 900 } }, 'import.placeOutside'],
    ['from blanks', { act: 'add', span: { start: 26, end: 27 } }, 'import.placeOutside'],
    ['of an older directive', { act: 'directive', version: 3, change: {} }, 'import.moved'],
  ])('is refused %s', (_, act, code) => expect(refusal(act).refused).toBe(code));

  it('leaves the review as it was, whatever is asked', () => {
    const before = JSON.stringify(review);
    const acts = fc.oneof(
      fc.record({ act: fc.constant('split' as const), proposal: fc.constant(seen('2')), at: fc.nat(80) }),
      fc.record({ act: fc.constant('add' as const), span: fc.record({ start: fc.nat(90), end: fc.nat(90) }) }),
      fc.record({ act: fc.constant('drop' as const), proposals: fc.constant<Seen[]>([seen('1')]) }),
    );
    fc.assert(
      fc.property(acts, (act) => {
        const change = decideReview(review, act, facts);
        const spans = isRefusal(change) ? [] : change.proposals.flatMap((each) => each.spans);
        expect(spans.every(({ start, end }) => start >= 0 && start < end && end <= text.length)).toBe(true);
        expect(JSON.stringify(review)).toBe(before);
      }),
    );
  });
});

describe('what a person must still say', () => {
  it.each<[string, Partial<Proposal>, Partial<Review['directive']>, string[]]>([
    ['nothing', {}, {}, []],
    ['who leads', { lead: null }, {}, ['lead']],
    ['until when, where a place was left for a number', { termSettled: false }, {}, ['term']],
    ['by which procedure', { procedure: null }, {}, ['procedure']],
    ['the number and day of the document', {}, { number: ' ', date: null }, ['number', 'date']],
    ['what the task is', { title: '' }, {}, ['title']],
  ])('is %s', (_, over, head, needs) =>
    expect(needsOf(proposal('1', 0, 26, over), { ...review.directive, ...head })).toEqual(needs),
  );

  it('is settled by saying that there is no term', () => {
    const blank: Review = { ...review, proposals: [proposal('1', 0, 26, { termSettled: false })] };
    expect(done({ act: 'edit', proposals: [seen('1')], change: { due: null } }, blank).proposals[0]?.termSettled).toBe(
      true,
    );
  });
});

describe('a confirmation', () => {
  const taken = (over: Partial<Proposal>) =>
    takeForConfirmation({ ...review, proposals: [proposal('1', 0, 26, over)] }, seen('1'), 'person:chairman');

  it('takes a whole proposal, and nobody changes it any more', () => {
    const one = taken({});
    expect(one).toMatchObject({ status: 'confirming', version: 2, confirmedBy: 'person:chairman' });
    const closed: Review = { ...review, proposals: [one as Proposal] };
    const change = decideReview(closed, { act: 'drop', proposals: [seen('1', 2)] }, facts);
    expect(change).toMatchObject({ refused: 'import.closed' });
  });

  it.each<[string, Partial<Proposal>, string]>([
    ['without a lead', { lead: null }, 'import.incomplete'],
    ['changed meanwhile', { version: 4 }, 'import.moved'],
    ['dropped', { status: 'dropped' }, 'import.closed'],
  ])('does not take one %s', (_, over, code) => expect(taken(over)).toMatchObject({ refused: code }));

  it('again, is of the same task', () =>
    expect(taken({ status: 'confirmed', version: 9, task: 't' })).toMatchObject({ status: 'confirmed', task: 't' }));

  it('is the command that a person would have typed, with the clause, its words and its place', () => {
    const act = assignmentOf('i', proposal('1', 0, 26), review.directive, facts.textAt);
    expect(act).toMatchObject({
      ...{ act: 'assign', lead: 'so-tai-chinh', title: 'Sở Tài chính lập kế hoạch.' },
      directive: {
        number: '45/KH-UBND',
        clause: '1',
        quote: 'Sở Tài chính lập kế hoạch.',
        source: { start: 0, end: 26 },
      },
    });
  });
});

describe('what is filled in from names', () => {
  const filled = (over: Partial<ReadProposal>) =>
    suggested(
      { id: '1', path: '1', title: 't', span: { start: 0, end: 1 }, read: { ...read, ...over } },
      { organisation, now, procedure: null },
    );

  it.each<[string, string[], string | null]>([
    ['one that the organisation has', ['Sở Tài chính'], 'so-tai-chinh'],
    ['one by the post of its head', ['Giám đốc Sở Tài chính'], 'so-tai-chinh'],
    ['none', [], null],
    ['several', ['Sở Tài chính', 'Sở Nội vụ'], null],
    ['one that nobody knows', ['Sở Vũ trụ'], null],
    ['a whole group', ['Các sở, ban, ngành'], null],
  ])('is the lead only where it is one: %s', (_, lead, expected) => expect(filled({ lead }).lead).toBe(expected));

  it('leaves a blank term to a person', () => expect(filled({ blank: true }).termSettled).toBe(false));
});
