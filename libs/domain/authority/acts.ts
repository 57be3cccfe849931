import type { When } from '../organisation/acts.js';
import type { PersonId, PostId } from '../words.js';
import type { DelegationKind, Emergency, Scope } from './delegation.js';

/** Who is away, as one row of a list says it. */
export type AbsenceRow = { person: PersonId; from: When; to: When; by: PostId | null; basis: string };

/** What somebody may ask about who acts for whom. A day of `null` is this moment, or no end. */
export type AuthorityAct =
  | {
      act: 'delegate';
      kind: DelegationKind;
      of: PostId;
      by: PostId;
      from: When;
      to: When;
      scope: Scope;
      basis: string;
    }
  | { act: 'revoke'; delegation: string }
  | { act: 'recordAbsences'; rows: AbsenceRow[] }
  | { act: 'askEmergency'; over: Emergency['over']; reason: string }
  | { act: 'confirmEmergency'; emergency: string }
  | { act: 'endEmergency'; emergency: string };

export type AuthorityActOf<K extends AuthorityAct['act']> = Extract<AuthorityAct, { act: K }>;
