import type { Term } from '../time/deadline.js';
import type { ToldRule } from './holder.js';

export type Priority = 'normal' | 'urgent';

/** One step of the escalation ladder: who hears of it, so many working days after the term has passed, or hours. */
export type Rung = { after: number; unit?: 'hour'; to: ToldRule };

/**
 * What is told before any term has passed: the lead has not opened the task, has not accepted it, has noted no interim
 * result, or nothing at all has moved. Counted from the assignment, from the last note or from the last entry.
 */
export type Watch = {
  on: 'notReceived' | 'notAccepted' | 'noInterimReport' | 'noMovement';
  after: Term;
  to: ToldRule;
  basis: string;
};

/** What an urgent task has in place of the procedure's own; what is left out stays as it is. */
export type WhenUrgent = {
  reminders?: number[];
  remindersAfter?: number;
  ladder?: Rung[];
  watches?: Watch[];
  confirmation?: Term;
};
