/**
 * Why a procedure is not published. Words for each are in the contracts, so a new one does not compile until it has them.
 */
export type FaultRule =
  | 'json.unreadable'
  | 'shape.missing'
  | 'shape.wrong' // not of the kind that is expected there
  | 'shape.unknown' // a field that nothing reads: a misspelt rule would silently be no rule
  | 'key.twice'
  | 'return.unknown'
  | 'return.notEarlier'
  | 'return.toSeats'
  | 'wait.withoutTerm'
  | 'wait.seatsWithoutTerm'
  | 'wait.reasonWithTerm'
  | 'term.bounds'
  | 'ladder.empty'
  | 'ladder.order'
  | 'ladder.noPerson'
  | 'end.unreachable'
  | 'step.unreachable'
  | 'separation.none'
  | 'separation.noHolder'
  | 'holder.none'
  | 'silence.forbidden'
  | 'dossier.notHandedIn' // nobody hands the file to that step, so nobody could be stopped for what is missing
  | 'silence.noSeats'
  | 'unit.unknown';

/** `path` is the place in the file: `$.steps[3].term`. */
export type Fault = { rule: FaultRule; path: string; facts: Record<string, string | number> };

export const fault = (rule: FaultRule, path: string, facts: Fault['facts'] = {}): Fault => ({ rule, path, facts });
