import type { Term } from '../domain/time/deadline.js';
import type { Words } from '../domain/words.js';

export type PostView = {
  id: string;
  title: Words;
  unit: { id: string; name: Words };
  person: { id: string; name: string } | null;
};
export type DueView = {
  due: string;
  lastDay: string;
  late: boolean;
  term: Term;
  start: string;
  calendarVersion: number;
  /** Since when it stands; late is judged by that instant. */
  standsSince: string | null;
};

/** What an actor takes away: the place and hash of the last entry that the act wrote. */
export type ReceiptView = { task: string; seq: number; hash: string; at: string; entries: string[] };
