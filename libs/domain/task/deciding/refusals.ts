/** Why a decision, a signature in a chain, a number or a document was not accepted. */
export type DecidingRefusal =
  | 'decision.decide' // the file waits to be decided, and for nothing else
  | 'decision.confirm' // changes were asked: the changed version is to be confirmed
  | 'decision.result' // the file waits for what a body decides
  | 'decision.notOffered' // the step does not end that way
  | 'decision.notWaiting' // it waits for no body
  | 'named.ownDraft' // whoever wrote the draft is not named to confirm, to enter or to sign
  | 'changes.none' // no changes were asked
  | 'changes.notMade' // the version is still the one that was to be changed
  | 'ballot.counts' // three numbers apart, and at least one of them
  | 'signer.notAllowed' // the procedure does not let this post be added
  | 'signer.already'
  | 'signer.unknown'
  | 'signer.last' // the last signer is the procedure's
  | 'series.unknown'
  | 'number.none'
  | 'number.standing' // a number that nothing went out under is cancelled first
  | 'document.issued' // its number is nobody's to cancel any more
  | 'document.notIssued'
  | 'document.recalled'
  | 'completion.claimed'; // the claim is answered first
