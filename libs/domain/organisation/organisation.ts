import type { Instant } from '../time/instant.js';
import type { PersonId, PostId, UnitId, Words } from '../words.js';

export type UnitKind = 'committee' | 'office' | 'department' | 'division' | 'commune' | 'party';
export type Unit = { id: UnitId; kind: UnitKind; name: Words; abbreviation: string; parent: UnitId | null };

/** What a post does, in words that a procedure may name. */
export type Role =
  | 'chairman'
  | 'viceChairman'
  | 'head'
  | 'deputyHead'
  | 'divisionHead'
  | 'specialist'
  | 'clerk'
  | 'auditor'
  | 'administrator';
export type Post = { id: PostId; unit: UnitId; role: Role; title: Words };
/** `email`: where letters go, for those who want them beside the inbox. */
export type Person = { id: PersonId; name: string; email?: string };

/** Who has which post, from (inclusive) to (exclusive). Cases follow posts; the record keeps persons. */
export type Tenure = { post: PostId; person: PersonId; from: Instant; to: Instant | null };

/** One version of the whole organisation, small enough to be kept in memory and changed as one. */
export type Organisation = { version: number; units: Unit[]; posts: Post[]; persons: Person[]; tenures: Tenure[] };
