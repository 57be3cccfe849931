import { readFile } from 'node:fs/promises';
import { Option } from 'commander';
import { say } from '../../../libs/application/views/say.js';
import { isRefusal, refuse } from '../../../libs/domain/refusal.js';
import type { Refusal } from '../../../libs/domain/refusal.js';
import type { Calendar, Moves } from '../../../libs/domain/time/calendar.js';
import { isCivilDate } from '../../../libs/domain/time/civil.js';
import type { CountedDay } from '../../../libs/domain/time/deadline.js';
import { dayOf } from '../../../libs/domain/time/term/days.js';
import { parseTerm } from '../../../libs/domain/time/term/parse-term.js';
import { usualSettings, type TermReading } from '../../../libs/domain/time/term/reading.js';
import type { Words } from '../../../libs/domain/words.js';
import { countedDayWords } from '../../../libs/application/views/counted-day-words.js';
import { alike, exitCodes } from '../output.js';
import type { Said } from '../output.js';
import { refusedWith } from '../refused.js';

export const dueOptions = [
  new Option('--on <date>', 'YYYY-MM-DD | dd/mm/yyyy'),
  new Option('--plan-year <year>', 'YYYY'),
  new Option('--calendar <file>', 'JSON').default('data/calendar/vn.json'),
  new Option('--fixed <moves>', 'days and periods that fall on a day off').choices(['previous', 'next', 'stay']),
  new Option('--period <moves>', 'counted days that end on a day off').choices(['previous', 'next', 'stay']),
];

export type DueOptions = { on?: string; planYear?: string; calendar: string; fixed?: Moves; period?: Moves };

/** What a text says about time, without a server: the calendar is a file. */
export const dueCommand = async (text: string, options: DueOptions): Promise<Said> => {
  const documentDate = civil(options.on ?? '');
  if (documentDate === null) return askedWrongly(refuse('date.invalid', { date: options.on ?? null }));
  if (options.planYear !== undefined && !/^\d{4}$/.test(options.planYear)) {
    return askedWrongly(refuse('date.invalid', { date: options.planYear }));
  }
  const calendar = await calendarIn(options.calendar);
  if (calendar === null) return askedWrongly(refuse('calendar.unreadable', { file: options.calendar }));
  const settings = { fixed: options.fixed ?? usualSettings.fixed, period: options.period ?? usualSettings.period };
  const plan = options.planYear === undefined ? {} : { planYear: Number(options.planYear) };
  const reading = parseTerm(text, { documentDate, calendar, settings, ...plan });
  return isRefusal(reading) ? refusedWith(reading) : { json: answer(reading), lines: linesOf(reading) };
};

const askedWrongly = (refusal: Refusal): Said => ({ ...refusedWith(refusal), exit: exitCodes.usage });

/** As programs write a day, or as people do. */
const civil = (text: string): string | null => {
  const said = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  if (said) return dayOf(Number(said[3]), Number(said[2]), Number(said[1]));
  return isCivilDate(text.trim()) ? text.trim() : null;
};

const calendarIn = async (file: string): Promise<Calendar | null> => {
  try {
    const calendar = JSON.parse(await readFile(file, 'utf8')) as Partial<Calendar>;
    return calendar.years && calendar.off && calendar.worked ? (calendar as Calendar) : null;
  } catch {
    return null;
  }
};

/** The term is the product's own; other programs are given the words of the field. */
const answer = ({ term: _, ...reading }: TermReading): Omit<TermReading, 'term'> => reading;

const linesOf = ({ kind, due, moved_to, start, also_ongoing, cadence, flags, explanation }: TermReading): Words[] => [
  alike(`${kind}  ${due ?? '-'}${moved_to ? ` -> ${moved_to}` : ''}`),
  explanation.words,
  ...(start ? [say('Bắt đầu: {start}', 'Start: {start}', { start })] : []),
  ...(also_ongoing ? [{ vi: 'Sau đó thường xuyên.', en: 'Ongoing after that.' }] : []),
  ...(cadence ? [say('Chu kỳ: {cadence}', 'Cadence: {cadence}', { cadence })] : []),
  ...flags.map(({ code, facts }) => alike(`! ${code}${facts ? ` ${JSON.stringify(facts)}` : ''}`)),
  ...explanation.days.map((day: CountedDay) => countedDayWords(day)),
];
