import { isRefusal, type Refusal } from '../../refusal.js';
import type { Calendar } from '../calendar.js';
import { addDays, dayOfEvent, startOfDay } from '../civil.js';
import { dueOf } from '../count.js';
import type { Term } from '../deadline.js';
import type { CivilDate } from '../instant.js';
import { isWorked, knowsYear } from '../working-day.js';
import { refuse } from '../../refusal.js';
import { yearOf } from '../civil.js';
import { addMonths } from './days.js';
import { boundsIn, type Read } from './fixed.js';
import type { TermContext, TermFlag } from './reading.js';

type Unit = 'workingDay' | 'calendarDay' | 'hour' | 'month';
type Amount = { unit: Unit; amount: number; at: number; end: number; isBack: boolean };

export type Duration = Read & { term: Term | null };

const units: Record<string, [Unit, number]> = {
  'ngay lam viec': ['workingDay', 1],
  'ngay lv': ['workingDay', 1],
  ngay: ['calendarDay', 1],
  tuan: ['calendarDay', 7],
  thang: ['month', 1],
  nam: ['month', 12],
  gio: ['hour', 1],
  h: ['hour', 1],
};

const counted =
  /(?<![\d/.-])(\d{1,4})(?:\s*(?:-|den)\s*(\d{1,4}))?\s*(ngay lam viec|ngay lv|ngay|tuan|thang|nam|gio|h)\b(?!\s*\d)/g;
const weeks =
  /\btuan\s*(?:thu\s*)?(\d{1,2})(?:\s*(?:-|den|va|,)\s*(?:tuan\s*)?(\d{1,2}))?\b(?![/.]\d)(?!\s*(?:cua\s*)?thang)/;
const trigger =
  /\b(?:trong|vong|thoi han|thoi gian|khong qua|cham nhat|muon nhat|toi da|sau|han|truoc)\s*(?:la\s*|khoang\s*|vong\s*|thoi han\s*|thoi gian\s*|sau\s*|:\s*)*$/;
const counting = /^\s*,?\s*(?:lam viec\s*)?\(?(?:ke tu|tinh tu|tu|sau)\b/;
const backwards = /^\s*,?\s*(?:truoc (?:ngay|khi|thoi diem|hop)|so voi)/;
const ahead = /\btruoc\s+(?:ngay|khi|thoi diem)\s+(?!\d)[^,;]*$/;
const clock = /^\s*\d{0,2}\s*(?:phut|')?\s*,?\s*(?:cung\s*)?(?:ngay|thu|hang|chu nhat)\b/;

const isCounted = (text: string, { at, end, word }: { at: number; end: number; word: string }): boolean => {
  const [head, tail] = [text.slice(0, at), text.slice(end)];
  if (/\bngay\s*$/.test(head) || /^\s*(?:dau|cuoi)\b/.test(tail)) return false;
  if (/^(?:gio|h)$/.test(word)) return !clock.test(tail) && !/\bluc\s*$/.test(head);
  if (/^(?:ngay|tuan)/.test(word)) return !/^\s*\/?\s*lan\b/.test(tail);
  if (/^\s*(?:1 lan|\/)/.test(tail)) return false;
  return trigger.test(head) || counting.test(tail);
};

const amountIn = (text: string): Amount | null => {
  for (const match of text.matchAll(counted)) {
    const [said, first = '', second, word = ''] = match;
    const place = { at: match.index, end: match.index + said.length, word };
    if (!isCounted(text, place)) continue;
    const [unit, factor] = units[word] ?? ['calendarDay', 1];
    const isBack = backwards.test(text.slice(place.end)) || ahead.test(text.slice(0, place.at));
    return { unit, amount: Math.max(Number(first), Number(second ?? 0)) * factor, ...place, isBack };
  }
  const week = weeks.exec(text);
  if (!week) return null;
  const amount = Math.max(Number(week[1]), Number(week[2] ?? 0)) * 7;
  return { unit: 'calendarDay', amount, at: week.index, end: week.index + week[0].length, isBack: false };
};

const own = /^(?:ky|ban hanh|phat hanh|ra van ban)\b/;
const reached =
  /^(?:(?:van ban|ke hoach|quyet dinh|cong van|thong bao|chi thi)(?: nay)? )?(?:co hieu luc|nhan|tiep nhan|duoc giao|giao)\b/;
const ourDocument =
  /\b(?:van ban|ke hoach|quyet dinh|cong van|thong bao|chi thi|chi dao|nhiem vu|y kien|yeu cau|hieu luc)\b|^(?:nhan(?: duoc)?|duoc giao|giao)$/;
const origin = /\b(?:ke tu|tinh tu|tu|sau)\s*((?:thoi diem|ngay|khi|luc|sau|thoi gian)\s*)*(.*)$/;

type Origin = { day: CivilDate | null; flags: TermFlag[] };

const event = (words: string): Origin => ({ day: null, flags: [{ code: 'waitsForEvent', facts: { event: words } }] });

/** From which day it is counted: one that is named, the document's own, or an event that only a person can confirm. */
const originOf = (text: string, { at, end, isBack }: Amount, context: TermContext): Origin => {
  const point = boundsIn(text, context).find(({ first }) => first !== null);
  const [head, tail] = [text.slice(0, at), text.slice(end)];
  if (point?.first && (point.at >= end || point.bound === 'from')) return { day: point.first, flags: yearFlag(point) };
  if (isBack) return event(tail.replace(backwards, '').trim() || head.trim());
  const words = (origin.exec(tail)?.[2] ?? /\b(?:sau khi|khi|ke tu khi)\s+(.*)$/.exec(head)?.[1] ?? '').replace(
    /[).,;: ]+$/,
    '',
  );
  if (words === '' || own.test(words)) return { day: context.documentDate, flags: [] };
  if (reached.test(words) && ourDocument.test(words)) {
    return { day: context.documentDate, flags: [{ code: 'startAssumed' }] };
  }
  return event(words);
};

const yearFlag = ({ year }: { year: boolean }): TermFlag[] => (year ? [] : [{ code: 'yearAssumed' }]);

const workingDaysBack = (day: CivilDate, amount: number, calendar: Calendar): CivilDate | Refusal => {
  let date = day;
  for (let left = amount; left > 0;) {
    date = addDays(date, -1);
    if (!knowsYear(date, calendar)) return refuse('calendar.yearUnknown', { year: yearOf(date) });
    if (isWorked(date, calendar)) left -= 1;
  }
  return date;
};

const hoursOfDay = 24;
const noon = 43_200_000;

/** The nominal last day. Hours are counted from a day whose hour nobody knows, so they end with the day they reach. */
const lastDay = (day: CivilDate, { unit, amount, isBack }: Amount, calendar: Calendar): CivilDate | Refusal => {
  const sign = isBack ? -1 : 1;
  if (unit === 'hour') return addDays(day, sign * Math.ceil(amount / hoursOfDay));
  if (unit === 'calendarDay') return addDays(day, sign * amount);
  if (unit === 'month') return addMonths(day, sign * amount);
  if (isBack) return workingDaysBack(day, amount, calendar);
  const deadline = dueOf({ unit, amount }, startOfDay(day, calendar) + noon, calendar);
  return isRefusal(deadline) ? deadline : dayOfEvent(deadline.due, calendar);
};

export const readDuration = (text: string, context: TermContext): Duration | Refusal | null => {
  const amount = amountIn(text);
  if (!amount || amount.amount === 0) return null;
  const { day, flags } = originOf(text, amount, context);
  const due = day && lastDay(day, amount, context.calendar);
  if (isRefusal(due)) return due;
  const hours: TermFlag[] = amount.unit === 'hour' ? [{ code: 'hourUnknown', facts: { hours: amount.amount } }] : [];
  return { kind: 'duration', due, start: day, flags: [...flags, ...hours], term: termOf(amount, due) };
};

const termOf = ({ unit, amount, isBack }: Amount, due: CivilDate | null): Term | null => {
  if (unit !== 'month' && !isBack) return { unit, amount };
  return due === null ? null : { unit: 'date', date: due, inclusive: true, moves: 'next' };
};
