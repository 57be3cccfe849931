import type { StepKind } from '../procedure/step-kind.js';
import type { SeatKind } from '../procedure/steps.js';
import type { Instant } from '../time/instant.js';
import type { PostId } from '../words.js';
import type { ObligationKind } from './parts/state.js';

export type Asked =
  | Exclude<StepKind, SeatKind>
  | 'reassign'
  | 'answer'
  | 'confirm'
  | 'acknowledge'
  | 'makeChanges'
  | 'confirmChanges'
  | 'enterResult'
  | 'reportOccurrence'
  | 'confirmOccurrence'
  | ObligationKind
  | BesideAsked;

/** One thing that a post must do. `subject` names it within the task. */
export type InboxItem = { subject: string; post: PostId; asked: Asked; since: Instant; due: Instant | null };

/** What is asked of a post beside the file. */
export type BesideAsked = 'decideExtension' | 'settleObstacle' | 'giveInformation' | 'confirmCondition';
