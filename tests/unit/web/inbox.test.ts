import { describe, expect, it } from '@jest/globals';
import type { InboxItemView } from '../../../libs/contracts/http.js';
import { inOrder, itemKey, subjectText } from '../../../apps/web/models/inbox.js';

const now = '2026-11-23T02:00:00Z';
const item = (id: string, due: string | null, since = '2026-11-20T00:00:00Z'): InboxItemView => ({
  task: { id, title: id, lead: { vi: '', en: '' }, directive: '' },
  subject: { of: 'visit', step: 'draft', round: 1 },
  asked: 'draft',
  from: null,
  post: 'p',
  since,
  due,
  late: false,
  workingDaysLeft: null,
});
const ids = (items: InboxItemView[]) => items.map((each) => each.task.id);

describe('the order of an inbox', () => {
  it('pins what is late on top, and puts what has no term last', () => {
    const items = [
      item('none', null),
      item('later', '2026-11-25T00:00:00Z'),
      item('late', '2026-11-22T00:00:00Z'),
      item('soon', '2026-11-24T00:00:00Z'),
      item('latest', '2026-11-10T00:00:00Z'),
    ];
    const { late, open } = inOrder(items, now);
    expect(ids(late)).toEqual(['latest', 'late']);
    expect(ids(open)).toEqual(['soon', 'later', 'none']);
  });

  it('puts the one that waits longest first where two are due together', () => {
    const due = '2026-11-24T00:00:00Z';
    const { open } = inOrder([item('new', due, '2026-11-22T00:00:00Z'), item('old', due, '2026-11-01T00:00:00Z')], now);
    expect(ids(open)).toEqual(['old', 'new']);
  });

  it('moves a row among the late ones when its instant is reached while the page is open', () => {
    const items = [item('a', '2026-11-23T03:00:00Z')];
    expect(inOrder(items, now).late).toHaveLength(0);
    expect(inOrder(items, '2026-11-23T03:00:00Z').late).toHaveLength(1);
  });
});

describe('what a thing is about', () => {
  it('has one text form, as the addresses of the API have it', () => {
    expect(subjectText({ of: 'task' })).toBe('task');
    expect(subjectText({ of: 'visit', step: 'draft', round: 2 })).toBe('visit:draft#2');
    expect(subjectText({ of: 'seat', seat: 'opinions#1/so-noi-vu' })).toBe('seat:opinions#1/so-noi-vu');
  });

  it('tells two rows of one task apart', () => {
    const one = item('t', null);
    expect(itemKey(one)).not.toBe(itemKey({ ...one, subject: { of: 'completion' } }));
    expect(itemKey(one)).not.toBe(itemKey({ ...one, post: 'q' }));
  });
});
