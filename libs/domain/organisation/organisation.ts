import type { Absence, Delegation, Emergency, Regulation } from '../authority/delegation.js';
import type { Dated, Instant } from '../time/instant.js';
import type { PersonId, PostId, TaskId, UnitId, Words } from '../words.js';
import type { Role } from './role.js';
import type { UnitKind } from './unit-kind.js';

/** What may change while a unit stays the same unit. */
export type UnitFace = { kind: UnitKind; name: Words; abbreviation: string; parent: UnitId | null };

/**
 * A unit says what it is today. What it was earlier stands in `former`, oldest first, each until the instant of a change:
 * changes of a unit are recorded on their day or after it, so that "today" is never somebody's plan.
 */
export type Unit = Dated &
  UnitFace & {
    id: UnitId;
    /** Identifiers on the exchange axis, of the new form or the old one. */
    edxml?: string[];
    former?: (UnitFace & { until: Instant })[];
    /** Who took over when it ended, the one that takes what nobody named first. */
    successors?: UnitId[];
    /** Tasks that went to another of the successors, or that a unit which went on gave away. */
    placed?: { on: Instant; tasks: Record<TaskId, UnitId> };
  };

/** What a leader is in charge of, for a time: the units that rules ask for, and the fields of work in words. */
export type Portfolio = Dated & { units: UnitId[]; fields: string[] };

export type Post = Dated & {
  id: PostId;
  unit: UnitId;
  role: Role;
  title: Words;
  portfolios?: Portfolio[];
  /** The units it belonged to before it moved, oldest first. */
  former?: { unit: UnitId; title: Words; until: Instant }[];
  /** The post that took over its work when it ended. */
  successor?: PostId;
};

/** `email`: where letters go, for those who want them beside the inbox. */
export type Person = { id: PersonId; name: string; email?: string };

/**
 * Who has which post, from (inclusive) to (exclusive). Cases follow posts; the record keeps persons. One that ends where
 * it begins was recorded by mistake, and never stood.
 */
export type Tenure = {
  post: PostId;
  person: PersonId;
  from: Instant;
  to: Instant | null;
  /** Appointed to act in it (Q.). */ acting?: true;
};

export type CollectiveMembers = { kinds: UnitKind[]; units: UnitId[]; without: UnitId[] };

/**
 * Whom a collective name means: units of some kinds, and some by name. One without `members` ("the agencies concerned")
 * leaves it open, and somebody must be asked.
 */
export type Collective = {
  id: string;
  name: Words;
  aliases: string[];
  members: CollectiveMembers | null;
  /** What it meant before, oldest first. */
  former?: { members: CollectiveMembers | null; until: Instant }[];
};

/** One version of the whole organisation, small enough to be kept in memory. Nothing in it is ever changed in place. */
export type Organisation = {
  version: number;
  units: Unit[];
  posts: Post[];
  persons: Person[];
  tenures: Tenure[];
  collectives?: Collective[];
  delegations?: Delegation[];
  absences?: Absence[];
  regulations?: Regulation[];
  emergencies?: Emergency[];
};
