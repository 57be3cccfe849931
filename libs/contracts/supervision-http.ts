import type { CountClass, CountMark } from '../domain/task/official-count.js';
import type { Excused } from '../domain/task/excused.js';
import type { Silence } from '../domain/task/watching.js';
import type { Words } from '../domain/words.js';

export type CountsView = Record<CountClass | CountMark, number>;
export type CountRowView = { id: string; name: Words; counts: CountsView; excused: ExcusedView };
/** Working days of tasks that nobody is charged with, by why; they are in no class of the count. */
export type ExcusedView = Excused;
/** Tasks not done whose last day lies in a span, and how many of them are overdue already. */
export type LoadView = { open: number; overdue: number };
export type WeekView = LoadView & { from: string; to: string };
export type HeatRowView = { agency: { id: string; name: Words; short: string }; cells: LoadView[] };
/** A day of the office's calendar with what is due on it. */
export type DueDayView = LoadView & { date: string; works: boolean; name: Words | null };

/** One of the ten that matter most: overdue before nearly due, urgent first, then what is due first. */
export type MatterView = {
  id: string;
  title: string;
  lead: { id: string; name: Words };
  /** Who has the file now. */
  holder: Words | null;
  urgent: boolean;
  lastDay: string;
  /** Working days that are left after today; below zero it is overdue. */
  left: number;
};

/** A task on which somebody was told of a silence that nothing has broken since. */
export type SilentView = {
  id: string;
  title: string;
  lead: { id: string; name: Words };
  holder: Words | null;
  silences: { on: Silence['on']; since: string }[];
};

export type SupervisionView = {
  now: string;
  today: string;
  nearlyDueDays: number;
  total: CountsView;
  excused: ExcusedView;
  matters: MatterView[];
  /** Ten of them; the count says how many there are. */
  silent: SilentView[];
  agencies: CountRowView[];
  leaders: CountRowView[];
  directives: CountRowView[];
  priorities: CountRowView[];
  /** The weeks of the heat map and of the load curve; the first holds all that was due before. */
  weeks: WeekView[];
  heat: HeatRowView[];
  /** Three months, that of today first. */
  days: DueDayView[];
};

/** The address itself is shown once, when it is made. */
export type FeedView = { madeAt: string | null };
export type MadeFeedView = { address: string; madeAt: string };
