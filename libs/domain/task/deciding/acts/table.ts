import { approve, approveWithChanges, confirmChanges, sendChanged } from './approving.js';
import { addSigner, removeSigner } from './chain.js';
import { correct, recallIssued, replace } from './following.js';
import { addRendition, cancelNumber } from './numbers.js';
import { enterResult, putOnAgenda, putToBallot, takeBack } from './referring.js';

/** Decisions, referrals to a body, chains of signers, numbers, and the documents that follow. */
export const decidingRules = {
  ...{ approve, approveWithChanges, sendChanged, confirmChanges },
  ...{ putOnAgenda, putToBallot, enterResult, takeBack },
  ...{ addSigner, removeSigner, cancelNumber, addRendition, correct, replace, recallIssued },
};
