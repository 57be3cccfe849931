/**
 * What silence means when a term has passed: somebody higher is told and it stays owed; it counts as consent, by a named
 * basis; or the question lapses and what stood before stands. Nothing else, and never agreement.
 */
export type Silence =
  { does: 'escalate' } | { does: 'deemedConsent'; basis: string } | { does: 'lapse'; basis: string };
