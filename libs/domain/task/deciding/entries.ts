import type { CivilDate, Instant } from '../../time/instant.js';
import type { ContentHash, PostId } from '../../words.js';
import type { TaskState } from '../state.js';
import type { Clock } from '../clock.js';
import type { VisitRef } from '../visit.js';
import type { BallotCount, FollowUp, ReferralWay, ResultKind } from './state.js';

/** What the acts of deciding, signing in a chain and putting out leave in the journal. */
export type DecidingEntry =
  | { kind: 'approved'; visit: VisitRef; hash: ContentHash; note: string | null; body: string | null }
  | { kind: 'changesAsked'; visit: VisitRef; hash: ContentHash; changes: string; confirmer: PostId }
  // `visit` is the one in which the confirmer will have it.
  | { kind: 'changesSent'; visit: VisitRef; hash: ContentHash; note: string; confirmer: PostId }
  | {
      kind: 'referred';
      visit: VisitRef;
      way: ReferralWay;
      body: string;
      session: string;
      hash: ContentHash;
      on: CivilDate;
      enters: PostId;
    }
  | {
      kind: 'resultEntered';
      visit: VisitRef;
      result: ResultKind;
      evidence: string;
      note: string | null;
      counts: BallotCount | null;
      /** Who put it there hears what came of it. */
      tell: PostId;
    }
  | { kind: 'referralTakenBack'; visit: VisitRef; reason: string; enters: PostId }
  | { kind: 'signerAdded'; post: PostId; before: PostId }
  | { kind: 'signerRemoved'; post: PostId; reason: string }
  | { kind: 'numberCancelled'; number: number; year: number; notation: string; secret: boolean; reason: string }
  | {
      kind: 'renditionAdded';
      of: ContentHash;
      hash: ContentHash;
      name: string;
      mediaType: string;
      size: number;
    }
  | { kind: 'documentFollowed'; as: FollowUp; notation: string; reason: string; was: TaskState['progress'] }
  | { kind: 'followUpIssued'; as: FollowUp; notation: string; on: Instant; clocks: Clock[] };
