import type { ObstacleKind } from '../../procedure/beside.js';
import type { Deadline } from '../../time/deadline.js';
import type { CivilDate, Instant } from '../../time/instant.js';
import type { PostId, UnitId } from '../../words.js';
import type { Clock, Subject } from '../clock.js';
import type { Budget, Evidence, NoteKind, OutcomeKind, Release, RequestKind } from './beside.js';

/** `tell`: who is concerned, as it was decided on that day. */
export type BesideEntry =
  | {
      kind: 'paused';
      pause: string;
      stands: Budget[];
      reason: string;
      confirmer: PostId | null;
      clocks: Clock[];
      tell: PostId[];
    }
  // Terms that went on with what was left of them, each counted anew; a pause among others may leave all standing.
  | {
      kind: 'resumed';
      pause: string;
      because: Release;
      text: string | null;
      evidence: Evidence | null;
      deadlines: { subject: Subject; was: Instant; deadline: Deadline }[];
      clocks: Clock[];
      tell: PostId[];
    }
  | { kind: 'conditionDue'; clock: string; pause: string; to: PostId; due: Instant; clocks: Clock[] }
  | {
      kind: 'requestOpened';
      request: string;
      asks: RequestKind;
      obstacle: ObstacleKind | null;
      date: CivilDate | null;
      share: string | null;
      unit: UnitId | null;
      text: string;
      evidence: Evidence | null;
      holder: PostId;
      deadline: Deadline;
      clocks: Clock[];
    }
  | {
      kind: 'requestPassedUp';
      request: string;
      from: PostId;
      to: PostId;
      reason: string;
      deadline: Deadline;
      clocks: Clock[];
    }
  | {
      kind: 'requestSettled';
      request: string;
      outcome: OutcomeKind;
      text: string;
      date: CivilDate | null;
      evidence: Evidence | null;
      tell: PostId[];
    }
  // Nobody decided within the term: the old deadline stands.
  | { kind: 'requestLapsed'; clock: string; request: string; due: Instant }
  | { kind: 'requestWithdrawn'; request: string }
  | { kind: 'deadlineMoved'; request: string | null; from: Deadline | null; deadline: Deadline; clocks: Clock[] }
  | { kind: 'noted'; note: NoteKind; text: string; evidence: Evidence | null; tell: PostId[] }
  | {
      kind: 'ended';
      how: 'recalled' | 'cancelled';
      reason: string;
      basis: string | null;
      clocks: Clock[];
      tell: PostId[];
    }
  | { kind: 'claimWithdrawn'; reason: string; clocks: Clock[]; tell: PostId[] }
  | { kind: 'reopened'; reason: string; clocks: Clock[]; tell: PostId[] };
