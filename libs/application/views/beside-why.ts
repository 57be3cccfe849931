import { sameSubject } from '../../domain/index.js';
import type { Instant, Subject, TaskEntry, Words } from '../../domain/index.js';

const releases: Record<Extract<TaskEntry, { kind: 'resumed' }>['because'], Words> = {
  resumed: { vi: 'hết tạm dừng', en: 'a pause was released' },
  confirmed: { vi: 'điều kiện đã được xác nhận', en: 'a condition was confirmed' },
  claimed: { vi: 'đã báo cáo kết quả trong khi tạm dừng', en: 'the result was reported during a pause' },
  ended: { vi: 'nhiệm vụ kết thúc', en: 'the task was closed' },
};

const extended: Words = { vi: 'được gia hạn', en: 'more time was granted' };

/** What pauses and extensions have moved of a term, one line for each. */
export const besideChangeOf = ({ at, payload }: Told, subject: Subject): DueChange[] => {
  if (payload?.kind === 'resumed') {
    const counted = payload.deadlines.find((each) => sameSubject(each.subject, subject));
    return counted ? [{ at, from: counted.was, to: counted.deadline.due, because: releases[payload.because] }] : [];
  }
  if (payload?.kind === 'deadlineMoved' && subject.of === 'task')
    return [{ at, from: payload.from?.due ?? null, to: payload.deadline.due, because: extended }];
  return [];
};

/** An entry, without its payload where that is not the viewer's to see. */
export type Told = { at: Instant; payload: TaskEntry | null };

export type DueChange = { at: Instant; from: Instant | null; to: Instant; because: Words };
