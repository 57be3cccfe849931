import { describe, expect, it } from '@jest/globals';
import { excusedDaysOf, excusedSpans } from '../../../../libs/domain/task/excused.js';
import { excusedTally } from '../../../../libs/application/supervision/excused.js';
import { at, people, walkedTo } from '../../../support/domain.js';
import type { Life, Said } from '../../../support/domain.js';

const excused = (life: Life) => excusedDaysOf(excusedSpans(life.task), life.now, life.calendar);
const pause: Extract<Said, { act: 'pause' }> = { act: 'pause', stands: ['task', 'step'], reason: 'Chờ hướng dẫn' };

/** In drafting since Monday 2 March 2026. */
describe('time that nobody is charged with', () => {
  it('is each working day of a pause after the one it began on', () => {
    const life = walkedTo('accept');
    life.passTo(at('2026-03-04 09:00'));
    life.act(people.chairman, pause);
    life.passTo(at('2026-03-09 09:00'));
    expect(excused(life)).toEqual({ pause: 3, condition: 0, outage: 0 });
    life.act(people.chairman, { act: 'resume', item: 'pause#1', reason: '' });
    life.passTo(at('2026-03-31 09:00'));
    expect(excused(life)).toEqual({ pause: 3, condition: 0, outage: 0 });
  });

  it('is none where the task’s own term goes on', () => {
    const life = walkedTo('accept');
    life.act(people.chairman, { ...pause, stands: ['step'] });
    life.passTo(at('2026-03-31 09:00'));
    expect(excused(life)).toEqual({ pause: 0, condition: 0, outage: 0 });
  });

  it('is kept apart by why, and a day that two would excuse is excused once', () => {
    const spans = [
      { because: 'condition' as const, from: at('2026-03-02 09:00'), to: at('2026-03-06 09:00') },
      { because: 'pause' as const, from: at('2026-03-04 09:00'), to: null },
    ];
    const { calendar } = walkedTo('assign');
    expect(excusedDaysOf(spans, at('2026-03-10 09:00'), calendar)).toEqual({ pause: 4, condition: 2, outage: 0 });
  });

  it('knows the outages that put off an answer', () => {
    const life = walkedTo('askOpinions');
    life.outages.push({ from: at('2026-03-09 10:00'), to: at('2026-03-11 10:00') });
    life.passTo(at('2026-03-11 10:00'));
    expect(life.kinds).toContain('silencePostponed');
    expect(excused(life)).toEqual({ pause: 0, condition: 0, outage: 2 });
  });

  it('adds up by agency and by leader', () => {
    const { calendar } = walkedTo('assign');
    const task = (agency: string) => ({
      ...{ agency, leader: 'ubnd/chairman', directive: '15/TB-UBND', priority: 'normal' },
      excused: [{ because: 'pause' as const, from: at('2026-03-02 09:00'), to: at('2026-03-04 09:00') }],
    });
    const tasks = [task('so-tai-chinh'), task('so-tai-chinh'), task('so-noi-vu')];
    const { total, by } = excusedTally(tasks, { now: at('2026-03-20 09:00'), calendar });
    expect(total.pause).toBe(6);
    expect(by.agency['so-tai-chinh']?.pause).toBe(4);
    expect(by.leader['ubnd/chairman']?.pause).toBe(6);
  });
});
