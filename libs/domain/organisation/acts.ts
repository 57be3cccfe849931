import type { CivilDate } from '../time/instant.js';
import type { PersonId, PostId, TaskId, UnitId, Words } from '../words.js';
import type { CollectiveMembers, UnitFace } from './organisation.js';
import type { UnitKind } from './unit-kind.js';
import type { Role } from './role.js';

/** What the keeper of the organisation may do. A day of `null` is this moment; an id of `null` is made from the name. */
export type OrganisationAct =
  | {
      act: 'addUnit';
      id: UnitId | null;
      kind: UnitKind;
      name: Words;
      abbreviation: string;
      parent: UnitId | null;
      edxml: string[];
      from: CivilDate | null;
    }
  // Renamed, of another kind or placed elsewhere: what is left out stays.
  | ({ act: 'changeUnit'; unit: UnitId; edxml?: string[]; on: CivilDate | null } & Partial<UnitFace>)
  | { act: 'addPost'; id: PostId | null; unit: UnitId; role: Role; title: Words; from: CivilDate | null }
  | { act: 'changePost'; post: PostId; title: Words; on: CivilDate | null }
  | { act: 'endPost'; post: PostId; successor: PostId | null; on: CivilDate | null }
  | { act: 'setPortfolio'; post: PostId; units: UnitId[]; fields: string[]; from: CivilDate | null }
  | { act: 'addPerson'; id: PersonId | null; name: string; email: string | null }
  | { act: 'changePerson'; person: PersonId; name: string; email: string | null }
  // `replacing`: whoever has the post on that day leaves it then.
  | { act: 'appoint'; post: PostId; person: PersonId; from: When; to: When; replacing: boolean }
  // Before its first day: the tenure never stands.
  | { act: 'endTenure'; post: PostId; person: PersonId; to: When }
  | { act: 'setCollective'; id: string | null; name: Words; aliases: string[]; members: CollectiveMembers | null }
  | Reorganise;

/** A day, or an exact moment (`2026-07-01T09:30:00.000`) in the office's own time; `null` is now, or no end. */
export type When = string | null;

/**
 * Units merge into one, split into several or are dissolved into another: all three are units that end, and others that
 * take over, the first of them what nobody places otherwise. A unit that is among both goes on, and gives a part away.
 */
export type Reorganise = {
  act: 'reorganise';
  units: UnitId[];
  into: UnitId[];
  on: CivilDate | null;
  /** Where a division goes, a post, a task: what is not named goes where it would by itself. */
  divisions: Record<UnitId, UnitId>;
  posts: Record<PostId, { unit: UnitId } | { successor: PostId }>;
  tasks: Record<TaskId, UnitId>;
};

export type OrganisationActKind = OrganisationAct['act'];
export type OrganisationActOf<K extends OrganisationActKind> = Extract<OrganisationAct, { act: K }>;

/** Why: in words, and the text that orders it. */
export type Grounds = { reason: string; basis: string | null };
