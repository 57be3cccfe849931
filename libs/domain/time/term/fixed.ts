import { addDays } from '../civil.js';
import type { CivilDate } from '../instant.js';
import { dayOf, monthOf } from './days.js';
import type { Point } from './finders.js';
import { pointsIn } from './points.js';
import { yearOf } from '../civil.js';
import type { TermContext, TermFlag, TermReading } from './reading.js';

/** What a reader finds; what follows from it (the move, the explanation) is the same for all. */
export type Read = Pick<TermReading, 'kind' | 'due' | 'start' | 'flags'> &
  Partial<Pick<TermReading, 'also_ongoing' | 'cadence'>>;

type Bound = 'by' | 'before' | 'from' | 'after' | 'meeting';
export type Bounded = Point & { bound: Bound };

const hour = /(\d{1,2})\s*(?:gio|h|g|:)\s*(\d{2})?\s*(?:phut|')?\s*,?\s*$/;
const part = /\b(dau|giua|cuoi)\s*$/;
const before = /\btruoc\s*(?:thoi diem\s*|het\s*)?$/;
const from = /\b(?:ke tu|tinh tu|bat dau|tu)\s*(?:sau\s*)?$/;
const after = /\bsau\s*$/;
const meeting =
  /\b(?:du kien|luc|khai mac|phien hop|hop|hoi nghi)\b(?!.*\b(?:truoc|cham nhat|muon nhat|den|xong|hoan thanh)\b)[^;]*$/;
const milestone = /\b(?:khoi cong|khanh thanh|dong tho|thong xe)\b[^;]*$/;

/** Where a part of a period ends (Civil Code art. 148.4): its first day, its 15th (of a year 30 June), its last. */
const partOf = (point: Point, which: string): Point => {
  const { first, last, kind } = point;
  if (!first || !last || which === 'cuoi') return point;
  if (which === 'dau') return { ...point, last: first };
  const year = yearOf(first);
  const middle = kind === 'year' ? dayOf(year, 6, 30) : dayOf(year, monthOf(first) + (kind === 'quarter' ? 1 : 0), 15);
  return { ...point, last: middle };
};

const bounded = (text: string, point: Point, since: number): Bounded => {
  let head = text.slice(since, point.at);
  const at = hour.exec(head);
  if (at) head = head.slice(0, at.index);
  const named = part.exec(head.replace(/\bngay\s*$/, ''));
  if (named && point.kind !== 'date') head = head.slice(0, named.index);
  const days = named?.[1] && point.kind !== 'date' ? partOf(point, named[1]) : point;
  const flags = [...days.flags, ...hourFlag(at), ...(milestone.test(head) ? [{ code: 'milestone' as const }] : [])];
  return { ...days, flags, bound: boundOf(head.replace(/\b(?:ngay|thang|nam|quy)\s*$/, ''), at !== null) };
};

const hourFlag = (at: RegExpExecArray | null): TermFlag[] =>
  at ? [{ code: 'hour', facts: { at: `${(at[1] ?? '').padStart(2, '0')}:${at[2] ?? '00'}` } }] : [];

/** “Before 17:00 of a day” is on that day. */
const boundOf = (head: string, hasHour: boolean): Bound => {
  if (before.test(head)) return hasHour ? 'by' : 'before';
  if (from.test(head)) return 'from';
  if (after.test(head)) return 'after';
  return meeting.test(head) ? 'meeting' : 'by';
};

/** The points of a text with the words that bind them; one that names no year takes that of the next one that does. */
export const boundsIn = (text: string, context: TermContext): Bounded[] => {
  const points = pointsIn(text, context);
  return points.reduce<Bounded[]>((found, point, index) => {
    const earlier = found.at(-1);
    const one = bounded(text, sameYear(point, points[index + 1]), earlier?.end ?? 0);
    const isListed = earlier !== undefined && listed.test(text.slice(earlier.end, point.at));
    return [...found, isListed ? { ...one, bound: earlier.bound } : one];
  }, []);
};

/** “before the 15th of June and the 1st of December”: the word binds both. */
const listed = /^\s*(?:,|va)\s*$/;

const sameYear = (point: Point, next: Point | undefined): Point => {
  if (point.year || !next?.year || !next.last || !point.first || !point.last) return point;
  const year = next.last.slice(0, 4);
  return { ...point, year: true, first: year + point.first.slice(4), last: year + point.last.slice(4) };
};

type Span = { first: CivilDate; last: CivilDate | null; point: Bounded };

const joins = /^\s*(?:-|den|toi|cho den)\s*(?:het\s*|truoc\s*|ngay\s*|cuoi\s*|giua\s*|dau\s*)*$/;
const firstDay = /(?:\b(tu)\s*)?(?:ngay\s*)?(?<![\d/.-])(\d{1,2})\s*(-|den|va)\s*(?:het\s*)?(?:ngay\s*)?$/;

/** “06 - 07/10”, “từ ngày 01 đến 15/3/2026”: the day before the date has the date's month. */
const shortRange = (text: string, point: Bounded): { first: CivilDate; isWindow: boolean } | null => {
  if (point.kind !== 'date' || !point.first) return null;
  const said = firstDay.exec(text.slice(0, point.at));
  if (!said) return null;
  const first = dayOf(yearOf(point.first), monthOf(point.first), Number(said[2]));
  const isOpen = said[1] === undefined && said[3] === '-' && !/\b(?:xong|hoan thanh|trong|tu)\b/.test(text);
  return first === null ? null : { first, isWindow: isOpen };
};

const lastDayOf = ({ bound, first, last }: Bounded): CivilDate | null =>
  bound === 'before' ? first && addDays(first, -1) : last;

const spans = (text: string, points: Bounded[]): Span[] =>
  points.flatMap((point, index): Span[] => {
    const earlier = points[index - 1];
    const isEnd = earlier !== undefined && joins.test(text.slice(earlier.end, point.at));
    const isStart = points[index + 1] !== undefined && joins.test(text.slice(point.end, points[index + 1]?.at));
    if (isStart) return [];
    if (isEnd && earlier.first) return [{ first: earlier.first, last: lastDayOf(point), point }];
    return point.first ? [{ first: point.first, last: lastDayOf(point), point }] : [];
  });

const toRead = (text: string, points: Bounded[], { first, last, point }: Span): Read => {
  const short = shortRange(text, point);
  const flags = point.year ? point.flags : [...point.flags, { code: 'yearAssumed' as const }];
  const joined = points.some((earlier) => earlier.end <= point.at && earlier.first === first && earlier !== point);
  const start = short?.first ?? (joined || point.pair ? first : null);
  if (!point.pair && (point.bound === 'from' || point.bound === 'after')) {
    return {
      kind: 'ongoing',
      due: null,
      start: point.bound === 'from' ? first : addDays(point.last ?? first, 1),
      flags,
    };
  }
  if (point.bound === 'meeting' || short?.isWindow) {
    return { kind: 'event', due: null, start: short?.first ?? first, flags: [...flags, meetingFlag(last ?? first)] };
  }
  const isBackwards = start !== null && last !== null && start > last;
  return { kind: point.kind, due: last, start, flags: isBackwards ? [...flags, { code: 'rangeBackwards' }] : flags };
};

const meetingFlag = (to: CivilDate): TermFlag => ({ code: 'meeting', facts: { to } });

const byDue = (a: Read, b: Read): number =>
  (a.due ?? '') < (b.due ?? '') ? -1 : (a.due ?? '') > (b.due ?? '') ? 1 : 0;

/** Days and periods that the text itself names. Of several the last: the work as a whole is due then. */
export const readFixed = (text: string, context: TermContext): Read | null => {
  const points = boundsIn(text, context);
  const blanks = points.filter(({ first, flags }) => first === null && flags.length > 0);
  const reads = spans(text, points).map((span) => toRead(text, points, span));
  const dues = reads.filter(({ due }) => due !== null).sort(byDue);
  const last = dues.at(-1) ?? reads.at(-1);
  const [blank] = blanks;
  if (!last) return blank ? { kind: blank.kind, due: null, start: null, flags: blank.flags } : null;
  const distinct = [...new Set(dues.map(({ due }) => due))];
  const several: TermFlag[] =
    distinct.length > 1 ? [{ code: 'severalDates', facts: { dates: distinct.join(', ') } }] : [];
  return { ...last, flags: [...last.flags, ...several, ...blanks.flatMap(({ flags }) => flags)] };
};
