import { readFile } from 'node:fs/promises';
import type { Move, Preview } from '../../../libs/application/calendar/replan.js';
import { say } from '../../../libs/application/views/say.js';
import { dayWords, momentWords } from '../../../libs/application/views/time-words.js';
import { isRefusal, refuse, type Calendar, type Words } from '../../../libs/domain/index.js';
import type { CalendarChange } from '../../../libs/domain/time/change.js';
import { subjectText } from '../../../libs/domain/task/subject.js';
import { natureOf } from '../../../libs/domain/time/working-day.js';
import { exitCodes } from '../output.js';
import type { Said } from '../output.js';
import { refusedWith } from '../refused.js';
import type { Installation } from '../wiring.js';

/** The versions that were published, and every day of the newest that is not as its weekday has it. */
export const showCalendar = async ({ calendars }: Installation, year = ''): Promise<Said> => {
  const versions = await calendars.versions();
  const newest = versions[0]?.calendar;
  if (!newest) return refusedWith(refuse('calendar.unreadable', { file: null }));
  const days = daysOf(newest).filter((day) => day.startsWith(year));
  const json = {
    calendar: newest,
    versions: versions.map(({ calendar: { version, effectiveFrom, basis }, at }) => ({
      version,
      effectiveFrom,
      basis,
      at: new Date(at).toISOString(),
    })),
  };
  return { json, lines: [headOf(newest), ...days.map((day) => dayLine(day, newest))] };
};

const daysOf = ({ off, worked, halfDays = {} }: Calendar): string[] =>
  [off, worked, halfDays].flatMap((days) => Object.keys(days)).sort();

const headOf = ({ version, effectiveFrom, basis, years }: Calendar): Words =>
  say(
    'Lịch làm việc phiên bản {version}[, hiệu lực từ {from}][, {basis}]; các năm {years}.',
    'Calendar version {version}[, in force from {from}][, {basis}]; years {years}.',
    { version, from: effectiveFrom ?? null, basis: basis ?? null, years: years.join(', ') },
  );

const dayLine = (day: string, calendar: Calendar): Words => {
  const { works, reason } = natureOf(day, calendar);
  const is = works ? { vi: 'làm việc', en: 'worked' } : { vi: 'nghỉ', en: 'off' };
  const estimated = reason?.estimated ? { vi: 'dự kiến', en: 'an estimate' } : null;
  return say(
    '{day}: {is}[ – {name}][ ({basis})][ – {estimated}]',
    '{day}: {is}[ – {name}][ ({basis})][ – {estimated}]',
    {
      day: dayWords(day, ''),
      is,
      name: reason?.name,
      basis: reason?.basis,
      estimated,
    },
  );
};

export const previewCalendar = async (installation: Installation, file: string): Promise<Said> => {
  const change = await changeIn(file);
  if (!change) return unreadable(file);
  const preview = await installation.calendarChanges.preview(change);
  if (isRefusal(preview)) return refusedWith(preview);
  return {
    json: preview,
    lines: [previewLine(preview), ...preview.moves.map((move) => moveLine(move, preview.calendar))],
  };
};

const previewLine = ({ living, tasks, deadlines, overdue }: Preview): Words =>
  say(
    '{living} nhiệm vụ đang chạy; {deadlines} hạn của {tasks} nhiệm vụ chuyển ngày, {overdue} hạn thành quá hạn.',
    '{living} living tasks; {deadlines} deadlines of {tasks} tasks move, {overdue} become overdue.',
    { living, tasks, deadlines, overdue },
  );

const moveLine = ({ task, title, subject, from, to }: Move, calendar: Calendar): Words =>
  say('{task} {subject}: {from} -> {to} ({title})', '{task} {subject}: {from} -> {to} ({title})', {
    task,
    subject: subjectText(subject),
    from: momentWords(from, calendar),
    to: momentWords(to, calendar),
    title,
  });

/** Published, and carried out here and now; whatever is cut short, the worker takes up. */
export const publishCalendar = async (installation: Installation, file: string, person: string): Promise<Said> => {
  const change = await changeIn(file);
  if (!change) return unreadable(file);
  const calendar = await installation.calendarChanges.publish(change, { person });
  if (isRefusal(calendar)) return refusedWith(calendar);
  const { version } = calendar;
  const { tasks = 0, deadlines = 0 } = (await installation.replan.run()) ?? {};
  const done = say(
    'Đã công bố lịch phiên bản {version}: {deadlines} hạn của {tasks} nhiệm vụ được tính lại.',
    'Calendar version {version} is published: {deadlines} deadlines of {tasks} tasks were planned again.',
    { version, tasks, deadlines },
  );
  return { json: { version, tasks, deadlines }, lines: [done] };
};

const unreadable = (file: string): Said => ({
  ...refusedWith(refuse('calendar.unreadable', { file })),
  exit: exitCodes.usage,
});

/** A change (`days`, `basis`, `effectiveFrom`), or a whole version. */
const changeIn = async (file: string): Promise<CalendarChange | Calendar | null> => {
  try {
    const given = JSON.parse(await readFile(file, 'utf8')) as Partial<CalendarChange & Calendar>;
    const isChange = Array.isArray(given.days) && typeof given.basis === 'string';
    const isWhole = typeof given.version === 'number' && given.off !== undefined && given.worked !== undefined;
    return isChange || isWhole ? (given as CalendarChange | Calendar) : null;
  } catch {
    return null;
  }
};
