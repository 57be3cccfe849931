import { describe, expect, it } from '@jest/globals';
import type { ActView, TaskView } from '../../../libs/contracts/http.js';
import { actOf } from '../../../apps/web/models/act-form.js';
import { newDays, shareOf } from '../../../apps/web/models/beside.js';
import { nothing } from '../../../apps/web/models/filled.js';

const task = {
  now: '2026-03-02T01:00:00.000Z',
  deadline: { lastDay: '2026-06-30', late: false },
  visits: [],
  versions: [],
  parts: { obligations: [{ id: 'contribute#1', due: '2026-03-20T17:00:00.000Z' }] },
  beside: {
    requests: [
      { id: 'extension#1', share: 'contribute#1' },
      { id: 'extension#2', share: null },
    ],
  },
} as unknown as TaskView;
const about = (subject: ActView['subject']): ActView =>
  ({ act: 'askExtension', visit: null, seat: null, subject }) as unknown as ActView;
const ofShare = about({ of: 'obligation', obligation: 'contribute#1' });

describe('more time', () => {
  it('of the task is for any day after the term of now', () => {
    expect(newDays(task, about(null))).toEqual({ first: '2026-07-01', last: null });
    expect(newDays(task, about({ of: 'beside', id: 'extension#2' })).first).toBe('2026-07-01');
  });

  it('of a share is for a day after its own term and within the lead’s', () => {
    const days = { first: '2026-03-21', last: '2026-06-30' };
    expect([newDays(task, ofShare), newDays(task, about({ of: 'beside', id: 'extension#1' }))]).toEqual([days, days]);
    expect(shareOf(task, about({ of: 'beside', id: 'extension#1' }))?.id).toBe('contribute#1');
  });

  it('is asked for the share that the form is about', () => {
    const filled = { ...nothing, until: '2026-04-03', text: 'Khối lượng lớn' };
    const given = { share: 'contribute#1', date: '2026-04-03', reason: 'Khối lượng lớn' };
    expect(actOf(task, ofShare, filled, [])).toMatchObject(given);
    expect(actOf(task, about(null), filled, [])).toMatchObject({ share: null });
  });
});
