import type { CivilDate } from '../time/instant.js';
import type { ContentHash, PersonId, PostId, TaskId, UnitId } from '../words.js';
import type { PartsAct } from './parts/acts.js';
import type { CourseAct } from './course/acts.js';
import type { BesideAct } from './beside/acts.js';
import type { Ceiling } from './beside/beside.js';
import type { DossierAct, OwnTerm } from './dossier/acts.js';
import type { FormGiven } from './dossier/dossier.js';
import type { Attachment } from './attachment.js';
import type { DecidingAct } from './deciding/acts.js';
import type { Directive } from './state.js';
import type { Subject } from './clock.js';
import type { OpinionKind, VisitRef } from './visit.js';
import type { SigningCapacity } from '../procedure/capacity.js';

/**
 * What a person may ask of a task. An act on a visit names it, so that a person who looks at an old page is told
 * "this step is over" and never acts on the next one by accident.
 */
export type Act =
  | {
      act: 'assign';
      title: string;
      directive: Directive;
      lead: UnitId;
      coordinators: UnitId[];
      procedure: string;
      priority: 'normal' | 'urgent';
      due: { date: CivilDate; inclusive: boolean } | null;
      /** What it is worth, in đồng, where it disposes of money. */
      amount?: number | null;
      /** The day that a superior has fixed: no date of this task may pass it. */
      ceiling?: Ceiling | null;
    }
  | { act: 'accept'; visit: VisitRef }
  | { act: 'decline'; visit: VisitRef; reason: string }
  | { act: 'reassign'; visit: VisitRef; lead: UnitId }
  | { act: 'handOn'; visit: VisitRef; to: PostId }
  | {
      act: 'addVersion';
      visit: VisitRef;
      hash: ContentHash;
      name: string;
      mediaType: string;
      size: number;
      note: string | null;
    }
  | ({ act: 'askOpinions'; visit: VisitRef; units: UnitId[]; whyNotOthers?: string | null } & OwnTerm)
  | { act: 'answer'; seat: string; answer: OpinionKind; text: string; attachments?: Attachment[] }
  | { act: 'takeUp'; seat: string; taken: boolean; reason: string | null }
  | { act: 'consolidate'; visit: VisitRef }
  | { act: 'submit'; visit: VisitRef; summary: string }
  | { act: 'verify'; visit: VisitRef; opinion: string; form?: FormGiven | null }
  | { act: 'return'; visit: VisitRef; to: string; reason: string }
  | { act: 'sign'; visit: VisitRef; hash: ContentHash; capacity: SigningCapacity }
  | { act: 'number'; visit: VisitRef; secret?: boolean }
  | { act: 'issue'; visit: VisitRef }
  | { act: 'report'; visit: VisitRef; text: string }
  /** `despite`: why it is recognised though a part of it is open. */
  | { act: 'confirm'; version?: ContentHash | null; despite?: string | null }
  | { act: 'redo'; to: string; reason: string; version?: ContentHash | null }
  | { act: 'acknowledge'; subject: Subject; until: CivilDate }
  | { act: 'archive' }
  | PartsAct
  | CourseAct
  | BesideAct
  | DossierAct
  | DecidingAct;

export type ActKind = Act['act'];

/** A person's command. Time has none: it passes first in every command, and alone when nobody acts. */
export type Command = { task: TaskId; person: PersonId; act: Act };
