import { describe, expect, it } from '@jest/globals';
import type { Calendar, Instant } from '../../../../libs/domain/index.js';
import { deadlineOf, dueOf, isRefusal, passTime } from '../../../../libs/domain/index.js';
import { dueAnyhow } from '../../../../libs/domain/time/count.js';
import { everyHistory } from '../../../support/histories.js';
import { anyLife } from '../properties/moves.js';
import type { Move } from '../properties/moves.js';
import { play } from '../properties/play.js';
import { at, calendar, walkedTo, type Life } from '../../../support/domain.js';

const because = { name: { vi: 'Hoán đổi', en: 'Swap' }, basis: 'Thông báo hoán đổi ngày làm việc' };

type Change = { off?: string[]; worked?: string[]; usual?: string[] };

/** The next version, with days changed, as it was published at an instant. */
const after = (base: Calendar, { off = [], worked = [], usual = [] }: Change, publishedAt: Instant): Calendar => {
  const kept = (days: Calendar['off'], gone: string[]) =>
    Object.fromEntries(Object.entries(days).filter(([day]) => !gone.includes(day)));
  const added = (days: string[]) => Object.fromEntries(days.map((day) => [day, because]));
  return {
    ...base,
    version: base.version + 1,
    publishedAt,
    off: { ...kept(base.off, [...usual, ...worked]), ...added(off) },
    worked: { ...kept(base.worked, [...usual, ...off]), ...added(worked) },
  };
};

const publish = (life: Life, change: Change): void => {
  life.calendar = after(life.calendar, change, life.now);
  life.now += 1;
};
const draftDue = (life: Life): Instant | undefined => life.task.visits.at(-1)?.deadline?.due;

/** In drafting since Monday 2 March 2026: ten working days, so until the end of Monday 16 March. */
const drafting = (): Life => walkedTo('addVersion');

describe('a new calendar', () => {
  it('moves what runs: a Friday off in exchange for a Saturday, announced days before', () => {
    const life = drafting();
    const before = draftDue(life) ?? 0;
    publish(life, { off: ['2026-03-13'], worked: ['2026-03-21'] });
    const entries = life.passTo(life.now);
    expect(entries.map(({ kind }) => kind)).toEqual(['replanned']);
    expect(draftDue(life)).toBe(before + 86_400_000);
  });

  it('takes two swaps, and one of them back', () => {
    const life = drafting();
    const first = draftDue(life);
    publish(life, { off: ['2026-03-13'], worked: ['2026-03-14'] });
    life.passTo(life.now);
    expect(draftDue(life)).toBe(first);
    publish(life, { off: ['2026-03-16'], worked: ['2026-03-28'] });
    life.passTo(life.now);
    expect(draftDue(life)).toBe((first ?? 0) + 86_400_000);
    publish(life, { usual: ['2026-03-16', '2026-03-28'] });
    life.passTo(life.now);
    expect(draftDue(life)).toBe(first);
    expect(life.kinds.filter((kind) => kind === 'replanned')).toHaveLength(2);
  });

  it('is reckoned with before an older plan may pass', () => {
    const life = drafting();
    const before = draftDue(life) ?? 0;
    publish(life, { off: ['2026-03-16'], worked: ['2026-03-28'] });
    const entries = life.passTo(before);
    expect(entries.map(({ kind }) => kind)).toEqual(['replanned', ...Array.from({ length: 4 }, () => 'reminded')]);
    expect(life.passTo(before + 86_400_000).map(({ kind }) => kind)).toContain('fellLate');
  });

  it('leaves what has passed: lateness of yesterday stays, whatever day is off now', () => {
    const life = drafting();
    const due = draftDue(life) ?? 0;
    life.passTo(due);
    publish(life, { off: ['2026-03-16'] });
    expect(life.passTo(life.now)).toEqual([]);
    expect(life.task.visits.at(-1)).toMatchObject({ lateAt: due, deadline: { due, calendarVersion: 1 } });
  });

  it('passes first what was due before it was published, though nobody looked', () => {
    const life = drafting();
    const due = draftDue(life) ?? 0;
    life.now = due + 3_600_000;
    publish(life, { off: ['2026-03-16'] });
    const kinds = life.passTo(life.now).map(({ kind }) => kind);
    expect(kinds).toContain('fellLate');
    expect(life.task.visits.at(-1)?.deadline?.due).toBe(due);
  });

  it('may make a term late, but never turns silence into consent sooner', () => {
    const life = walkedTo('askOpinions');
    const seat = life.task.visits.at(-1)?.seats.find(({ status }) => status === 'open');
    if (!seat) throw new Error('nobody is asked');
    publish(life, { worked: ['2026-03-07'] });
    life.passTo(life.now);
    expect(deadlineOf(life.task, { of: 'seat', seat: seat.id })).toEqual(seat.deadline);
    publish(life, { off: ['2026-03-05'] });
    life.passTo(life.now);
    expect(deadlineOf(life.task, { of: 'seat', seat: seat.id })?.due).toBeGreaterThanOrEqual(seat.deadline.due);
  });

  it('makes real what was provisional once its year is known', () => {
    const start = at('2027-12-30 08:00');
    const provisional = dueAnyhow({ unit: 'workingDay', amount: 5 }, start, calendar);
    const known = { ...calendar, version: 2, years: [...calendar.years, 2028] };
    expect(provisional.provisional).toBe(true);
    expect(dueOf(provisional.term, start, known)).toEqual({
      due: at('2028-01-07 00:00'),
      start,
      term: provisional.term,
      calendarVersion: 2,
    });
  });

  it('belongs to an agency alone where it is a variant', () => {
    const saturdays = { basis: 'Quy chế của cơ quan', weekend: [0] };
    const usual = walkedTo('addVersion');
    const own = walkedTo('addVersion', undefined, (life) => {
      life.calendar = { ...calendar, variants: { 'so-tai-chinh': saturdays } };
    });
    expect((draftDue(usual) ?? 0) - (draftDue(own) ?? 0)).toBe(3 * 86_400_000);
    expect(own.task.visits.at(-1)?.deadline?.unit).toBe('so-tai-chinh');
  });
});

describe('always, whatever is published', () => {
  it('a living term is where the newest calendar puts it, or where silence was not hurried', () => {
    const check = (script: Move[]): void => {
      const life = play(script);
      life.passTo(life.now);
      for (const { kind, subject, due } of life.task.clocks) {
        const deadline = kind === 'term' ? deadlineOf(life.task, subject) : null;
        if (!deadline) continue;
        const counted = dueAnyhow(deadline.term, deadline.start, life.calendar, deadline.stood);
        expect(deadline.due).toBe(due);
        if (subject.of === 'seat') expect(due).toBeGreaterThanOrEqual(Math.min(counted.due, due));
        else expect(counted.due).toBe(due);
      }
      expect(isRefusal(passTime(life.task, life.facts()))).toBe(false);
    };
    everyHistory(30, [anyLife], check);
  });
});
