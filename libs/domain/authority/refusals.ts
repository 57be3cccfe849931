/** Why a delegation, an absence or an emergency was not accepted, and why an act on behalf of another was not. */
export type AuthorityRefusal =
  | 'actor.systemDuty' // who keeps accounts, security or inspection has no hand in content
  | 'actor.mayNotDelegate' // neither the holder nor who leads the unit
  | 'actor.notSecurityOfficer'
  | 'actor.notAuditor'
  | 'delegation.notYet'
  | 'delegation.ended'
  | 'delegation.revoked'
  | 'delegation.outside' // it stands, and does not carry this act, this unit or this amount
  | 'delegation.never' // what nobody does for another
  | 'delegation.notHandedOn' // an authorisation goes no further
  | 'delegation.unknown'
  | 'delegation.self' // to the post whose work it is
  | 'delegation.unlimited' // an authorisation names its acts and its last day
  | 'delegation.notHead' // only a head authorises, and only in person
  | 'delegation.below' // an authorisation stays within the body
  | 'emergency.unknown'
  | 'emergency.own' // the second person is another
  | 'emergency.over'
  | 'signing.portfolio';
