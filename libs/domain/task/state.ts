import type { Beside, Sent } from './beside/beside.js';
import type { CivilDate, Instant } from '../time/instant.js';
import type { Deadline } from '../time/deadline.js';
import type { Parts } from './parts/state.js';
import type { Course } from './course/course.js';
import type { Dossier } from './dossier/dossier.js';
import type { Watch } from '../procedure/urgency.js';
import type { ContentHash, PersonId, PostId, TaskId, UnitId } from '../words.js';
import type { Deciding } from './deciding/state.js';
import type { Visit } from './visit.js';
import type { Clock, Subject } from './clock.js';
import type { Progress } from './progress.js';
import type { Approval, Version } from './content.js';

export type Escalation = {
  subject: Subject;
  rung: number;
  to: PostId;
  at: Instant;
  acknowledged: { by: PersonId; at: Instant; until: Instant } | null;
};

export type TaskSilence = { on: Watch['on']; subject: Subject; since: Instant; to: PostId; at: Instant };

export type Directive = {
  number: string;
  issuer: string;
  date: CivilDate;
  title: string;
  clause: string | null;
  quote: string | null;
  /** Where it stands in the stored text of an imported document, in code points. */
  source?: { import: string; start: number; end: number } | null;
};

export type Completion =
  | { is: 'none' }
  | {
      is: 'claimed';
      at: Instant;
      by: PersonId;
      text: string;
      version: ContentHash | null;
      holder: PostId;
      deadline: Deadline;
      round: number;
      lateAt: Instant | null;
    }
  | { is: 'confirmed'; at: Instant; claimedAt: Instant; onTime: boolean; version?: ContentHash | null };

export type TaskState = {
  id: TaskId;
  title: string;
  directive: Directive;
  lead: UnitId;
  coordinators: UnitId[];
  assigner: PostId;
  procedure: { id: string; version: number };
  priority: 'normal' | 'urgent';
  /** What it is worth, in đồng, where it disposes of money. */
  amount?: number;
  openedAt: Instant;
  progress: Progress;
  completion: Completion;
  /** Every visit so far, oldest first; at most the last is open. */
  visits: Visit[];
  versions: Version[];
  approvals: Approval[];
  number: { number: number; year: number; notation: string; at: Instant; secret?: true } | null;
  issuedAt: Instant | null;
  deadline: Deadline | null;
  lateAt: Instant | null;
  clocks: Clock[];
  escalations: Escalation[];
  /** Silences that somebody was told of before a term had passed; absent until the first. */
  silences?: TaskSilence[];
  parts?: Parts;
  course?: Course;
  beside?: Beside;
  /** Who sent the file to where it lies, as long as no person has acted since. */
  sent?: Sent;
  /** Absent until something is put into it. */
  dossier?: Dossier;
  /** Decisions, signers, numbers and documents; absent until the first of them. */
  deciding?: Deciding;
};
