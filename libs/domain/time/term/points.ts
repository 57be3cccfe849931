import { weekdayOf, yearOf } from '../civil.js';
import { finders, flag, type Point } from './finders.js';
import type { TermContext } from './reading.js';

const whole = ({ source }: RegExp): RegExp =>
  new RegExp(`(?<![\\da-z])(?:${source})(?![\\d]|[/.-]\\d|[a-z]|\\s*lan\\b)`, 'g');
const compiled = finders.map(({ pattern, found }) => ({ pattern: whole(pattern), found }));

/** Every day and period that a text names, in their order. */
export const pointsIn = (text: string, { documentDate, planYear }: TermContext): Point[] => {
  const years = { plan: planYear ?? yearOf(documentDate), document: documentDate };
  const points: Point[] = [];
  let left = text;
  for (const { pattern, found } of compiled) {
    left = left.replace(pattern, (...match: (string | number | undefined)[]) => {
      const said = match[0] as string;
      const at = match.find((part): part is number => typeof part === 'number') ?? 0;
      const point = found(match.filter((part) => typeof part !== 'number') as string[], years);
      if (!point) return said;
      points.push({ flags: [], ...point, at, end: at + said.length });
      return '\0'.repeat(said.length);
    });
  }
  return points.map(withWeekday(text)).sort((a, b) => a.at - b.at);
};

/** A weekday beside a date is a checksum. */
const weekday = /^\s*[(,]?\s*(?:tuc\s*)?(thu\s*(?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|cn)\b/;
const weekdayBefore = /(thu\s*(?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|cn)\s*[,(]?\s*$/;
const weekdays = ['chu nhat', 'hai', 'ba', 'tu', 'nam', 'sau', 'bay'];

const weekdayNumber = (text: string): number => {
  if (/^c/.test(text)) return 0;
  const name = text.replace(/^thu\s*/, '');
  return /^\d/.test(name) ? Number(name) - 1 : weekdays.indexOf(name);
};

const withWeekday =
  (text: string) =>
  (point: Point): Point => {
    const said = weekday.exec(text.slice(point.end))?.[1] ?? weekdayBefore.exec(text.slice(0, point.at))?.[1];
    if (said === undefined || point.kind !== 'date' || !point.first) return point;
    const is = weekdayOf(point.first);
    return is === weekdayNumber(said) ? point : { ...point, flags: [...point.flags, flag('weekdayMismatch')] };
  };
