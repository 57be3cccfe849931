import { describe, expect, it } from '@jest/globals';
import type { TaskEntry } from '../../../../libs/domain/index.js';
import { alarm, passTime } from '../../../../libs/domain/index.js';
import { at, hashOf, hours, people, walkedTo, who } from '../../../support/domain.js';
import type { Life } from '../../../support/domain.js';

const clocksOf = (life: Life): [string, string][] =>
  life.task.clocks.map(({ id, due }) => [id, new Date(due + hours(7)).toISOString().slice(0, 16).replace('T', ' ')]);

const told = (entries: TaskEntry[]): [number, string][] =>
  entries.flatMap((entry) => (entry.kind === 'escalated' ? [[entry.rung, entry.to] as [number, string]] : []));

describe('the clocks of a step', () => {
  it('are its reminders and its term; a reminder whose moment is past at the start is not armed', () => {
    const life = walkedTo('accept');
    expect(clocksOf(life).filter(([id]) => id.startsWith('draft'))).toEqual([
      ['draft#1/remind-7', '2026-03-05 00:00'],
      ['draft#1/remind-3', '2026-03-11 00:00'],
      ['draft#1/remind-1', '2026-03-13 00:00'],
      ['draft#1/remind-0', '2026-03-16 00:00'],
      ['draft#1/term', '2026-03-17 00:00'],
    ]);
    const accepting = walkedTo('assign');
    expect(clocksOf(accepting).filter(([id]) => id.startsWith('accept'))).toEqual([
      ['accept#1/remind-1', '2026-03-03 00:00'],
      ['accept#1/remind-0', '2026-03-04 00:00'],
      ['accept#1/term', '2026-03-05 00:00'],
    ]);
  });

  it('name the next instant at which time must pass', () => {
    const life = walkedTo('accept');
    expect(alarm(life.task)).toBe(at('2026-03-05 00:00'));
    expect(life.passTo(at('2026-03-05 00:00') - 1)).toEqual([]);
    expect(life.passTo(at('2026-03-05 00:00'))).toHaveLength(1);
  });

  it('remind whoever has the file at that instant', () => {
    const life = walkedTo('accept');
    life.act(people.drafter, { act: 'handOn', to: 'so-tai-chinh/clerk' });
    expect(life.passTo(at('2026-03-05 10:00'))).toEqual([
      {
        kind: 'reminded',
        clock: 'draft#1/remind-7',
        subject: { of: 'visit', step: 'draft', round: 1 },
        to: 'so-tai-chinh/clerk',
        due: at('2026-03-05 00:00'),
      },
    ]);
  });

  it('are gone with the visit', () => {
    const life = walkedTo('addVersion');
    life.act(people.drafter, { act: 'askOpinions', units: ['so-noi-vu'], workingDays: null });
    expect(clocksOf(life).filter(([id]) => id.startsWith('draft'))).toEqual([]);
  });
});

describe('the archive', () => {
  it('takes the file by itself, so long after confirmation', () => {
    const life = walkedTo('confirm');
    const due = alarm(life.task);
    expect(due).toBe(at('2027-03-03 00:00'));
    expect(life.passTo(at('2027-03-03 00:00'))).toEqual([{ kind: 'archivedByTime', clock: 'archive', due }]);
    expect(life.task).toMatchObject({ progress: 'archived', clocks: [] });
    expect(alarm(life.task)).toBeNull();
  });
});

describe('time and acts', () => {
  it('entries of time stand when the act is refused', () => {
    const life = walkedTo('accept');
    life.passTo(at('2026-03-18 09:00'));
    life.now = at('2026-03-20 09:00');
    const decision = life.try(who('so-noi-vu/head'), { act: 'sign', hash: hashOf('v1'), capacity: 'TM' });
    expect(decision).toMatchObject({ acted: [], actor: null, refusal: { refused: 'visit.wrongStep' } });
    expect(told(decision.passed)).toEqual([[1, 'so-tai-chinh/head']]);
  });

  it('passes in batches to the same end', () => {
    const life = walkedTo('accept');
    const batched = life.fork();
    life.passTo(at('2026-07-20 00:00'));
    batched.now = life.now;
    for (;;) {
      const some = passTime(batched.task, batched.facts(), 2);
      batched.record(some, null);
      if (some.length === 0) break;
      expect(some.length).toBeLessThanOrEqual(3);
    }
    expect(batched.entries).toEqual(life.entries);
    expect(batched.task).toEqual(life.task);
  });
});
