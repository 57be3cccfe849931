import type { Stage, StepKind } from '../procedure/procedure.js';
import type { Deadline } from '../time/deadline.js';
import type { Instant } from '../time/instant.js';
import type { ContentHash, PostId, TaskId, UnitId } from '../words.js';
import type { Clock, Directive, OpinionKind, SigningCapacity, Subject, VisitCause, VisitRef } from './state.js';

/**
 * What may stand in a task's journal. An entry holds everything `evolve` needs, instants and counted terms included, so
 * that folding never asks a calendar, a procedure or the organisation again.
 */
export type TaskEntry =
  | {
      kind: 'assigned';
      task: TaskId;
      title: string;
      directive: Directive;
      lead: UnitId;
      coordinators: UnitId[];
      assigner: PostId;
      procedure: { id: string; version: number };
      priority: 'normal' | 'urgent';
      amount?: number;
      deadline: Deadline | null;
      clocks: Clock[];
    }
  | {
      kind: 'visitOpened';
      visit: VisitRef;
      stepKind: StepKind;
      stage: Stage;
      holder: PostId;
      because: VisitCause;
      deadline: Deadline | null;
      clocks: Clock[];
      on: Instant;
    }
  // `on` is the instant it counts from: that of the act, or, where silence did it, the due instant (never when a clock got round to it).
  | {
      kind: 'visitClosed';
      visit: VisitRef;
      outcome: 'forward' | 'returned' | 'declined';
      note: string | null;
      on: Instant;
    }
  | { kind: 'leadChanged'; lead: UnitId }
  | { kind: 'handedOn'; visit: VisitRef; from: PostId; to: PostId }
  | {
      kind: 'versionAdded';
      number: number;
      hash: ContentHash;
      name: string;
      mediaType: string;
      size: number;
      note: string | null;
    }
  | {
      kind: 'seatOpened';
      seat: string;
      visit: VisitRef;
      unit: UnitId;
      holder: PostId;
      version: ContentHash;
      deadline: Deadline;
      clocks: Clock[];
    }
  | { kind: 'seatAnswered'; seat: string; answer: OpinionKind; text: string; version: ContentHash }
  | { kind: 'seatAnsweredLate'; seat: string; answer: OpinionKind; text: string; version: ContentHash }
  | { kind: 'seatDeemedConsent'; seat: string; basis: string; due: Instant }
  | { kind: 'seatWithdrawn'; seat: string }
  | { kind: 'opinionTakenUp'; seat: string; taken: boolean; reason: string | null }
  | { kind: 'signed'; hash: ContentHash; capacity: SigningCapacity; post: PostId }
  | { kind: 'approvalVoided'; hash: ContentHash; because: ContentHash; post: PostId }
  | { kind: 'numbered'; number: number; year: number; notation: string }
  | { kind: 'issued' }
  | {
      kind: 'claimed';
      text: string;
      version: ContentHash | null;
      holder: PostId;
      deadline: Deadline;
      round: number;
      clocks: Clock[];
    }
  | { kind: 'confirmed'; onTime: boolean; clocks: Clock[] }
  | { kind: 'redoAsked'; reason: string; clocks: Clock[] }
  | { kind: 'archived' }
  // What time alone decides. `due` is the instant it is about; the envelope's `at` is when it was recorded.
  | { kind: 'reminded'; clock: string; subject: Subject; to: PostId; due: Instant }
  | { kind: 'fellLate'; clock: string; subject: Subject; holder: PostId; due: Instant; clocks: Clock[] }
  | { kind: 'escalated'; clock: string; subject: Subject; rung: number; to: PostId; due: Instant; clocks: Clock[] }
  // The installation did not run when the silence fell due: the seat stays open, and counts anew from the end of the outage.
  | {
      kind: 'silencePostponed';
      clock: string;
      seat: string;
      outage: { from: Instant; to: Instant };
      due: Instant;
      deadline: Deadline;
      clocks: Clock[];
    }
  // A newer calendar moved a term (`deadline`), a rung or the archiving (`null`); it was published at `on`.
  | {
      kind: 'replanned';
      subject: Subject;
      was: Instant;
      deadline: Deadline | null;
      on: Instant;
      calendar: number;
      clocks: Clock[];
    }
  // What a reorganisation moved of this task: units and posts that ended, each to the one that took over.
  | {
      kind: 'rehomed';
      units: Record<UnitId, UnitId>;
      posts: Record<PostId, PostId>;
      on: Instant;
    }
  | { kind: 'archivedByTime'; clock: string; due: Instant }
  | { kind: 'acknowledged'; subject: Subject; rung: number; until: Instant; clocks: Clock[] };

export type TaskEntryKind = TaskEntry['kind'];
