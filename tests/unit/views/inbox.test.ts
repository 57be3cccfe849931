import { describe, expect, it } from '@jest/globals';
import type { InboxTaskRow } from '../../../libs/application/index.js';
import { inboxItems } from '../../../libs/application/views/inbox.js';
import { subjectOf } from '../../../libs/application/views/subject.js';
import { deadlineOf } from '../../../libs/domain/index.js';
import { subjectText } from '../../../libs/domain/task/subject.js';
import { at, calendar, organisation, walkedTo } from '../../support/domain.js';

const now = at('2026-03-04 10:00');
const row = (over: Partial<InboxTaskRow>): InboxTaskRow => ({
  taskId: 't',
  subject: 'visit:draft#1',
  post: 'so-tai-chinh/specialist',
  asked: 'draft',
  since: at('2026-03-02 08:00'),
  due: at('2026-03-07 00:00'),
  title: 'Kế hoạch',
  directive: '15/TB-UBND',
  lead: 'so-tai-chinh',
  assigner: 'ubnd/chairman',
  ...over,
});
const items = (...rows: InboxTaskRow[]) => inboxItems(rows, { organisation, calendar, now });

describe('an inbox', () => {
  it('counts the working days that are left, and those that are lost', () => {
    const left = items(row({}), row({ due: at('2026-03-03 00:00') }), row({ due: null }));
    expect(left.map(({ workingDaysLeft, late }) => [workingDaysLeft, late])).toEqual([
      [-2, true],
      [2, false],
      [null, false],
    ]);
  });

  it('puts what is late on top, an escalation too', () => {
    const escalation = row({ subject: 'escalation:visit:draft#1:3', asked: 'acknowledge', due: null });
    const [first, second] = items(row({}), escalation);
    expect(first).toMatchObject({
      asked: 'acknowledge',
      late: true,
      from: null,
      subject: { of: 'visit', step: 'draft', round: 1 },
    });
    expect(second?.late).toBe(false);
  });

  it('names who asks: the assigner of the lead, and the lead of everybody else', () => {
    const from = (asked: InboxTaskRow['asked']) => items(row({ asked }))[0]?.from?.vi;
    expect([from('accept'), from('report'), from('answer'), from('sign'), from('confirm')]).toEqual([
      'chairman',
      'chairman',
      'so-tai-chinh',
      'so-tai-chinh',
      'so-tai-chinh',
    ]);
  });
});

describe('the name of a subject', () => {
  it.each(['task', 'completion', 'visit:draft#12', 'seat:opinions#1/so-noi-vu'])(
    '%s is read as it is written',
    (text) => {
      const subject = subjectOf(text);
      expect(subject && subjectText(subject)).toBe(text);
    },
  );

  it.each(['', 'visit', 'visit:draft', 'visit:draft#', 'visit:draft#x', 'nonsense', 'escalation:'])(
    '%j is none',
    (text) => {
      expect(subjectOf(text)).toBeNull();
    },
  );

  it('leads to its term, where it has one', () => {
    const { task } = walkedTo('askOpinions');
    expect(deadlineOf(task, { of: 'seat', seat: 'opinions#1/so-noi-vu' })?.term).toEqual({
      unit: 'workingDay',
      amount: 5,
    });
    expect(deadlineOf(task, { of: 'visit', step: 'opinions', round: 1 })).toBeNull();
    expect(deadlineOf(task, { of: 'visit', step: 'sign', round: 1 })).toBeUndefined();
    expect(deadlineOf(task, { of: 'completion' })).toBeNull();
  });
});
