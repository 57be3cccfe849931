import type { Words } from '../domain/words.js';

export type CalendarDayIs = 'working' | 'weekend' | 'off' | 'worked' | 'half';
export type CalendarDayView = {
  date: string;
  is: CalendarDayIs;
  works: boolean;
  half: 'morning' | 'afternoon' | null;
  name: Words | null;
  basis: string | null;
  /** Nobody has decided it yet. */
  estimated: boolean;
};
export type CalendarVersionView = {
  version: number;
  effectiveFrom: string | null;
  basis: string | null;
  at: string;
  by: string | null;
};
export type ReplanView = { version: number; planned: number; living: number };
export type CalendarView = {
  version: number;
  effectiveFrom: string | null;
  basis: string | null;
  years: number[];
  year: number;
  /** Whose own calendar it is; `null`: everybody's. */
  unit: { id: string; name: Words } | null;
  variants: { id: string; name: Words }[];
  days: CalendarDayView[];
  versions: CalendarVersionView[];
  mayChange: boolean;
  /** The newest version while living tasks are being planned by it. */
  replan: ReplanView | null;
};

/** Whoever keeps the calendar reads no content: a deadline is named by its task's place and its agency. */
export type MoveView = {
  task: string;
  lead: Words;
  subject: string;
  from: string;
  to: string;
  becomesOverdue: boolean;
};
export type CalendarPreviewView = {
  version: number;
  days: string[];
  living: number;
  tasks: number;
  deadlines: number;
  overdue: number;
  moves: MoveView[];
};
