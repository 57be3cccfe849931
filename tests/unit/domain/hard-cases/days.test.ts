import { describe, expect, it } from '@jest/globals';
import type { Instant } from '../../../../libs/domain/index.js';
import { explain } from '../../../../libs/domain/index.js';
import { assignment, at, calendar, Life, people, walkedTo } from '../../../support/domain.js';

/** Days that a desk calendar gets wrong, each in the life of a task. `docs/hard-cases.md` says where the others are held. */

const late = (life: Life): Instant[] =>
  life.entries.flatMap(({ payload }) => (payload.kind === 'fellLate' ? [payload.due] : []));

const remindedOn = (life: Life, clock: string): string[] =>
  life.entries.flatMap(({ payload }) =>
    payload.kind === 'reminded' && payload.clock.startsWith(clock)
      ? [new Date(payload.due + 7 * 3_600_000).toISOString().slice(0, 10)]
      : [],
  );

describe('5 working days across Tết', () => {
  /** Asked on Thursday 12 February 2026; Tết takes 16 to 20 February. */
  const asked = () => walkedTo('askOpinions', at('2026-02-12 08:00'));
  const end = at('2026-02-27 00:00');

  it('silence is consent two weeks later, at the end of Thursday 26 February, and not a millisecond before', () => {
    const life = asked();
    life.passTo(end - 1);
    expect(life.task.visits.at(-1)?.seats.map(({ status }) => status)).toEqual(['open', 'open', 'open']);
    life.passTo(end);
    expect(life.kinds.filter((kind) => kind === 'seatDeemedConsent')).toHaveLength(3);
    expect(life.task.visits.at(-1)).toMatchObject({ step: 'consolidate', openedAt: end });
  });

  it('and the days between are shown, each with the text that makes it free', () => {
    const [seat] = asked().task.visits.at(-1)?.seats ?? [];
    if (!seat) throw new Error('nobody is asked');
    const days = explain(seat.deadline, calendar);
    expect(days.filter(({ counted }) => counted !== null).map(({ date }) => date)).toEqual([
      ...['2026-02-13', '2026-02-23', '2026-02-24', '2026-02-25', '2026-02-26'],
    ]);
    const tet = days.filter(({ date }) => date >= '2026-02-16' && date <= '2026-02-20');
    expect(tet.map(({ because, basis }) => [because, basis !== undefined])).toEqual(tet.map(() => ['off', true]));
    expect(tet).toHaveLength(5);
  });
});

describe('a deadline on Sunday 31/5/2026', () => {
  it('is met by the Friday before, when somebody is there to receive it; the days it moved over are shown', () => {
    const life = new Life(at('2026-05-04 08:00'));
    life.act(people.chairman, assignment({ due: { date: '2026-05-31', inclusive: true } }));
    const { deadline } = life.task;
    if (!deadline) throw new Error('the task has no deadline');
    expect(deadline).toMatchObject({ due: at('2026-05-30 00:00'), term: { date: '2026-05-31' } });
    expect(explain(deadline, calendar).map(({ date, because }) => [date, because])).toEqual([
      ['2026-05-29', 'working'],
      ['2026-05-30', 'weekend'],
      ['2026-05-31', 'weekend'],
    ]);
    life.passTo(deadline.due - 1);
    expect(late(life)).not.toContain(deadline.due);
    life.passTo(deadline.due);
    expect(late(life)).toContain(deadline.due);
    expect(remindedOn(life, 'task/')).toEqual(['2026-05-20', '2026-05-26', '2026-05-28', '2026-05-29']);
  });
});

describe('a worked Saturday', () => {
  it('ends a term: Saturday 22 August 2026 is a day like Friday', () => {
    const life = new Life(at('2026-08-20 08:00'));
    life.act(people.chairman, assignment({ due: null }));
    const due = life.task.visits.at(-1)?.deadline?.due;
    expect(due).toBe(at('2026-08-23 00:00'));
    life.passTo(at('2026-08-22 23:59'));
    expect(late(life)).toEqual([]);
    life.passTo(at('2026-08-23 00:00'));
    expect(late(life)).toEqual([due]);
    expect(remindedOn(life, 'accept#1/')).toContain('2026-08-22');
  });
});
