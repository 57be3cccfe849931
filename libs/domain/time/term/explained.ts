import type { Words } from '../../words.js';
import { addDays, startOfDay } from '../civil.js';
import { dueOf } from '../count.js';
import type { CountedDay, Term } from '../deadline.js';
import { explain, lineOf } from '../explain.js';
import type { CivilDate } from '../instant.js';
import { isRefusal } from '../../refusal.js';
import { natureOf } from '../working-day.js';
import type { Cadence, TermContext, TermReading } from './reading.js';

type Explained = Pick<TermReading, 'kind' | 'due' | 'moved_to' | 'start' | 'cadence' | 'flags' | 'term'>;

const noon = 43_200_000;

const between = (from: CivilDate, to: CivilDate, context: TermContext): CountedDay[] => {
  const days: CountedDay[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(lineOf(day, null, context.calendar));
  return days;
};

/** Each day counted and each skipped; of a day that the text names, that day and those it moved over. */
export const daysOf = (read: Explained, context: TermContext): CountedDay[] => {
  const { due, moved_to: moved, start, term } = read;
  if (!due) return [];
  if (read.kind === 'duration' && start && isAmount(term)) {
    const deadline = dueOf(term, startOfDay(start, context.calendar) + noon, context.calendar);
    if (!isRefusal(deadline)) return explain(deadline, context.calendar);
  }
  if (read.kind === 'duration' && start)
    return between(start < due ? start : due, start < due ? (moved ?? due) : start, context);
  return moved && moved < due ? between(moved, due, context) : between(due, moved ?? due, context);
};

const isAmount = (term: Term | null): term is Term => term !== null && term.unit !== 'date' && term.unit !== 'hour';

const shown = (date: CivilDate): string => date.split('-').reverse().join('/');

const kinds: Record<TermReading['kind'], Words> = {
  date: { vi: 'Hạn theo ngày', en: 'A day' },
  month: { vi: 'Hạn theo tháng: hết ngày cuối của tháng', en: 'A month: by its last day' },
  quarter: { vi: 'Hạn theo quý: hết ngày cuối của quý', en: 'A quarter: by its last day' },
  year: { vi: 'Hạn theo năm: hết ngày 31/12', en: 'A year: by 31 December' },
  recurring: { vi: 'Lặp lại', en: 'Recurring' },
  ongoing: {
    vi: 'Thường xuyên: không có ngày đến hạn, rà soát định kỳ',
    en: 'Ongoing: no due date, reviewed regularly',
  },
  event: { vi: 'Chờ sự kiện: có hạn khi một người xác nhận', en: 'Waits for an event: due once a person confirms it' },
  duration: {
    vi: 'Thời hạn đếm từ một sự kiện, không tính ngày đầu (BLDS Đ147)',
    en: 'Counted from an event; the first day is not counted (Civil Code art. 147)',
  },
  none: { vi: 'Không hạn', en: 'No term' },
};

const cadences: Record<Cadence, Words> = {
  daily: { vi: 'hằng ngày', en: 'every day' },
  weekly: { vi: 'hằng tuần', en: 'every week' },
  monthly: { vi: 'hằng tháng', en: 'every month' },
  quarterly: { vi: 'hằng quý', en: 'every quarter' },
  'half-yearly': { vi: '6 tháng một lần', en: 'every half-year' },
  annual: { vi: 'hằng năm', en: 'every year' },
  unspecified: { vi: 'định kỳ, không rõ chu kỳ', en: 'at an interval that is not given' },
};

const joined = (...parts: (Words | null)[]): Words => {
  const said = parts.filter((part) => part !== null);
  return { vi: `${said.map(({ vi }) => vi).join('; ')}.`, en: `${said.map(({ en }) => en).join('; ')}.` };
};

const movedWords = ({ due, moved_to: moved, kind }: Explained, context: TermContext): Words | null => {
  if (!due || !moved) return null;
  const { because, reason } = natureOf(due, context.calendar);
  const off = reason?.name ?? (because === 'weekend' ? { vi: 'ngày nghỉ hằng tuần', en: 'a weekend' } : null);
  const basis = kind === 'duration' ? ' (BLDS Đ148.5)' : '';
  return {
    vi: `${shown(due)} là ${off?.vi ?? 'ngày nghỉ'} nên chuyển sang ngày làm việc ${moved < due ? 'liền trước' : 'tiếp theo'} ${shown(moved)}${basis}`,
    en: `${shown(due)} is ${off?.en ?? 'a day off'}: moved to the ${moved < due ? 'previous' : 'next'} working day ${shown(moved)}${basis}`,
  };
};

export const wordsOf = (read: Explained, context: TermContext): Words => {
  const { due, start, cadence } = read;
  const startWords = start === null ? null : { vi: `tính từ ${shown(start)}`, en: `from ${shown(start)}` };
  const dueWords = due === null ? null : { vi: `hạn danh nghĩa ${shown(due)}`, en: `nominally due on ${shown(due)}` };
  return joined(kinds[read.kind], cadence && cadences[cadence], startWords, dueWords, movedWords(read, context));
};
