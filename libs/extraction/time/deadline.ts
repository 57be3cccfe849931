import { isRefusal, parseTerm } from '../../domain/index.js';
import type { Calendar, CivilDate, TermReading } from '../../domain/index.js';

/** A term as the grammar of time reads it; the words themselves are kept beside it. */
export type DeadlineRead = {
  kind: TermReading['kind'];
  due: CivilDate | null;
  start: CivilDate | null;
  also_ongoing: boolean;
  cadence?: TermReading['cadence'];
  incomplete?: true;
  flags: string[];
};

export const noDeadline: DeadlineRead = { kind: 'none', due: null, start: null, also_ongoing: false, flags: [] };

export type Clock = { documentDate: CivilDate; planYear: number | null; calendar: Calendar };

/** "Xong trong tháng .../2026": a place left for a number. */
const isBlank = (text: string): boolean => /(?:tháng|ngày|quý) ?(?:\.{2,}|…|_{2,})/iu.test(text);

const session = /^tại (?:kỳ họp|phiên họp|hội nghị)/iu;

export const readDeadline = (text: string | null, { documentDate, planYear, calendar }: Clock): DeadlineRead => {
  if (text === null) return noDeadline;
  const read = parseTerm(text, { documentDate, calendar, ...(planYear === null ? {} : { planYear }) });
  if (isRefusal(read)) return { ...noDeadline, flags: [read.refused] };
  const isSession = read.due === null && read.kind !== 'recurring' && session.test(text);
  // "trước ngày 20 của tháng trình": whose month it is, each paper says for itself.
  const isRelative = /(?:tháng|quý|năm) (?:trình|đó)$/iu.test(text);
  return {
    // What is due at a session waits for the session.
    kind: isSession || isRelative ? 'event' : read.kind,
    due: isRelative ? null : read.due,
    start: read.start,
    also_ongoing: read.also_ongoing,
    ...(read.cadence ? { cadence: read.cadence } : {}),
    ...(isBlank(text) ? { incomplete: true as const } : {}),
    flags: read.flags.map(({ code }) => code),
  };
};
