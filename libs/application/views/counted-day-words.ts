import type { CountedDay, Words } from '../../domain/index.js';
import { say } from './say.js';
import { dayWords } from './time-words.js';

const natures: Record<CountedDay['because'], Words> = {
  first: { vi: 'ngày bắt đầu, không tính', en: 'the day of the start, not counted' },
  working: { vi: 'ngày làm việc', en: 'working day' },
  weekend: { vi: 'ngày nghỉ hằng tuần', en: 'weekend' },
  off: { vi: 'ngày nghỉ', en: 'day off' },
  half: { vi: 'làm nửa ngày', en: 'half a day worked' },
  stood: { vi: 'tạm dừng, không tính', en: 'stood, not counted' },
  worked: { vi: 'làm bù', en: 'worked in lieu' },
};

/** One line of the answer to “why is this due then?”: the day, its number, or why it has none and by which text. */
export const countedDayWords = ({ date, counted, because, name, basis, estimated }: CountedDay): Words =>
  say(
    '{n} {day}: {nature}[ ({name})][, {basis}][ – {estimated}]',
    '{n} {day}: {nature}[ ({name})][, {basis}][ – {estimated}]',
    {
      n: String(counted ?? '·').padStart(4),
      day: dayWords(date, ''),
      nature: natures[because],
      name: name ?? null,
      basis: basis ?? null,
      estimated: estimated ? { vi: 'dự kiến', en: 'an estimate' } : null,
    },
  );
