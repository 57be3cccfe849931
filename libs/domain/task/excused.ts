import type { Calendar } from '../time/calendar.js';
import { addDays, dayAt } from '../time/civil.js';
import type { Instant } from '../time/instant.js';
import { stoodOn } from '../time/stood.js';
import { isWorked } from '../time/working-day.js';
import { besideOf } from './beside/beside.js';
import type { TaskState } from './state.js';

/** Why nobody is charged with a time: the assigner let it stand, something outside was waited for, the installation was away. */
export const excuses = ['pause', 'condition', 'outage'] as const;
export type Excuse = (typeof excuses)[number];
export type Excused = Record<Excuse, number>;

/** `to` is open as long as it stands. */
export type ExcusedSpan = { because: Excuse; from: Instant; to: Instant | null };

/** When the task's own term stood, and the outages that put off an answer to it. */
export const excusedSpans = (state: Pick<TaskState, 'beside' | 'visits'>): ExcusedSpan[] => [
  ...besideOf(state)
    .pauses.filter(({ stands }) => stands.includes('task'))
    .map(({ condition, at, released }) => ({
      because: condition ? ('condition' as const) : ('pause' as const),
      from: at,
      to: released?.at ?? null,
    })),
  ...state.visits.flatMap(({ seats }) =>
    seats.flatMap(({ postponed = [] }) => postponed.map((gap) => ({ because: 'outage' as const, ...gap }))),
  ),
];

/** Working days of each, apart: a day that two would excuse is excused once, by the first of them. */
export const excusedDaysOf = (spans: readonly ExcusedSpan[], now: Instant, calendar: Calendar): Excused => {
  const days: Excused = { pause: 0, condition: 0, outage: 0 };
  const ended = spans.map((span) => ({ ...span, to: span.to ?? now }));
  if (ended.length === 0) return days;
  const last = dayAt(Math.max(...ended.map(({ to }) => to)), calendar);
  for (let day = dayAt(Math.min(...ended.map(({ from }) => from)), calendar); day <= last; day = addDays(day, 1)) {
    const excuse = excuses.find((one) => isExcused(day, one, ended, calendar));
    if (excuse) days[excuse] += 1;
  }
  return days;
};

type Ended = { because: Excuse; from: Instant; to: Instant };

const isExcused = (day: string, excuse: Excuse, spans: readonly Ended[], calendar: Calendar): boolean =>
  isWorked(day, calendar) &&
  stoodOn(
    day,
    spans.filter(({ because }) => because === excuse),
    calendar,
  );
