/**
 * What silence means when a term has passed: somebody higher is told and it stays owed, or it counts as consent, by a named
 * basis. Nothing else, and never agreement.
 */
export type Silence = { does: 'escalate' } | { does: 'deemedConsent'; basis: string };
