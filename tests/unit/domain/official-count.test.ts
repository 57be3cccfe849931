import { describe, expect, it } from '@jest/globals';
import {
  claimedAt,
  countClassOf,
  countMarksOf,
  nearlyDueUntil,
  type Counted,
} from '../../../libs/domain/task/official-count.js';
import { at, calendar } from '../../support/domain.js';
import { everyHistory } from '../../support/histories.js';
import { anyLife } from './properties/moves.js';
import { play } from './properties/play.js';

const due = at('2026-03-13 00:00');
const base: Counted = { due, stepDue: null, claimedAt: null, isDone: false };
const now = at('2026-03-09 09:00');

describe('the official count', () => {
  it.each<[what: string, task: Partial<Counted>, now: number, is: string]>([
    ['open before its term', {}, now, 'inTerm'],
    ['open a millisecond before', {}, due - 1, 'inTerm'],
    ['open at the due instant', {}, due, 'overdue'],
    ['claimed in time, not yet recognised, after the term', { claimedAt: due - 1 }, due + 1, 'inTerm'],
    ['claimed late, not yet recognised', { claimedAt: due }, due + 1, 'overdue'],
    ['recognised late, of a claim in time', { claimedAt: due - 1, isDone: true }, due + 9, 'doneOnTime'],
    ['recognised, of a claim that was late', { claimedAt: due, isDone: true }, due + 9, 'doneLate'],
    ['without a term', { due: null }, now, 'noTerm'],
    ['done without a term', { due: null, claimedAt: now, isDone: true }, now, 'doneOnTime'],
  ])('%s', (_what, task, instant, is) => {
    expect(countClassOf({ ...base, ...task }, instant)).toBe(is);
  });

  it('says nearly due of three working days and less, and will be late where the open step says so', () => {
    const until = nearlyDueUntil(now, calendar);
    expect(until).toBe(at('2026-03-13 00:00'));
    const marks = (task: Partial<Counted>) => countMarksOf({ ...base, ...task }, { now, nearlyDueUntil: until });
    expect(marks({})).toEqual(['nearlyDue']);
    expect(marks({ due: due + 1 })).toEqual([]);
    expect(marks({ due: due + 1, stepDue: now })).toEqual(['willBeLate']);
    expect(marks({ due: due + 1, stepDue: due + 2 })).toEqual(['willBeLate']);
    expect(marks({ claimedAt: now, stepDue: now })).toEqual([]);
    expect(marks({ due: now })).toEqual([]);
  });

  it('takes its days from the calendar', () => {
    const one = {
      ...calendar,
      rules: { fixed: 'stay' as const, dayEnds: 'midnight' as const, basis: '', nearlyDueDays: 1 },
    };
    expect(nearlyDueUntil(now, one)).toBe(at('2026-03-11 00:00'));
  });

  it('agrees with what was recorded when a result was recognised, in any life', () => {
    everyHistory(200, [anyLife], (script) => {
      const life = play(script);
      const { completion, deadline } = life.task;
      if (completion.is !== 'confirmed') return;
      const task = { due: deadline?.due ?? null, stepDue: null, claimedAt: claimedAt(life.task), isDone: true };
      expect(countClassOf(task, life.now)).toBe(completion.onTime ? 'doneOnTime' : 'doneLate');
    });
  });
});
