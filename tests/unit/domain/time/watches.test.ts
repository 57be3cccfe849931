import { describe, expect, it } from '@jest/globals';
import { fc } from '../../../support/property.js';
import { owedBy } from '../../../../libs/domain/index.js';
import { readersOf } from '../../../../libs/domain/authority/readers.js';
import type { Watch } from '../../../../libs/domain/procedure/urgency.js';
import { checkProcedure } from '../../../../libs/domain/procedure/check/check.js';
import {
  addVersion,
  assignment,
  at,
  days,
  organisation,
  people,
  procedure,
  walkedTo,
} from '../../../support/domain.js';
import type { Life } from '../../../support/domain.js';

const watch = (on: Watch['on'], amount: number, to: Watch['to']): Watch => ({
  ...{ on, to, after: { unit: 'workingDay', amount } },
  basis: 'Quy chế làm việc của UBND tỉnh',
});

const office = { role: 'head', unit: 'vpub' } as const;
const watches: Watch[] = [
  watch('notReceived', 1, { role: 'clerk', unit: 'lead' }),
  watch('notAccepted', 2, office),
  watch('noInterimReport', 15, { role: 'head', unit: 'lead' }),
  watch('noMovement', 10, office),
];

/** Watched, with steps that take their time, so that no lateness is in the way. */
const watching = (life: Life): void => {
  const steps = procedure.steps.map((step) => ({ ...step, term: step.term && { ...step.term, amount: 40 } }));
  life.procedure = { ...procedure, steps, reminders: [], watches };
};

const told = (life: Life): unknown[] =>
  life.entries.flatMap(({ payload }) =>
    payload.kind === 'watched' && payload.to !== null
      ? [[payload.on, payload.to, new Date(payload.due + 7 * 3_600_000).toISOString().slice(0, 10)]]
      : [],
  );

const note = { act: 'note', note: 'interim', text: 'Đã xong một nửa', evidence: null } as const;

/** Given on Monday 2 March 2026. */
describe('what is told before any term has passed', () => {
  it('is said by procedures that may be published', () => {
    expect(checkProcedure({ ...procedure, watches })).toEqual([]);
  });

  it('is that the lead has not taken up the file, and then that it has not accepted', () => {
    const life = walkedTo('assign', undefined, watching);
    life.passTo(at('2026-03-31 00:00'));
    expect(told(life)).toEqual([
      ['notReceived', 'so-tai-chinh/clerk', '2026-03-04'],
      ['notAccepted', 'vpub/head', '2026-03-05'],
    ]);
  });

  it('is not that it was not received, once somebody of the lead has handed it on', () => {
    const life = walkedTo('assign', undefined, watching);
    life.act(people.head, { act: 'handOn', to: 'so-tai-chinh/divisionHead' });
    life.passTo(at('2026-03-05 00:00'));
    expect(told(life)).toEqual([['notAccepted', 'vpub/head', '2026-03-05']]);
  });

  it('is nothing where the work goes on', () => {
    const life = walkedTo('accept', undefined, watching);
    for (const day of ['2026-03-11', '2026-03-20', '2026-03-31']) {
      life.passTo(at(`${day} 09:00`));
      life.act(people.drafter, note);
    }
    life.passTo(at('2026-04-10 00:00'));
    expect(told(life)).toEqual([]);
  });

  it('is that nothing has moved, told again as long as it stays so, and that no interim report came', () => {
    const life = walkedTo('accept', undefined, watching);
    life.passTo(at('2026-03-31 00:00'));
    expect(told(life)).toEqual([
      ['noMovement', 'vpub/head', '2026-03-17'],
      ['noInterimReport', 'so-tai-chinh/head', '2026-03-24'],
      ['noMovement', 'vpub/head', '2026-03-31'],
    ]);
  });

  it('counts from the last sign of life', () => {
    const life = walkedTo('accept', undefined, watching);
    life.passTo(at('2026-03-09 09:00'));
    life.act(people.drafter, addVersion('v1'));
    life.passTo(at('2026-03-24 00:00'));
    expect(told(life)).toEqual([
      ['noInterimReport', 'so-tai-chinh/head', '2026-03-24'],
      ['noMovement', 'vpub/head', '2026-03-24'],
    ]);
  });

  it('goes on from step to step for a report, which is of the task', () => {
    const life = walkedTo('addVersion', undefined, watching);
    life.passTo(at('2026-03-12 09:00'));
    life.act(people.drafter, { act: 'askOpinions', units: ['so-noi-vu'], workingDays: null });
    life.passTo(at('2026-03-24 00:00'));
    expect(told(life)).toContainEqual(['noInterimReport', 'so-tai-chinh/head', '2026-03-24']);
  });

  it('stands while the work stands', () => {
    const life = walkedTo('accept', undefined, watching);
    life.passTo(at('2026-03-09 09:00'));
    life.act(people.chairman, { act: 'pause', stands: ['task', 'step', 'seats'], reason: 'Chờ hướng dẫn' });
    life.passTo(at('2026-04-06 09:00'));
    expect(told(life)).toEqual([]);
    life.act(people.chairman, { act: 'resume', item: 'pause#1', reason: '' });
    life.passTo(at('2026-04-14 00:00'));
    expect(told(life)).toEqual([['noMovement', 'vpub/head', '2026-04-14']]);
  });

  it('moves with the calendar', () => {
    const life = walkedTo('accept', undefined, watching);
    const off = { ...life.calendar.off, '2026-03-13': { name: { vi: 'Nghỉ', en: 'Off' }, basis: 'Thông báo' } };
    life.calendar = { ...life.calendar, version: 2, publishedAt: life.now, off };
    life.passTo(at('2026-03-18 00:00'));
    expect(told(life)).toEqual([['noMovement', 'vpub/head', '2026-03-18']]);
  });

  it('is of urgent tasks what the procedure says of them', () => {
    const life = walkedTo('assign', undefined, watching);
    life.state = null;
    const hours = { unit: 'hour', amount: 4 } as const;
    life.procedure = {
      ...life.procedure,
      whenUrgent: { watches: [{ ...watch('notAccepted', 1, office), after: hours }] },
    };
    life.act(people.chairman, assignment({ priority: 'urgent' }));
    life.pass(days(1));
    expect(told(life).map((one) => (one as string[])[0])).toEqual(['notAccepted']);
  });

  it('reaches a person though nobody has the post, and lets whoever is told read the task', () => {
    const life = walkedTo('assign', undefined, watching);
    const gone = organisation.tenures.filter(({ post }) => post !== 'so-tai-chinh/clerk');
    life.organisation = { ...organisation, version: 2, tenures: gone };
    life.passTo(at('2026-03-04 00:00'));
    expect(told(life)).toEqual([['notReceived', 'ubnd/chairman', '2026-03-04']]);
    expect(readersOf(life.task, organisation).insiders).toContain('post:ubnd/chairman');
  });

  it('is owed word of in the message of the day', () => {
    const life = walkedTo('assign', undefined, watching);
    const owed = life.passTo(at('2026-03-05 00:00')).flatMap((entry) => owedBy(entry, life.task));
    expect(owed.map(({ post, about }) => [post, about.kind])).toEqual([
      ['so-tai-chinh/clerk', 'notReceived'],
      ['vpub/head', 'notAccepted'],
    ]);
  });
});

describe('always', () => {
  type Step = { hours: number; acts: boolean };
  const step = fc.record({ hours: fc.integer({ min: 1, max: 24 * 20 }), acts: fc.boolean() });

  it('one jump and many small ones tell the same', () => {
    const check = (steps: Step[]): void => {
      const jump = walkedTo('accept', undefined, watching);
      const many = jump.fork();
      for (const { hours, acts } of steps) {
        const until = jump.now + hours * 3_600_000;
        jump.now = until;
        for (let now = many.now; now < until; now += 7 * 3_600_000) many.passTo(now);
        many.passTo(until);
        if (acts) for (const life of [jump, many]) expect(life.try(people.drafter, note).refusal).toBeNull();
        else jump.passTo(until);
      }
      expect(many.entries.map(({ payload }) => payload)).toEqual(jump.entries.map(({ payload }) => payload));
      expect(many.task).toEqual(jump.task);
      const ids = jump.entries.flatMap(({ payload }) => (payload.kind === 'watched' ? [payload.clock] : []));
      expect(new Set(ids).size).toBe(ids.length);
    };
    fc.assert(fc.property(fc.array(step, { maxLength: 8 }), check), { numRuns: 40 });
  });
});
