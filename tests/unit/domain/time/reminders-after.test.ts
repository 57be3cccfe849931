import { describe, expect, it } from '@jest/globals';
import { assignment, at, people, procedure, walkedTo } from '../../../support/domain.js';
import type { Life } from '../../../support/domain.js';

const every =
  (days: number | undefined) =>
  (life: Life): void => {
    const { remindersAfter: _, ...rest } = procedure;
    life.procedure = { ...rest, ladder: [], ...(days === undefined ? {} : { remindersAfter: days }) };
  };

const told = (life: Life): string[] =>
  life.entries.flatMap(({ payload }) =>
    payload.kind === 'reminded' && payload.clock.startsWith('accept#1/remind@')
      ? [new Date(payload.due + 7 * 3_600_000).toISOString().slice(0, 10)]
      : [],
  );

/** Given on Monday 2 March 2026, to be accepted by the end of Wednesday. */
describe('reminders of a term that has passed', () => {
  it('come every three working days as long as it is owed, counted from the term', () => {
    const life = walkedTo('assign', undefined, every(3));
    life.passTo(at('2026-03-17 12:00'));
    expect(told(life)).toEqual(['2026-03-10', '2026-03-13']);
  });

  it('end when the work is done', () => {
    const life = walkedTo('assign', undefined, every(3));
    life.passTo(at('2026-03-10 09:00'));
    life.act(people.head, { act: 'accept' });
    life.passTo(at('2026-03-16 12:00'));
    expect(told(life)).toEqual(['2026-03-10']);
  });

  it('go on though somebody above follows it: that stops the ladder alone', () => {
    const life = walkedTo('assign', undefined, (begun) => (begun.procedure = { ...procedure, remindersAfter: 3 }));
    life.passTo(at('2026-03-06 09:00'));
    const subject = { of: 'visit', step: 'accept', round: 1 } as const;
    life.act(people.divisionHead, { act: 'acknowledge', subject, until: '2026-03-13' });
    life.passTo(at('2026-03-10 12:00'));
    expect(told(life)).toEqual(['2026-03-10']);
  });

  it('are the same entries in one jump and in many', () => {
    const jump = walkedTo('assign', undefined, every(3));
    const steps = jump.fork();
    for (let day = 4; day <= 30; day += 1) steps.passTo(at(`2026-03-${String(day).padStart(2, '0')} 10:00`));
    jump.passTo(at('2026-03-30 10:00'));
    expect(steps.entries.map(({ payload }) => payload)).toEqual(jump.entries.map(({ payload }) => payload));
  });

  it('stand while the work stands, and go on with what was left', () => {
    const life = walkedTo('assign', undefined, every(3));
    life.passTo(at('2026-03-09 09:00'));
    life.act(people.chairman, { act: 'pause', stands: ['task', 'step'], reason: 'Chờ hướng dẫn' });
    life.passTo(at('2026-03-16 09:00'));
    expect(told(life)).toEqual([]);
    life.act(people.chairman, { act: 'resume', item: 'pause#1', reason: '' });
    life.passTo(at('2026-03-19 12:00'));
    expect(told(life)).toEqual(['2026-03-17']);
  });

  it('go by what is said of an urgent task', () => {
    const life = walkedTo('assign', undefined, every(3));
    life.state = null;
    life.procedure = { ...life.procedure, whenUrgent: { remindersAfter: 1 } };
    life.act(people.chairman, assignment({ priority: 'urgent' }));
    life.passTo(at('2026-03-10 12:00'));
    expect(told(life).slice(0, 2)).toEqual(['2026-03-06', '2026-03-07']);
  });

  it('are never where a procedure says nothing', () => {
    const life = walkedTo('assign', undefined, every(undefined));
    life.passTo(at('2026-03-30 10:00'));
    expect(told(life)).toEqual([]);
  });
});
