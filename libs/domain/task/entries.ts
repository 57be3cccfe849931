import type { Drafted } from './content.js';
import type { Stage, StepKind } from '../procedure/step-kind.js';
import type { Watch } from '../procedure/urgency.js';
import type { Deadline } from '../time/deadline.js';
import type { CivilDate, Instant } from '../time/instant.js';
import type { ContentHash, PostId, TaskId, UnitId } from '../words.js';
import type { PartsEntry } from './parts/entries.js';
import type { Parent } from './parts/state.js';
import type { CourseEntry } from './course/entries.js';
import type { DossierEntry } from './dossier/entries.js';
import type { DecidingEntry } from './deciding/entries.js';
import type { Directive } from './state.js';
import type { Clock, Subject } from './clock.js';
import type { OpinionKind, VisitCause, VisitOutcome, VisitRef } from './visit.js';
import type { SigningCapacity } from '../procedure/capacity.js';
import type { Ceiling } from './beside/beside.js';
import type { BesideEntry } from './beside/entries.js';

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
      parent?: Parent;
      ceiling?: Ceiling;
      deadline: Deadline | null;
      clocks: Clock[];
      /** Of ongoing work: on which day it is first looked at, where the assigner said so. */
      firstDate?: { date: CivilDate; inclusive: boolean };
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
      /** Who signs, in order, where the step has a chain. */
      signers?: PostId[];
    }
  // `on` is the instant it counts from: that of the act, or, where silence did it, the due instant (never when a clock got round to it).
  | {
      kind: 'visitClosed';
      visit: VisitRef;
      outcome: VisitOutcome;
      note: string | null;
      on: Instant;
    }
  | { kind: 'leadChanged'; lead: UnitId }
  | { kind: 'handedOn'; visit: VisitRef; from: PostId; to: PostId }
  | (Drafted & {
      kind: 'versionAdded';
      /** A document of this file went out: with this version another one begins. */
      anew?: true;
    })
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
  // `alsoTo`: whom it is addressed to beside the lead.
  | {
      kind: 'seatAnswered';
      seat: string;
      answer: OpinionKind;
      text: string;
      version: ContentHash;
      alsoTo?: PostId;
    }
  | {
      kind: 'seatAnsweredLate';
      seat: string;
      answer: OpinionKind;
      text: string;
      version: ContentHash;
      alsoTo?: PostId;
    }
  | { kind: 'seatDeemedConsent'; seat: string; basis: string; due: Instant }
  | { kind: 'seatWithdrawn'; seat: string; reason?: string }
  | { kind: 'opinionTakenUp'; seat: string; taken: boolean; reason: string | null }
  | { kind: 'signed'; hash: ContentHash; capacity: SigningCapacity; post: PostId }
  // `concerned`: who else relied on it. Said once where several approvals fall together.
  | { kind: 'approvalVoided'; hash: ContentHash; because: ContentHash; post: PostId; concerned?: PostId[] }
  | { kind: 'numbered'; number: number; year: number; notation: string; secret?: true; anew?: true }
  | { kind: 'issued'; hash?: ContentHash | null }
  | {
      kind: 'claimed';
      text: string;
      version: ContentHash | null;
      holder: PostId;
      deadline: Deadline;
      round: number;
      clocks: Clock[];
    }
  // `version`: the claimed version that was recognised, or was not.
  | { kind: 'confirmed'; onTime: boolean; version?: ContentHash | null; clocks: Clock[] }
  | { kind: 'redoAsked'; reason: string; version?: ContentHash | null; clocks: Clock[] }
  | { kind: 'archived' }
  // What time alone decides. `due` is the instant it is about; the envelope's `at` is when it was recorded.
  | { kind: 'reminded'; clock: string; subject: Subject; to: PostId; due: Instant; clocks?: Clock[] }
  | { kind: 'fellLate'; clock: string; subject: Subject; holder: PostId; due: Instant; clocks: Clock[] }
  | { kind: 'escalated'; clock: string; subject: Subject; rung: number; to: PostId; due: Instant; clocks: Clock[] }
  // No sign of life since an instant, told before any term has passed; `to` is null where there was one, and it goes on from there.
  | {
      kind: 'watched';
      clock: string;
      on: Watch['on'];
      subject: Subject;
      since: Instant;
      to: PostId | null;
      due: Instant;
      clocks: Clock[];
    }
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
  | { kind: 'acknowledged'; subject: Subject; rung: number; until: Instant; clocks: Clock[] }
  | PartsEntry
  | CourseEntry
  | BesideEntry
  | DossierEntry
  | DecidingEntry;

export type TaskEntryKind = TaskEntry['kind'];
