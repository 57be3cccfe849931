import type { Role } from '../organisation/role.js';
import type { ActKind } from '../task/acts.js';
import type { SigningCapacity } from '../procedure/capacity.js';
import type { Dated, Instant } from '../time/instant.js';
import type { PersonId, PostId, TaskId, UnitId } from '../words.js';

/** What may be done for another: every act on a task, and two powers that are no act on a task. */
export type Power = ActKind | 'vote' | 'authorise';

/** What of a post's work: `null` leaves that side open. `upTo`: the value of the task, in đồng. */
export type Scope = { acts: Power[] | null; units: UnitId[] | null; upTo: number | null };

/**
 * `substitution` (làm thay): the work of a post is done from another one for a time, and may go further from there.
 * `authorisation` (ủy quyền, TUQ.): in writing, for named acts, until a day, and never further.
 */
export type DelegationKind = 'substitution' | 'authorisation';

export type Given = { by: PersonId; at: Instant };

export type Delegation = Dated & {
  id: string;
  kind: DelegationKind;
  /** Whose work it is. */
  of: PostId;
  /** The post that does it. */
  by: PostId;
  scope: Scope;
  /** The paper that says so. */
  basis: string;
  given: Given;
  revoked: Given | null;
};

/** Who is away, as the list of the personnel office has it; `by`: who does their work, where the list names somebody. */
export type Absence = {
  id: string;
  person: PersonId;
  from: Instant;
  to: Instant;
  by: PostId | null;
  basis: string;
  given: Given;
};

/** What somebody may read in an emergency who may not otherwise: asked by one person, opened by another, and it ends. */
export type Emergency = {
  id: string;
  person: PersonId;
  reason: string;
  over: { task: TaskId } | { unit: UnitId };
  asked: Instant;
  confirmed: Given | null;
  /** When it ends by itself: counted from the confirmation. */
  until: Instant | null;
  ended: Given | null;
};

export type PartyForm = { of: SigningCapacity; as: SigningCapacity; by: Role[] | null };

/** What the working regulation of an office says of authority: data with a basis and a date, never a constant here. */
export type Regulation = Dated & {
  id: string;
  basis: string;
  /** What nobody does for another, by how it came to them. */
  never: Record<DelegationKind, Power[]>;
  /** Who stands in for an absent holder of a role, in the same unit, where nobody is named. */
  standIns: { role: Role; by: Role[] }[];
  /** After so many substitutions the chain ends. */
  longestChain: number;
  /** Who signs by order (TL.): the post, for whom, which types of document (`null`: any), and whether deputies may too. */
  byOrder: { by: PostId; of: PostId; documents: string[] | null; deputies: boolean; basis: string }[];
  /** The forms of party bodies: what each stands for, and the roles that may use it (`null`: any). */
  partyForms?: PartyForm[];
  /** Where an auditor looks beyond the unit of their own post. */
  audits: { by: PostId; units: UnitId[] }[];
  emergency: { hours: number; confirmWithinHours: number };
};
