import type { CivilDate } from '../../time/instant.js';
import type { ContentHash, PostId } from '../../words.js';
import type { VisitRef } from '../visit.js';
import type { BallotCount, ResultKind } from './state.js';

type Referring<Way extends string> = {
  act: Way;
  visit: VisitRef;
  hash: ContentHash;
  /** The body, and which of its sessions or ballots. */
  body: string;
  session: string;
  /** The day of the session, or the last day of the ballot. */
  on: CivilDate;
  enteredBy: PostId;
};

/** What is done at the deciding step, in a chain of signatures, and with a number or a document once it is out. */
export type DecidingAct =
  | { act: 'approve'; visit: VisitRef; hash: ContentHash; note: string | null }
  | {
      act: 'approveWithChanges';
      visit: VisitRef;
      hash: ContentHash;
      changes: string;
      to: string;
      /** Who confirms the changed version; `null`: whoever approves. */
      confirmedBy: PostId | null;
    }
  | { act: 'sendChanged'; visit: VisitRef; note: string }
  | { act: 'confirmChanges'; visit: VisitRef; hash: ContentHash }
  | Referring<'putOnAgenda'>
  | Referring<'putToBallot'>
  | {
      act: 'enterResult';
      visit: VisitRef;
      result: ResultKind;
      evidence: string;
      note: string | null;
      counts: BallotCount | null;
      /** The step that it goes back to, where something must change or it was rejected. */
      to: string | null;
      /** The new day, where it was deferred to one. */
      on: CivilDate | null;
    }
  | { act: 'takeBack'; visit: VisitRef; reason: string }
  | { act: 'addSigner'; visit: VisitRef; post: PostId; before: PostId }
  | { act: 'removeSigner'; visit: VisitRef; post: PostId; reason: string }
  | { act: 'cancelNumber'; visit: VisitRef; reason: string }
  | { act: 'addRendition'; visit: VisitRef; hash: ContentHash; name: string; mediaType: string; size: number }
  | { act: 'correct'; reason: string }
  | { act: 'replace'; reason: string }
  | { act: 'recallIssued'; reason: string };

export type ReferAct = Extract<DecidingAct, { act: 'putOnAgenda' | 'putToBallot' }>;
