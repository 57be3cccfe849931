/** Why an import, a change of its review or a confirmation was not accepted. */
export type ImportRefusal =
  | 'import.unknown'
  | 'import.notPreparer' // neither of the body's office nor one who may assign
  | 'import.notReady' // still being read, or never will be
  | 'import.over' // nothing is being read that could be cancelled
  | 'import.moved' // somebody else changed this proposal since it was looked at
  | 'import.closed' // confirmed, being confirmed, or dropped
  | 'import.proposalUnknown'
  | 'import.notAlone' // a merger takes two
  | 'import.placeOutside' // no such place in the text, or not inside the proposal
  | 'import.incomplete' // a person must still say something before it may become a task
  | 'import.serverNeeded'; // the command line has no server and no token to send the file with
