import type { FollowUp, ReferralWay, ResultKind, SigningCapacity } from '../domain/index.js';
import type { PostView } from './common-http.js';

/** Who did it, from which post, and when. */
export type DoneView = { at: string; byName: string; post: PostView };

export type ReferralView = DoneView & {
  way: ReferralWay;
  body: string;
  session: string;
  on: string;
  outcome:
    | (DoneView & {
        is: ResultKind | 'takenBack';
        evidence: string | null;
        note: string | null;
        counts: { agree: number; disagree: number; deemed: number } | null;
      })
    | null;
};

export type SignerView = {
  post: PostView;
  is: 'waiting' | 'signed' | 'removed';
  /** The one who has the file now. */
  turn: boolean;
  addedBy: string | null;
  removed: { byName: string; reason: string; at: string } | null;
};

export type SignatureView = DoneView & { capacity: SigningCapacity; hash: string; version: number | null };

export type DocumentView = {
  notation: string;
  issuedAt: string;
  hash: string | null;
  as: FollowUp | null;
  /** What a later document of the file did to it. */
  followedBy: { as: FollowUp; notation: string } | null;
};

/** What was decided, signed, numbered and put out of a task. */
export type DecidingView = {
  approval: (DoneView & { hash: string; version: number | null; note: string | null; body: string | null }) | null;
  changes: (DoneView & { changes: string; confirmer: PostView; sent: boolean }) | null;
  referrals: ReferralView[];
  signers: SignerView[];
  signatures: SignatureView[];
  cancelled: (DoneView & { notation: string; reason: string })[];
  renditions: (DoneView & { name: string; hash: string; of: number | null })[];
  documents: DocumentView[];
  /** A document that is being made to follow one that went out. */
  following: { as: FollowUp; reason: string } | null;
};

/** One number of a series, as the register of what goes out has it. */
export type RegisterRowView = {
  number: number;
  notation: string;
  drawnAt: string;
  drawnBy: string;
  /** The task and its title, where whoever asks may read it and it is not secret. */
  task: { id: string; title: string } | null;
  issuedAt: string | null;
  cancelled: { at: string; byName: string; reason: string } | null;
};
export type SeriesView = { unit: string; documentType: string; year: number; secret: boolean; last: number };
export type RegisterView = { series: SeriesView; unitName: { vi: string; en: string }; rows: RegisterRowView[] };
