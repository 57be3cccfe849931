import type { SignerView } from '../../../libs/contracts/deciding-http.js';
import type { InboxItemView } from '../../../libs/contracts/http.js';
import type { ActKind, FollowUp, ReferralWay, ResultKind } from '../../../libs/domain/index.js';
import { all } from './words-of.js';

export const decidingActs = {
  ...{ approve: true, approveWithChanges: true, sendChanged: true, confirmChanges: true },
  ...{ putOnAgenda: true, putToBallot: true, enterResult: true, takeBack: true },
  ...{ addSigner: true, removeSigner: true, cancelNumber: true, addRendition: true },
  ...{ correct: true, replace: true, recallIssued: true },
} as const satisfies Partial<Record<ActKind, true>>;

export const decidingAsked = {
  ...{ makeChanges: true, confirmChanges: true, enterResult: true },
} as const satisfies Partial<Record<InboxItemView['asked'], true>>;

export const resultKinds = all<ResultKind>({ passed: true, passedWithChanges: true, deferred: true, rejected: true });
export const outcomeKinds = [...resultKinds, 'takenBack'] as const;
export const referralWays = all<ReferralWay>({ agenda: true, ballot: true });
export const followUps = all<FollowUp>({ correction: true, replacement: true, recall: true });
export const signerStates = all<SignerView['is']>({ waiting: true, signed: true, removed: true });
