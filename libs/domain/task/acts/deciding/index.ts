export { approve, approveWithChanges, confirmChanges, sendChanged } from './approving.js';
export { addSigner, removeSigner } from './chain.js';
export { correct, recallIssued, replace } from './following.js';
export { addRendition, cancelNumber } from './numbers.js';
export { enterResult, putOnAgenda, putToBallot, takeBack } from './referring.js';
