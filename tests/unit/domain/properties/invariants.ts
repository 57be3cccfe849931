import { expect } from '@jest/globals';
import type { Seat, Subject, TaskEntry, TaskState, Visit } from '../../../../libs/domain/index.js';
import {
  alarm,
  allowed,
  besideOf,
  besideSubject,
  openPauses,
  openVisit,
  postOf,
  sameSubject,
} from '../../../../libs/domain/index.js';
import { openObligations } from '../../../../libs/domain/task/parts/state.js';
import { ofObligation } from '../../../../libs/domain/task/parts/subject.js';
import { openRequests } from '../../../../libs/domain/task/beside/beside.js';
import { openSince, standingEscalations } from '../../../../libs/domain/task/subject.js';
import type { Life } from '../../../support/domain.js';
import { organisation } from '../../../support/domain.js';

/** What is always true of a task after any act and any passing of time; numbers are those of the rule book. */

const seatsOf = (state: TaskState): Seat[] => state.visits.flatMap(({ seats }) => seats);
const current = (state: TaskState): string | undefined => state.versions.at(-1)?.hash;

export const oneLeadOneOpenVisit = ({ task }: Life): void => {
  const open = task.visits.filter(({ closedAt }) => closedAt === null);
  expect(task.lead).not.toBe('');
  expect(task.coordinators).not.toContain(task.lead);
  expect(open).toHaveLength(task.progress === 'working' ? 1 : 0);
  if (open.length === 1) expect(open[0]).toBe(task.visits.at(-1));
};

const openSubjects = (
  task: TaskState,
): { subject: Subject; holder: string; due: number | null; lateAt: number | null }[] => {
  const visit = openVisit(task);
  const seats = visit?.seats.filter(({ status }) => status === 'open') ?? [];
  const { completion } = task;
  const own = visit && {
    subject: { of: 'visit' as const, step: visit.step, round: visit.round },
    holder: visit.holder,
    due: visit.deadline?.due ?? null,
    lateAt: visit.lateAt,
  };
  const claim = completion.is === 'claimed' ? { ...completion, subject: { of: 'completion' as const } } : null;
  const owed = openObligations(task).map((each) => ({ ...each, subject: ofObligation(each.id) }));
  const requests = task.progress === 'archived' ? [] : openRequests(task);
  const asked = requests.map((each) => ({ ...each, subject: besideSubject(each.id) }));
  return [
    ...(own ? [own] : []),
    ...seats.map((seat) => ({ ...seat, subject: { of: 'seat' as const, seat: seat.id }, due: seat.deadline.due })),
    ...[...(claim ? [claim] : []), ...owed, ...asked].map((each) => ({ ...each, due: each.deadline.due })),
  ];
};

/** What runs, and what stands and will go on. */
const clocksOf = (task: TaskState) => [...task.clocks, ...besideOf(task).held];

export const everyoneAwaitedHasHolderAndTerm = ({ task }: Life): void => {
  for (const { subject, holder, due, lateAt } of openSubjects(task)) {
    expect(postOf(organisation, holder)).not.toBeNull();
    const clocks = clocksOf(task).filter((clock) => sameSubject(clock.subject, subject));
    if (due === null) expect(openVisit(task)?.seats.some(({ status }) => status === 'open')).toBe(true);
    else if (lateAt === null) expect(clocks).toContainEqual(expect.objectContaining({ kind: 'term', due }));
    else if (!clocks.some(({ kind }) => kind === 'rung')) {
      // The ladder has ended: somebody at its end was told.
      expect(standingEscalations(task, subject)).not.toEqual([]);
    }
  }
};

export const noDeadEnd = (life: Life): void => {
  if (life.task.progress === 'archived' || alarm(life.task) !== null) return;
  const someone = organisation.persons.some(({ id }) =>
    allowed(life.task, id, life.facts()).some((allowance) => allowance.allowed),
  );
  expect(someone).toBe(true);
};

/** A closed visit or seat, without what may come to stand beside it. */
const sealed = (visit: Visit): unknown => ({
  ...visit,
  seats: visit.seats.map((seat) => ({ ...seat, late: 0, takenUp: 0 })),
});

export const roundsGrowAndClosedStays = (life: Life, before: Life): void => {
  const { visits } = life.task;
  for (const [index, visit] of visits.entries()) {
    const round = visits.slice(0, index + 1).filter(({ step }) => step === visit.step).length;
    expect(visit.round).toBe(round);
    const was = before.state?.visits[index];
    if (was && was.closedAt !== null) expect(sealed(visit)).toEqual(sealed(was));
  }
  for (const seat of before.state ? seatsOf(before.state) : []) {
    if (seat.status === 'open') continue;
    const is = seatsOf(life.task).find(({ id }) => id === seat.id);
    expect({ ...is, late: 0, takenUp: 0 }).toEqual({ ...seat, late: 0, takenUp: 0 });
    expect(is?.late.slice(0, seat.late.length)).toEqual(seat.late);
  }
  expect(life.entries.slice(0, before.entries.length)).toEqual(before.entries);
};

export const onlyApprovedContentGoesOut = (entry: TaskEntry, state: TaskState): void => {
  if (entry.kind === 'signed') expect(entry.hash).toBe(current(state));
  if (entry.kind !== 'numbered' && entry.kind !== 'issued') return;
  expect(state.approvals.map(({ hash }) => hash)).toContain(current(state));
};

export const nobodyAnswersTwiceOrApprovesTheirOwn = ({ task }: Life): void => {
  for (const seat of seatsOf(task)) {
    expect(seat.late.length).toBeLessThanOrEqual(1);
    expect(seat.status === 'answered').toBe(seat.answer !== null);
  }
  for (const approval of task.approvals) {
    const version = task.versions.findLast(({ hash }) => hash === approval.hash);
    expect(approval.by).not.toBe(version?.by);
  }
};

export const confirmedOnlyWhatWasClaimed = (entry: TaskEntry, before: TaskState, state: TaskState): void => {
  if (entry.kind === 'claimed') expect(entry.version).toBe(current(state) ?? null);
  if (entry.kind !== 'confirmed') return;
  const claim = before.completion;
  if (claim.is !== 'claimed') throw new Error('confirmed without a claim');
  expect(claim.version).toBe(current(state) ?? null);
  expect(entry.onTime).toBe(state.deadline === null || claim.at < state.deadline.due);
  expect(state.completion).toMatchObject({ is: 'confirmed', claimedAt: claim.at });
};

export const silenceIsNeverAgreement = ({ task }: Life): void => {
  for (const { seats } of task.visits) {
    const count = (status: Seat['status']): number => seats.filter((seat) => seat.status === status).length;
    const kinds = ['agree', 'agreeWithComments', 'disagree', 'outsideCompetence'];
    const given = kinds.map((kind) => seats.filter(({ answer }) => answer?.kind === kind).length);
    const answered = given.reduce((sum, number) => sum + number, 0);
    expect(answered).toBe(count('answered'));
    expect(answered + count('deemedConsent') + count('open') + count('withdrawn')).toBe(seats.length);
  }
};

/** An armed clock is of something that is still open, is named once, and lies ahead once time has passed. */
export const clocksAreExact = ({ task, now }: Life): void => {
  const ids = clocksOf(task).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { kind, subject, due } of task.clocks) {
    if (kind === 'archive') expect(task.completion.is === 'confirmed' || besideOf(task).endings.length > 0).toBe(true);
    else if (kind === 'check') expect(openPauses(task).map(({ id }) => besideSubject(id))).toContainEqual(subject);
    else expect(openSince(task, subject)).not.toBeNull();
    expect(due).toBeGreaterThan(now);
  }
  for (const { subject } of besideOf(task).held) expect(openSince(task, subject)).not.toBeNull();
};

export const nothingPassesTwice = ({ entries }: Life): void => {
  const passed = entries.flatMap(({ payload }) => ('clock' in payload ? [payload.clock] : []));
  expect(new Set(passed).size).toBe(passed.length);
};
