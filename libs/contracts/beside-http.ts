import type { Budget, NoteKind, OutcomeKind, Release, Request, RequestKind } from '../domain/task/beside/beside.js';
import type { ObstacleKind } from '../domain/procedure/beside.js';
import type { Words } from '../domain/words.js';
import type { DueView, PostView } from './common-http.js';

/** JSON shapes of what lies beside the file of a task. */

export type EvidenceView = {
  file: { hash: string; name: string; mediaType: string; size: number } | null;
  link: string | null;
};
/** Who did something and when. */
export type ByView = { at: string; byName: string; post: PostView };

export type PauseView = ByView & {
  id: string;
  stands: Budget[];
  reason: string;
  /** Who confirms that what is waited for has happened; `null` for a pause that waits for nothing but its assigner. */
  confirmer: PostView | null;
  released: (ByView & { because: Release; text: string | null; evidence: EvidenceView | null }) | null;
};

export type RequestView = ByView & {
  id: string;
  kind: RequestKind;
  obstacle: { kind: ObstacleKind; name: Words } | null;
  date: string | null;
  /** The coordinator's share that more time is asked for. */
  share: string | null;
  unit: { id: string; name: Words } | null;
  text: string;
  evidence: EvidenceView | null;
  holder: PostView;
  deadline: DueView;
  status: Request['status'];
  passed: (ByView & { from: PostView; to: PostView; reason: string })[];
  outcome: (ByView & { is: OutcomeKind; text: string; date: string | null; evidence: EvidenceView | null }) | null;
};

export type NoteView = ByView & { kind: NoteKind; text: string; evidence: EvidenceView | null };

export type MoveView = { at: string; from: DueView | null; to: DueView; request: string | null };

export type BesideView = {
  pauses: PauseView[];
  /** Since when the task's own term stands; `null` while it runs. */
  standsSince: string | null;
  /** Working days on which that term stood. */
  excusedWorkingDays: number;
  requests: RequestView[];
  notes: NoteView[];
  /** The deadline that was given first, and every one since. */
  original: DueView | null;
  moves: MoveView[];
  late: { original: boolean | null; current: boolean | null };
  /** The day that a superior has fixed. */
  ceiling: { date: string; source: string } | null;
  endings: (ByView & { how: 'recalled' | 'cancelled'; reason: string; basis: string | null })[];
};
