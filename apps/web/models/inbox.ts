import type { InboxItemView } from '../../../libs/contracts/http.js';
import type { Subject } from '../../../libs/domain/task/clock.js';
import { isLate } from './time-left.js';

/** The one text form of what a thing is about: address of its explanation, key of its row. */
export const subjectText = (subject: Subject): string => {
  if (subject.of === 'visit') return `visit:${subject.step}#${subject.round}`;
  if (subject.of === 'obligation') return `obligation:${subject.obligation}`;
  if (subject.of === 'seat') return `seat:${subject.seat}`;
  if (subject.of === 'occurrence') return `occurrence:${subject.occurrence}`;
  return subject.of === 'beside' ? `beside:${subject.id}` : subject.of;
};

export const itemKey = (item: InboxItemView): string =>
  `${item.task.id}/${subjectText(item.subject)}/${item.asked}/${item.post}`;

const instant = (due: string | null): number => (due === null ? Number.POSITIVE_INFINITY : Date.parse(due));

/** Late ones pinned on top, each part by what is due first; without a term last. */
export const inOrder = (items: InboxItemView[], now: string): { late: InboxItemView[]; open: InboxItemView[] } => {
  const sorted = items.toSorted((a, b) => instant(a.due) - instant(b.due) || Date.parse(a.since) - Date.parse(b.since));
  return {
    late: sorted.filter((item) => isLate(item, now)),
    open: sorted.filter((item) => !isLate(item, now)),
  };
};
