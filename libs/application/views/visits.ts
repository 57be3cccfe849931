import type { EscalationView, SeatView, VersionView, VisitView } from '../../contracts/http.js';
import { standsSince } from '../../domain/index.js';
import { countOpinions } from '../../domain/index.js';
import type { Answer, Escalation, Facts, Seat, TaskState, Version, Visit } from '../../domain/index.js';
import type { SeatDossier } from '../../contracts/dossier-http.js';
import { seatDossier } from './dossier.js';
import { decidingOf } from '../../domain/index.js';
import { dueView, dueViewOrNull } from './due.js';
import { personName, postView, stepName, unitLine } from './names.js';
import { iso, isoOrNull } from './time-words.js';

export const visitView = (visit: Visit, state: TaskState, facts: Facts): VisitView => ({
  step: visit.step,
  round: visit.round,
  stage: visit.stage,
  kind: visit.stepKind,
  name: stepName(facts.procedure, visit.step),
  holder: postView(facts.organisation, visit.holder, visit.closedAt ?? facts.now),
  openedAt: iso(visit.openedAt),
  closedAt: isoOrNull(visit.closedAt),
  outcome: visit.outcome,
  because: visit.because,
  deadline: dueViewOrNull(
    visit.deadline,
    visit.closedAt ?? facts.now,
    facts.calendar,
    visit.closedAt === null ? standsSince(state, { of: 'visit' }) : null,
  ),
  lateAt: isoOrNull(visit.lateAt),
  counts: countOpinions(visit.seats),
  seats: visit.seats.map((seat) => ({ ...seatView(seat, state, facts), ...seatDossier(seat, state, facts) })),
});

const seatView = (seat: Seat, state: TaskState, facts: Facts): Omit<SeatView, keyof SeatDossier> => {
  const stands = seat.status === 'open' ? standsSince(state, { of: 'seat' }) : null;
  const ended = seat.status === 'open' ? facts.now : (seat.answer?.at ?? seat.deadline.due);
  return {
    id: seat.id,
    unit: unitLine(facts.organisation, seat.unit),
    holder: postView(facts.organisation, seat.holder, ended),
    status: seat.status,
    version: seat.version,
    deadline: dueView(seat.deadline, ended, facts.calendar, stands),
    answer: seat.answer && answerView(seat.answer, facts),
    late: seat.late.map((answer) => answerView(answer, facts)),
    takenUp: seat.takenUp && { ...seat.takenUp, at: iso(seat.takenUp.at) },
  };
};

const answerView = (answer: Answer, { organisation }: Facts) => ({
  ...answer,
  at: iso(answer.at),
  byName: personName(organisation, answer.by),
});

/** Signed or decided as it is now, or put out as an earlier document. */
const isApproved = (state: TaskState, hash: string): boolean => {
  const { approval, earlier } = decidingOf(state);
  const signed = [...state.approvals, ...earlier.flatMap(({ approvals }) => approvals)];
  return approval?.hash === hash || signed.some((each) => each.hash === hash);
};

export const versionView = (version: Version, state: TaskState, { organisation }: Facts): VersionView => ({
  number: version.number,
  hash: version.hash,
  name: version.name,
  mediaType: version.mediaType,
  size: version.size,
  note: version.note,
  pages: version.pages ?? null,
  at: iso(version.at),
  byName: personName(organisation, version.by),
  approved: isApproved(state, version.hash),
});

export const escalationView = (escalation: Escalation, { organisation, now }: Facts): EscalationView => ({
  subject: escalation.subject,
  rung: escalation.rung,
  to: postView(organisation, escalation.to, now),
  at: iso(escalation.at),
  acknowledged: escalation.acknowledged && {
    byName: personName(organisation, escalation.acknowledged.by),
    until: iso(escalation.acknowledged.until),
  },
});
