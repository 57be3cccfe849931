import { describe, expect, it } from '@jest/globals';
import type { EntryView } from '../../../libs/contracts/http.js';
import { byDay, happenings, initials } from '../../../apps/web/models/history.js';

const hai = { person: 'Trần Văn Hải', post: { vi: 'Giám đốc', en: 'Director' }, behalf: null };
const entry = (seq: number, at: string, actor: EntryView['actor'] = hai): EntryView => ({
  seq,
  at,
  actor,
  kind: 'accepted',
  words: { vi: '', en: '' },
  due: null,
  firedLateMs: null,
  payload: null,
  hash: `hash-${seq}`,
});

describe('the course of events', () => {
  const entries = [
    entry(1, '2026-11-20T03:00:00Z'),
    entry(2, '2026-11-20T03:00:00Z', null),
    entry(3, '2026-11-20T03:00:00Z', null),
    entry(4, '2026-11-20T17:30:00Z'),
  ];

  it('joins what was written together, and keeps what a person did apart from what time did', () => {
    expect(happenings(entries).map((each) => each.entries.map((one) => one.seq))).toEqual([[1], [2, 3], [4]]);
  });

  it('has the newest day first, days being those of the office', () => {
    const days = byDay(entries);
    expect(days.map((day) => day.date)).toEqual(['2026-11-21', '2026-11-20']);
    expect(days[1]?.happenings.map((each) => each.entries[0]?.seq)).toEqual([2, 1]);
  });

  it('knows a person by the last two parts of the name', () => {
    expect(initials('Nguyễn Thị Bích Ngọc')).toBe('BN');
    expect(initials('Đỗ')).toBe('Đ');
  });
});
