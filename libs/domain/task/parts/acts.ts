import type { CivilDate } from '../../time/instant.js';
import type { UnitId } from '../../words.js';
import type { Subject } from '../clock.js';
import type { OpinionKind, VisitRef } from '../visit.js';

export type FixedDay = { date: CivilDate; inclusive: boolean };

/** To whom a part goes: a unit, a division of one's own agency included, or every member of a collective on that day. */
export type PartFor = { unit: UnitId } | { collective: string };
export type PartAsked = { title: string; to: PartFor; due: FixedDay | null };

export type PartsAct =
  | { act: 'divide'; visit: VisitRef; procedure: string; parts: PartAsked[] }
  | { act: 'changeLead'; lead: UnitId; reason: string }
  | { act: 'changeContent'; title: string; requirement: string | null; reason: string }
  /** Of the task itself, or of what a coordinator owes. */
  | { act: 'changeDeadline'; subject: Subject; due: FixedDay; reason: string }
  | { act: 'askContribution'; unit: UnitId; text: string; due: FixedDay }
  | { act: 'fulfil'; subject: Subject; text: string }
  | { act: 'decideUrgently'; visit: VisitRef; reason: string; basis: string }
  | {
      act: 'recordMeeting';
      visit: VisitRef;
      about: string;
      participants: { unit: UnitId; name: string; view: OpinionKind | null; text: string }[];
      resolved: boolean;
      result: string;
    }
  | { act: 'bringUp'; visit: VisitRef; unit: UnitId; theirs: string; ours: string }
  | { act: 'reserve'; text: string };
