export { isRefusal, refuse } from './refusal.js';
export type { Refusal, RefusalCode } from './refusal.js';
export type { ContentHash, PersonId, PostId, TaskId, UnitId, Words } from './words.js';

export type { Absence, Delegation, DelegationKind, Emergency, Power, Regulation } from './authority/delegation.js';
export type { AbsenceRow, AuthorityAct } from './authority/acts.js';
export { absencesOf } from './authority/acts/absences.js';
export type { AbsenceReport } from './authority/acts/absences.js';
export { inChargeOf } from './authority/acts/delegating.js';
export { agencyOf } from './authority/agency.js';
export { decideAuthority } from './authority/decide-authority.js';
export { dutyOf, hasDuty, mayHaveFile } from './authority/duties.js';
export { desksOf, keysOf, marksOfEmergency, marksOfLink, marksOfPost, openEmergencies } from './authority/keys.js';
export type { Keys } from './authority/keys.js';
export { isStanding, standInsFor } from './authority/links.js';
export { readersOf } from './authority/readers.js';
export { regulationOf } from './authority/regulation.js';
export { mayReadBy, maySee, maySeeEntry, seen } from './authority/see.js';

export { canonical } from './journal/canonical.js';
export { genesis, link, verifyChain } from './journal/chain.js';
export type { Sha256 } from './journal/chain.js';
export type { Actor, Behalf, JournalEntry } from './journal/entry.js';

export type { Grounds, OrganisationAct } from './organisation/acts.js';
export type { Register as RegisterFacts } from './organisation/acts/rule.js';
export { asOf } from './organisation/as-of.js';
export { changed, replacedBy } from './organisation/change.js';
export type { OrganisationChange, Put } from './organisation/change.js';
export { decideOrganisation, groundsOf, keeperOf, putsOf } from './organisation/decide.js';
export type { OrganisationDecision } from './organisation/decide.js';
export { expand } from './organisation/collective.js';
export { personOf, postOf, postsIn, tenuresOfPost, unitOf, unitsUnder } from './organisation/lookup.js';
export { unitKinds } from './organisation/unit-kind.js';
export type { Organisation } from './organisation/organisation.js';
export type { UnitKind } from './organisation/unit-kind.js';
export { roles } from './organisation/role.js';
export { resolveHolder, unitLeader } from './organisation/resolve.js';
export { withPredecessors } from './organisation/succession.js';
export { holderOf, postsOf } from './organisation/tenure.js';
export type { Procedure } from './procedure/procedure.js';
export type { Stage, StepKind } from './procedure/step-kind.js';
export { stageOf } from './procedure/steps.js';

export type { Calendar } from './time/calendar.js';
export { addDays, dayAt, dayOfEvent, endOfDay, isCivilDate, startOfDay, weekdayOf } from './time/civil.js';
export { dueOf } from './time/count.js';
export { workingDaysLeft } from './time/days-left.js';
export type { CountedDay, Deadline, Term } from './time/deadline.js';
export { explain } from './time/explain.js';
export type { CivilDate, Instant } from './time/instant.js';
export { parseTerm } from './time/term/parse-term.js';
export type { TermReading } from './time/term/reading.js';
export { isWorked } from './time/working-day.js';

export { besideOf, besideSubject, openPauses, originalDeadline, requestOf } from './task/beside/beside.js';
export type {
  Budget,
  Evidence,
  Note,
  NoteKind,
  OutcomeKind,
  Pause,
  Request,
  RequestKind,
} from './task/beside/beside.js';
export { standsSince } from './task/beside/standing.js';
export type { Act, ActKind, Command } from './task/acts.js';
export { allowed } from './task/allowed.js';
export type { Allowance } from './task/allowed.js';
export { alarm } from './task/clocks.js';
export { decide } from './task/decide.js';
export { mostHours } from './task/acts/seat-opening.js';
export { checklistOf, isRequired, itemsOf, missingItems, summaryOf } from './task/dossier/checklist.js';
export { countOpinions } from './task/dossier/counts.js';
export { dossierOf } from './task/dossier/dossier.js';
export { contentsIn } from './task/dossier/contents.js';
export type { Competence, Filed, FormGiven, Secrecy, WrittenForm } from './task/dossier/dossier.js';
export type { Attachment } from './task/attachment.js';
export { documentsOf } from './task/deciding/documents.js';
export { goesOn, purposeOf, roundsOf, waitingFor } from './task/deciding/purpose.js';
export { decidingOf } from './task/deciding/state.js';
export type {
  BallotCount,
  FollowUp,
  IssuedDocument,
  Referral,
  ReferralWay,
  ResultKind,
  Signer,
} from './task/deciding/state.js';
export type { TaskEntry, TaskEntryKind } from './task/entries.js';
export { evolve, fold } from './task/evolve.js';
export type { Recorded } from './task/evolve/change.js';
export type { Decision, Facts, Outage } from './task/facts.js';
export { needsFollowing } from './task/following.js';
export { inboxOf } from './task/inbox.js';
export { owedBy } from './task/owed.js';
export type { NoticeKind, Owed } from './task/notice.js';
export { knowsWhole, heardByWhole } from './task/parts/whole.js';
export { afterTime, passTime } from './task/pass-time.js';
export type { Completion, Directive, Escalation, TaskState } from './task/state.js';
export type { Version } from './task/content.js';
export type { Subject } from './task/clock.js';
export type { Answer, OpinionKind, Seat, Visit, VisitCause, VisitRef } from './task/visit.js';
export type { SigningCapacity } from './procedure/capacity.js';
export { deadlineOf, findSeat, openVisit, refText, sameSubject, unacknowledged } from './task/subject.js';
export type { Role } from './organisation/role.js';
