import type { Actor, Instant, OrganisationChange, PersonId } from '../../domain/index.js';

/** A change of who may do what, as the journal has it: of the organisation, or of an account. */
export type PermissionEntry = {
  id: string;
  at: Instant;
  actor: Actor | null;
  /** `by`: who changed an account; an entry of that stream has no post to act from. */
  payload: { kind: string; puts?: OrganisationChange['puts']; version?: number; by?: PersonId | null };
  /** Whose account it is about. */
  person: PersonId | null;
};

/** Alerts are read from the journal itself, so that no change can be without one. */
export abstract class AlertRecords {
  /** The newest first. */
  abstract latest(limit: number): Promise<PermissionEntry[]>;
  abstract readUpTo(person: PersonId): Promise<Instant>;
  abstract markRead(person: PersonId): Promise<void>;
}
