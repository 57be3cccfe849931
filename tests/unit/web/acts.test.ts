import { describe, expect, it } from '@jest/globals';
import type { ActView, TaskView } from '../../../libs/contracts/http.js';
import { askedIn } from '../../../apps/web/models/acts.js';
import { shareOf } from '../../../apps/web/models/beside.js';

const task = {
  beside: {
    requests: [
      { id: 'obstacle#1', text: 'Chưa có kinh phí', share: null },
      { id: 'extension#1', text: 'Khối lượng công việc quá lớn so với số người hiện có', share: 'contribute#1' },
    ],
    pauses: [{ id: 'pause#1', reason: 'Chờ hội nghị' }],
  },
  parts: { obligations: [{ id: 'contribute#1', text: 'Số liệu biên chế' }] },
} as unknown as TaskView;

const about = (subject: ActView['subject']) => ({ subject }) as ActView;

describe('acts of one kind', () => {
  it('are told apart by what they are about, in few words', () => {
    expect(askedIn(task, about({ of: 'beside', id: 'obstacle#1' }))).toBe('Chưa có kinh phí');
    expect(askedIn(task, about({ of: 'beside', id: 'pause#1' }))).toBe('Chờ hội nghị');
    expect(askedIn(task, about({ of: 'obligation', obligation: 'contribute#1' }))).toBe('Số liệu biên chế');
    expect(askedIn(task, about({ of: 'beside', id: 'extension#1' }))).toBe('Khối lượng công việc quá lớn so với số…');
  });

  it('have their own name where they are about the task', () => {
    expect(askedIn(task, about({ of: 'task' }))).toBeNull();
    expect(askedIn(task, about(null))).toBeNull();
  });

  it('about more time know whose term it is', () => {
    expect(shareOf(task, about({ of: 'obligation', obligation: 'contribute#1' }))?.id).toBe('contribute#1');
    expect(shareOf(task, about({ of: 'beside', id: 'extension#1' }))?.id).toBe('contribute#1');
    expect(shareOf(task, about({ of: 'beside', id: 'obstacle#1' }))).toBeNull();
  });
});
