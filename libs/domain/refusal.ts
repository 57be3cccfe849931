import type { AuthorityRefusal } from './authority/refusals.js';
import type { ImportRefusal } from './import/refusals.js';
import type { DocumentRefusal } from './import/document-refusals.js';
import type { UrgingRefusal } from './urging/refusals.js';
import type { PartsRefusal } from './task/parts/refusals.js';
import type { BesideRefusal } from './task/beside/refusals.js';
import type { DossierRefusal } from './task/dossier/refusals.js';
import type { OrganisationRefusal } from './organisation/refusals.js';
import type { ProcedureRefusal } from './procedure/refusals.js';
import type { DecidingRefusal } from './task/deciding/refusals.js';

/**
 * Why a command was not accepted: a value with a code and the facts that a person needs to understand it, never an
 * exception. Tables keyed by this union translate it, so a new code does not compile until it has words and a status.
 */
export type RefusalCode =
  | AuthorityRefusal
  | 'task.notFound'
  | 'task.exists'
  | 'task.closed'
  | 'visit.over' // the step named is no longer open: somebody else acted, or time passed
  | 'visit.wrongStep' // this act does not belong to the open step
  | 'decline.over' // a task is given back soon, or accepted
  | 'actor.notHolder'
  | 'actor.notLeader' // only those who lead the issuer give tasks
  | 'actor.noPost'
  | 'actor.ownDraft' // separation of duty: the drafter may not approve
  | 'reason.missing'
  | 'text.missing'
  | 'lead.unknown'
  | 'lead.same'
  | 'post.unknown'
  | 'post.same'
  | 'unit.unknown'
  | 'units.none'
  | 'unit.repeated'
  | 'unit.isLead'
  | 'holder.none' // nobody has the post that would have to act next
  | 'procedure.unknown'
  | 'term.outOfBounds'
  | 'date.invalid'
  | 'date.past'
  | 'date.tooFar'
  | 'calendar.yearUnknown'
  | 'calendar.unreadable'
  | 'calendar.changedMeanwhile' // somebody else has published that version
  | 'calendar.beforeEffect' // a day before the date from which the change is in force
  | 'calendar.notYet' // hours, week-ends and rules ahead of their day
  | 'agencies.unreadable'
  | DocumentRefusal
  | 'version.none'
  | 'version.notCurrent'
  | 'version.same'
  | 'content.unknown'
  | 'seat.unknown'
  | 'seat.closed'
  | 'seat.alreadyAnswered'
  | 'opinion.open' // submission is blocked while an opinion is not answered to
  | 'opinion.reasonNeeded'
  | 'return.notAllowed'
  | 'capacity.notAllowed'
  | 'approval.missing'
  | 'completion.notClaimed'
  | 'completion.notConfirmed'
  | 'escalation.none'
  | 'escalation.acknowledged'
  | 'key.reused' // the same key with another payload
  | 'demo.only' // a production installation has one clock, and nobody moves it
  | 'duration.invalid'
  | 'deadline.none' // no clock is armed
  | ImportRefusal
  | BesideRefusal
  | DossierRefusal
  | DecidingRefusal
  | OrganisationRefusal
  | UrgingRefusal
  | ProcedureRefusal
  | PartsRefusal;

export type Refusal = { refused: RefusalCode; facts: Record<string, string | number | null> };

export const refuse = (refused: RefusalCode, facts: Refusal['facts'] = {}): Refusal => ({ refused, facts });
export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refused' in value;
