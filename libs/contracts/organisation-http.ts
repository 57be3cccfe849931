import type { UnitKind } from '../domain/organisation/unit-kind.js';
import type { Words } from '../domain/words.js';
import type { Role } from '../domain/organisation/role.js';

/** JSON shapes of the organisation over HTTP. Days are `YYYY-MM-DD` of the office. */

export type NamedView = { id: string; name: Words };
export type HolderView = { id: string; name: string };

export type UnitNodeView = {
  id: string;
  kind: UnitKind;
  kindName: Words;
  name: Words;
  abbreviation: string;
  parent: string | null;
  /** Who leads it that day. */
  leader: string | null;
  posts: number;
};
export type OrganisationView = {
  version: number;
  /** The day that it is of. */
  on: string;
  /** Whether whoever asks keeps the organisation. */
  keeps: boolean;
  persons: number;
  units: UnitNodeView[];
};

export type PostLineView = {
  id: string;
  title: Words;
  role: Role;
  roleName: Words;
  person: (HolderView & { email: string | null }) | null;
  since: string | null;
  until: string | null;
  /** Whoever follows by an appointment that is recorded already. */
  next: { person: HolderView; from: string } | null;
  portfolio: { units: NamedView[]; fields: string[] } | null;
  /** Everybody who was appointed to it, the last first. */
  tenures: TenureView[];
};
export type TenureView = { person: HolderView; from: string; to: string | null };
export type UnitDetailView = {
  id: string;
  kind: UnitKind;
  kindName: Words;
  name: Words;
  abbreviation: string;
  edxml: string[];
  from: string | null;
  to: string | null;
  path: NamedView[];
  parts: NamedView[];
  posts: PostLineView[];
  former: { name: Words; abbreviation: string; parent: Words | null; until: string }[];
  successors: NamedView[];
};

export const foundKinds = ['unit', 'post', 'person'] as const;
export type FoundView = {
  kind: (typeof foundKinds)[number];
  id: string;
  name: Words;
  of: Words | null;
  unit: string | null;
};

export type OrganisationEntryView = {
  seq: number;
  at: string;
  version: number;
  actor: { person: string; post: Words } | null;
  words: Words;
  reason: string | null;
  basis: string | null;
};

/** What one change did to one thing: each field that differs, before and after; `null` where there was or is nothing. */
export type ChangedView = {
  what: Words;
  name: Words;
  fields: { field: Words; before: Words | null; after: Words | null }[];
};

export type RegisterReceiptView = { version: number; seq: number; hash: string; at: string };

/** What a reorganisation would do. Of a task it is said where it stands and where it would, and never what it says. */
export type ReorganisationView = {
  version: number;
  tasks: {
    id: string;
    number: string;
    step: Words | null;
    lead: Words;
    newLead: NamedView;
    holder: Words | null;
    newHolder: Words | null;
    due: string | null;
  }[];
  posts: { id: string; title: Words; person: string | null; does: 'moves' | 'ends' | 'stays'; to: Words }[];
  divisions: { id: string; name: Words; to: Words }[];
  /** Whoever has no post left afterwards. */
  without: HolderView[];
};

export type ImportRowView = {
  sheet: string;
  row: number;
  does: 'add' | 'change' | 'same' | 'error';
  name: string;
  code: string | null;
  words: Words | null;
};
export type ImportReportView = {
  version: number;
  add: number;
  change: number;
  same: number;
  errors: number;
  /** What is the same already is counted, not listed. */
  rows: ImportRowView[];
};

/** A collective name with the units that it means on a day; `null` where it leaves that open. */
export type CollectiveView = {
  id: string;
  name: Words;
  aliases: string[];
  members: { kinds: UnitKind[]; units: string[]; without: string[] } | null;
  units: NamedView[] | null;
};

export type ExpandedView = { name: string; on: string; units: NamedView[] };
