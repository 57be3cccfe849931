import type { Term } from '../../../libs/domain/time/deadline.js';
import type { Words } from '../../../libs/domain/words.js';
import { dayWords } from './dates.js';

const units = {
  workingDay: { vi: 'ngày làm việc', en: 'working day' },
  calendarDay: { vi: 'ngày', en: 'day' },
  hour: { vi: 'giờ', en: 'hour' },
} as const;

/** How long somebody has, as it is said. */
export const termWords = (term: Term): Words => {
  if (term.unit === 'date') {
    const day = dayWords(term.date);
    return term.inclusive
      ? { vi: `hết ${day.vi}`, en: `end of ${day.en}` }
      : { vi: `trước ${day.vi}`, en: `before ${day.en}` };
  }
  const { vi, en } = units[term.unit];
  return { vi: `${term.amount} ${vi}`, en: `${term.amount} ${en}${term.amount === 1 ? '' : 's'}` };
};
