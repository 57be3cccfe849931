import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { alarm, allowed, fold, openVisit, sameSubject } from '../../../../libs/domain/index.js';
import type { PartsEntry } from '../../../../libs/domain/task/parts/entries.js';
import type { PartsAct } from '../../../../libs/domain/task/parts/acts.js';
import { openObligations, partsOf } from '../../../../libs/domain/task/parts/state.js';
import { ofObligation } from '../../../../libs/domain/task/parts/subject.js';
import { standingEscalations } from '../../../../libs/domain/task/subject.js';
import { addVersion, assignment, days, hours, Life, organisation, people } from '../../../support/domain.js';
import { clocksAreExact, nothingPassesTwice, oneLeadOneOpenVisit } from '../properties/invariants.js';
import { partsSayings } from '../properties/parts-sayings.js';

/** Random lives in which the parts of a task come and go while its file moves on. */
type Move = { act: PartsAct['act'] | 'walk' | 'wait'; person: string; pick: number; choice: number };

const acts = [...(Object.keys(partsSayings) as PartsAct['act'][]), 'walk', 'walk', 'walk', 'wait', 'wait'] as const;
const doers = [
  people.chairman,
  people.head,
  people.drafter,
  people.divisionHead,
  ...['so-noi-vu', 'so-xay-dung'].map(people.asked),
];
const script = fc.array(
  fc.record({
    act: fc.constantFrom(...acts),
    person: fc.constantFrom(...doers),
    pick: fc.nat({ max: 99 }),
    choice: fc.nat({ max: 9999 }),
  }),
  { minLength: 5, maxLength: 40, size: 'max' },
);

const expected: Record<string, (life: Life) => Parameters<Life['try']>[1]> = {
  accept: () => ({ act: 'accept' }),
  draft: (life) =>
    life.task.versions.some(({ at }) => at >= (openVisit(life.task)?.openedAt ?? 0))
      ? { act: 'askOpinions', units: ['so-xay-dung'], workingDays: null }
      : addVersion(`v${life.task.versions.length + 1}`),
  consolidate: () => ({ act: 'consolidate' }),
  submit: () => ({ act: 'submit', summary: 'Trình' }),
  verify: () => ({ act: 'verify', opinion: 'Đủ' }),
  sign: (life) => ({ act: 'sign', hash: life.task.versions.at(-1)?.hash ?? '', capacity: 'TM' }),
  number: () => ({ act: 'number' }),
  issue: () => ({ act: 'issue' }),
  report: () => ({ act: 'report', text: 'Xong' }),
};

/** Whoever has the file does what the step is for; once it is claimed the assigner recognises it. */
const walk = (life: Life): void => {
  const visit = openVisit(life.task);
  if (visit) life.try(`person:${visit.holder}`, expected[visit.step]?.(life) ?? { act: 'accept' });
  else if (life.task.completion.is === 'claimed') life.try(people.chairman, { act: 'confirm', despite: 'Đã đủ' });
};

const offered = (life: Life, { act, person, pick }: Move) => {
  const offers = allowed(life.task, person, life.facts()).filter((offer) => offer.act === act && offer.allowed);
  return offers[pick % Math.max(1, offers.length)] ?? { act: act as PartsAct['act'], seat: null, subject: null };
};

const make = (life: Life, move: Move): void => {
  if (move.act === 'wait') life.passTo(life.now + (move.pick % 3 === 0 ? days(move.pick) : hours(move.pick)));
  else if (move.act === 'walk') walk(life);
  else life.try(move.person, partsSayings[move.act](life, offered(life, move), move.choice));
  life.now += 60_000;
};

const play = (moves: readonly Move[], see: (life: Life, before: Life) => void = () => {}): Life => {
  const life = new Life();
  life.act(people.chairman, assignment());
  for (const move of moves) {
    const before = life.fork();
    make(life, move);
    life.passTo(life.now);
    see(life, before);
  }
  return life;
};

/** Every open obligation has somebody, and a term that is armed, or somebody was told that it has passed. */
const everythingOwedIsAwaited = ({ task }: Life): void => {
  for (const { id, holder, lateAt, deadline } of openObligations(task)) {
    expect(organisation.posts.some((post) => post.id === holder)).toBe(true);
    const clocks = task.clocks.filter(({ subject }) => sameSubject(subject, ofObligation(id)));
    if (lateAt === null) expect(clocks).toContainEqual(expect.objectContaining({ kind: 'term', due: deadline.due }));
    else if (clocks.length === 0) expect(standingEscalations(task, ofObligation(id))).not.toEqual([]);
  }
};

/** What was said stays: lists only grow, and what is closed or met never changes. */
const nothingIsTakenAway = (life: Life, before: Life): void => {
  const [is, was] = [partsOf(life.task), partsOf(before.task)];
  for (const list of ['changes', 'meetings', 'dissents', 'urgent'] as const)
    expect(is[list].slice(0, was[list].length)).toEqual(was[list]);
  for (const owed of was.obligations.filter(({ met }) => met !== null))
    expect(is.obligations.find(({ id }) => id === owed.id)).toEqual(owed);
  expect(is.subTasks.length).toBeGreaterThanOrEqual(was.subTasks.length);
};

const runs = { numRuns: 40 };

describe('whatever becomes of a task and its parts', () => {
  it('what is always true of a task stays true', () => {
    const see = (life: Life, before: Life): void => {
      oneLeadOneOpenVisit(life);
      clocksAreExact(life);
      nothingPassesTwice(life);
      everythingOwedIsAwaited(life);
      nothingIsTakenAway(life, before);
      expect(JSON.stringify(fold(life.entries))).toBe(JSON.stringify(life.task));
    };
    fc.assert(
      fc.property(script, (moves) => void play(moves, see)),
      runs,
    );
  });

  it('time in one jump or in many gives the same entries', () => {
    const jump = (moves: readonly Move[], end: number): void => {
      const life = play(moves);
      const [once, often] = [life.fork(), life.fork()];
      const until = life.now + days(end);
      once.passTo(until);
      for (let next = alarm(often.task); next !== null && next <= until; next = alarm(often.task)) often.passTo(next);
      often.passTo(until);
      expect(often.entries.map(({ payload }) => payload)).toEqual(once.entries.map(({ payload }) => payload));
    };
    fc.assert(fc.property(script, fc.nat({ max: 200 }), jump), runs);
  });

  it('a refused act leaves the task as time alone would have', () => {
    const see = (life: Life): void => {
      const alone = life.fork();
      const decision = life.fork().try('person:nobody', { act: 'reserve', text: 'x' });
      expect(decision.acted).toEqual([]);
      expect(alone.task).toBe(life.task);
    };
    fc.assert(
      fc.property(script, (moves) => void play(moves, see)),
      { numRuns: 10 },
    );
  });

  it('reaches every kind of entry, but those that another task or a year brings', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(script, (moves) => {
        for (const kind of play(moves).kinds) seen.add(kind);
      }),
      { numRuns: 200, seed: 11 },
    );
    const kinds: Record<Exclude<PartsEntry['kind'], 'subTaskClosed' | 'archivingPostponed'>, true> = {
      divided: true,
      openSubTasksAccepted: true,
      leadReplaced: true,
      contentChanged: true,
      deadlineChanged: true,
      obligationOpened: true,
      obligationMet: true,
      decidedUrgently: true,
      meetingRecorded: true,
      dissentReserved: true,
    };
    expect([...seen]).toEqual(expect.arrayContaining(Object.keys(kinds)));
  });
});
