import type { Attachment } from '../attachment.js';
import type { Done } from '../done.js';
import type { CivilDate, Instant } from '../../time/instant.js';
import type { ContentHash, PostId } from '../../words.js';
import type { Progress } from '../progress.js';
import type { Approval } from '../content.js';
import type { VisitRef } from '../visit.js';

/** A decision for a content: it binds to that hash, as a signature does. `body`: in whose name, where a body took it. */
export type ContentApproval = Done & { hash: ContentHash; visit: VisitRef; note: string | null; body: string | null };

/** Approved with changes: it binds once the changed version is confirmed by the post named for it. */
export type ChangesAsked = Done & {
  visit: VisitRef;
  hash: ContentHash;
  changes: string;
  confirmer: PostId;
  /** The visit in which the changed version lies with the confirmer. */
  sent: VisitRef | null;
};

/** Where a question is put instead of being decided on the spot. */
export type ReferralWay = 'agenda' | 'ballot';

export type ResultKind = 'passed' | 'passedWithChanges' | 'deferred' | 'rejected';

/** Three numbers apart: silence is never counted as agreement that was given. */
export type BallotCount = { agree: number; disagree: number; deemed: number };

export type ReferralResult = Done & {
  is: ResultKind;
  /** The minutes or the result sheet that says so: number and date. */
  evidence: string;
  note: string | null;
  counts: BallotCount | null;
};

/** The file waits on a body: which, at which session or ballot, on what content, and who enters what came of it. */
export type Referral = Done & {
  visit: VisitRef;
  way: ReferralWay;
  body: string;
  session: string;
  hash: ContentHash;
  on: CivilDate;
  /** What came of it; taken back by whoever put it there, or still awaited. */
  outcome: ReferralResult | (Done & { is: 'takenBack'; reason: string }) | null;
};

/** One place in a chain of signatures. Who was taken out stays in the record, and so does what they had signed. */
export type Signer = {
  post: PostId;
  is: 'waiting' | 'signed' | 'removed';
  added: Done | null;
  removed: (Done & { reason: string }) | null;
};

export type CancelledNumber = Done & {
  number: number;
  year: number;
  notation: string;
  secret: boolean;
  reason: string;
};

/** An approved content with its number, date and the organisation's signature, and nothing else: it names the hash. */
export type Rendition = Done & Attachment & { of: ContentHash };

/** How a document refers to the one before it: wrong form, wrong content, or no longer to be used. */
export type FollowUp = 'correction' | 'replacement' | 'recall';

/** A document that went out. A later one of the same file corrects, replaces or recalls it. */
export type IssuedDocument = {
  notation: string;
  year: number;
  hash: ContentHash | null;
  issuedAt: Instant;
  approvals: Approval[];
  /** What it does to the document before it; `null`: it is the first. */
  as: FollowUp | null;
};

/** The file was opened again after its document had gone out; it goes back to `was` with the document that follows. */
export type Reopened = Done & { as: FollowUp; reason: string; was: Progress };

/** All that is decided, signed and put out beside what every task has. Absent until the first of it comes. */
export type Deciding = {
  approval: ContentApproval | null;
  changes: ChangesAsked | null;
  referrals: Referral[];
  /** The chain of the sign step that is or was open last. */
  chain: { step: string; signers: Signer[] } | null;
  cancelled: CancelledNumber[];
  renditions: Rendition[];
  /** Documents that went out before the one in hand, the first first. */
  earlier: IssuedDocument[];
  reopened: Reopened | null;
  /** What the document in hand does to the one before it. */
  follows: FollowUp | null;
};

const nothing: Deciding = {
  approval: null,
  changes: null,
  referrals: [],
  chain: null,
  cancelled: [],
  renditions: [],
  earlier: [],
  reopened: null,
  follows: null,
};

export const decidingOf = ({ deciding }: { deciding?: Deciding }): Deciding => deciding ?? nothing;
