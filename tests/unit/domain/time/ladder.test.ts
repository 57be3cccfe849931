import { describe, expect, it } from '@jest/globals';
import type { TaskEntry } from '../../../../libs/domain/index.js';
import { inboxOf } from '../../../../libs/domain/index.js';
import {
  addVersion,
  assignment,
  at,
  hours,
  Life,
  monday,
  organisation,
  people,
  procedure,
  vacating,
  walkedTo,
} from '../../../support/domain.js';

const clocksOf = (life: Life): [string, string][] =>
  life.task.clocks.map(({ id, due }) => [id, new Date(due + hours(7)).toISOString().slice(0, 16).replace('T', ' ')]);

const told = (entries: TaskEntry[]): [number, string][] =>
  entries.flatMap((entry) => (entry.kind === 'escalated' ? [[entry.rung, entry.to] as [number, string]] : []));

describe('the ladder', () => {
  const late = at('2026-03-17 00:00');

  it('climbs so many working days after the term, to the posts of that instant, and ends', () => {
    const life = walkedTo('accept');
    const passed = life.passTo(at('2026-05-29 00:00'));
    expect(passed.filter(({ kind }) => kind !== 'reminded')).toMatchObject([
      { kind: 'fellLate', holder: 'so-tai-chinh/specialist', due: late },
      { kind: 'escalated', clock: 'draft#1/rung-0', to: 'so-tai-chinh/divisionHead', due: at('2026-03-18 00:00') },
      { kind: 'escalated', clock: 'draft#1/rung-1', to: 'so-tai-chinh/head', due: at('2026-03-20 00:00') },
      { kind: 'escalated', clock: 'draft#1/rung-2', to: 'vpub/head', due: at('2026-03-24 00:00') },
      { kind: 'escalated', clock: 'draft#1/rung-3', to: 'ubnd/viceChairman', due: at('2026-03-31 00:00') },
    ]);
    expect(clocksOf(life).filter(([id]) => id.includes('rung'))).toEqual([]);
  });

  it('puts each into the inbox of the post it went to', () => {
    const life = walkedTo('accept');
    life.passTo(at('2026-03-20 09:00'));
    expect(inboxOf(life.task).filter(({ asked }) => asked === 'acknowledge')).toEqual([
      {
        subject: 'escalation:visit:draft#1:0',
        post: 'so-tai-chinh/divisionHead',
        asked: 'acknowledge',
        since: at('2026-03-18 00:00'),
        due: null,
      },
      {
        subject: 'escalation:visit:draft#1:1',
        post: 'so-tai-chinh/head',
        asked: 'acknowledge',
        since: at('2026-03-20 00:00'),
        due: null,
      },
    ]);
  });

  it('stops when the work moves on, and so do its inboxes', () => {
    const life = walkedTo('accept');
    life.passTo(at('2026-03-18 09:00'));
    life.act(people.drafter, addVersion('v1'));
    life.act(people.drafter, { act: 'askOpinions', units: ['so-noi-vu'], workingDays: null });
    expect(inboxOf(life.task).map(({ asked }) => asked)).toEqual(['answer']);
    expect(told(life.passTo(at('2026-03-24 00:00')))).toEqual([]);
  });

  it('skips upward at once over a rung that nobody holds', () => {
    const life = walkedTo('accept');
    life.organisation = vacating(['so-tai-chinh/divisionHead'], at('2026-03-10 00:00'));
    const passed = life.passTo(at('2026-03-25 00:00'));
    expect(passed.filter(({ kind }) => kind === 'escalated')).toMatchObject([
      { clock: 'draft#1/rung-0', rung: 1, to: 'so-tai-chinh/head', due: at('2026-03-18 00:00') },
      { clock: 'draft#1/rung-2', rung: 2, to: 'vpub/head', due: at('2026-03-24 00:00') },
    ]);
  });

  it('judges that on the day of the rung, not on the day a clock got round to it', () => {
    const life = walkedTo('accept');
    life.organisation = vacating(['so-tai-chinh/divisionHead'], at('2026-03-18 00:00') + 1);
    expect(told(life.passTo(at('2026-03-19 00:00')))).toEqual([[0, 'so-tai-chinh/divisionHead']]);
    const other = walkedTo('accept');
    other.organisation = vacating(['so-tai-chinh/divisionHead'], at('2026-03-18 00:00'));
    expect(told(other.passTo(at('2026-03-19 00:00')))).toEqual([[1, 'so-tai-chinh/head']]);
  });

  it('never tells the late one of its own lateness, nor the same post twice in a row', () => {
    const life = walkedTo('assign');
    expect(told(life.passTo(at('2026-03-31 00:00')))).toEqual([
      [0, 'so-tai-chinh/divisionHead'],
      [2, 'vpub/head'],
      [3, 'ubnd/viceChairman'],
    ]);
    const twice = walkedTo('accept', monday, (begun) => {
      const [first] = procedure.ladder;
      if (!first) throw new Error('no ladder');
      begun.procedure = { ...procedure, ladder: [first, { ...first, after: 2 }, { ...first, after: 4 }] };
    });
    expect(told(twice.passTo(at('2026-04-10 00:00')))).toEqual([
      [0, 'so-tai-chinh/divisionHead'],
      [3, 'ubnd/chairman'],
    ]);
  });

  it('is charged to the unit that has the file', () => {
    const life = walkedTo('submit');
    expect(told(life.passTo(at('2026-03-20 00:00')))).toEqual([
      [1, 'vpub/head'],
      [3, 'ubnd/viceChairman'],
    ]);
  });

  it('ends at a person even where every rung is vacant', () => {
    const life = walkedTo('accept');
    const rungs = ['so-tai-chinh/divisionHead', 'so-tai-chinh/head', 'vpub/head', 'ubnd/viceChairman'];
    life.organisation = vacating(rungs, at('2026-03-10 00:00'));
    expect(told(life.passTo(at('2026-05-01 00:00')))).toEqual([[4, 'ubnd/chairman']]);
  });

  it('goes past an assigner who has left, to the chairman of the issuer', () => {
    const life = new Life();
    life.act(people.viceChairman, assignment());
    life.act(people.head, { act: 'accept' });
    const rungs = ['so-tai-chinh/divisionHead', 'so-tai-chinh/head', 'vpub/head', 'ubnd/viceChairman'];
    life.organisation = vacating(rungs, at('2026-03-10 00:00'));
    expect(told(life.passTo(at('2026-05-01 00:00')))).toEqual([[4, 'ubnd/chairman']]);
  });

  it('goes past an assigner who is the late one', () => {
    const life = walkedTo('report', monday, (begun) => {
      begun.assigner = people.viceChairman;
    });
    expect(told(life.passTo(at('2026-03-31 00:00')))).toEqual([
      [2, 'vpub/head'],
      [4, 'ubnd/chairman'],
    ]);
  });

  it('stays with the assigner’s post when the whole leadership is vacant: whoever takes the post finds it', () => {
    const life = walkedTo('accept');
    life.organisation = { ...organisation, tenures: [] };
    expect(told(life.passTo(at('2026-05-01 00:00')))).toEqual([[4, 'ubnd/chairman']]);
  });

  it('climbs for the task’s own term beside that of the step', () => {
    const life = walkedTo('accept', at('2026-06-22 08:00'));
    const passed = life.passTo(at('2026-07-02 00:00'));
    expect(passed.filter(({ kind }) => kind === 'fellLate' || kind === 'escalated')).toMatchObject([
      { kind: 'fellLate', subject: { of: 'task' }, due: at('2026-07-01 00:00') },
      { kind: 'escalated', clock: 'task/rung-0', to: 'so-tai-chinh/divisionHead' },
    ]);
    expect(life.task.lateAt).toBe(at('2026-07-01 00:00'));
  });

  it('climbs for an answer that the assigner owes', () => {
    const life = walkedTo('report');
    const passed = life.passTo(at('2026-03-31 00:00'));
    expect(passed).toContainEqual(
      expect.objectContaining({ kind: 'fellLate', subject: { of: 'completion' }, holder: 'ubnd/chairman' }),
    );
    expect(told(passed)).toEqual([
      [2, 'vpub/head'],
      [3, 'ubnd/viceChairman'],
    ]);
  });

  it('goes by hours where a rung says so, as of what is urgent', () => {
    const life = walkedTo('accept', monday, (begun) => {
      const [division, agency] = procedure.ladder;
      if (!division || !agency) throw new Error('no ladder');
      const ladder = [
        { ...division, after: 4, unit: 'hour' as const },
        { ...agency, after: 8, unit: 'hour' as const },
        { ...agency, after: 2, to: { role: 'head' as const, unit: 'vpub' } },
      ];
      begun.procedure = { ...procedure, ladder };
    });
    const rungs = life.passTo(at('2026-03-25 00:00')).filter(({ kind }) => kind === 'escalated');
    expect(rungs).toMatchObject([
      { rung: 0, due: at('2026-03-17 04:00') },
      { rung: 1, due: at('2026-03-17 08:00') },
      { rung: 2, to: 'vpub/head', due: at('2026-03-19 00:00') },
    ]);
  });

  it('is told apart from round to round of completion', () => {
    const life = walkedTo('report');
    life.passTo(at('2026-03-12 00:00'));
    expect(inboxOf(life.task).map(({ asked }) => asked)).toEqual(['confirm', 'acknowledge']);
    life.act(people.chairman, { act: 'redo', to: 'report', reason: 'Thiếu' });
    life.act(people.head, { act: 'report', text: 'Đủ' });
    expect(inboxOf(life.task).map(({ asked }) => asked)).toEqual(['confirm']);
  });

  it('goes by calendar days where the working days are not known: earlier rather than never', () => {
    const life = walkedTo('accept', at('2027-12-06 08:00'));
    life.calendar = { ...life.calendar, years: [2027] };
    const passed = life.passTo(at('2028-02-01 00:00'));
    const rungs = passed.filter((entry) => entry.kind === 'escalated');
    expect(rungs).toMatchObject([
      { rung: 0, due: at('2027-12-22 00:00') },
      { rung: 1, due: at('2027-12-24 00:00') },
      { rung: 2, due: at('2027-12-28 00:00'), clocks: [{ due: at('2028-01-02 00:00'), provisional: true }] },
      { rung: 3, due: at('2028-01-02 00:00') },
    ]);
  });

  it('opens the next step there with a provisional term', () => {
    const life = walkedTo('askOpinions', at('2027-12-24 08:00'), (begun) => {
      begun.calendar = { ...begun.calendar, years: [2027, 2028] };
    });
    life.calendar = { ...life.calendar, years: [2027] };
    life.passTo(at('2028-01-10 00:00'));
    expect(life.task.visits.at(-1)).toMatchObject({
      step: 'consolidate',
      deadline: { start: at('2028-01-01 00:00'), due: at('2028-01-04 00:00'), provisional: true },
    });
  });
});

describe('acknowledge', () => {
  const draft = { of: 'visit', step: 'draft', round: 1 } as const;
  const escalated = (until: string): Life => {
    const life = walkedTo('accept');
    life.passTo(at(until));
    return life;
  };

  it('stops the ladder until the end of the day that was set, and then it goes on upward', () => {
    const life = escalated('2026-03-18 09:00');
    life.act(people.divisionHead, { act: 'acknowledge', subject: draft, until: '2026-03-27' });
    expect(inboxOf(life.task).map(({ asked }) => asked)).toEqual(['draft']);
    expect(told(life.passTo(at('2026-03-28 00:00') - 1))).toEqual([]);
    const passed = life.passTo(at('2026-03-31 00:00')).filter(({ kind }) => kind === 'escalated');
    expect(passed).toMatchObject([
      { kind: 'escalated', rung: 1, to: 'so-tai-chinh/head', due: at('2026-03-28 00:00') },
    ]);
    expect(told(life.passTo(at('2026-04-10 00:00')))).toEqual([
      [2, 'vpub/head'],
      [3, 'ubnd/viceChairman'],
    ]);
  });

  it('by one who stands higher settles it for those below', () => {
    const life = escalated('2026-03-20 09:00');
    life.act(people.head, { act: 'acknowledge', subject: draft, until: '2026-03-27' });
    expect(inboxOf(life.task).filter(({ asked }) => asked === 'acknowledge')).toEqual([]);
    expect(life.task.escalations.map(({ acknowledged }) => acknowledged?.by)).toEqual([people.head, people.head]);
  });

  it('by one below leaves those above to answer for themselves', () => {
    const life = escalated('2026-03-20 09:00');
    life.act(people.divisionHead, { act: 'acknowledge', subject: draft, until: '2026-03-27' });
    expect(inboxOf(life.task).filter(({ asked }) => asked === 'acknowledge')).toMatchObject([
      { post: 'so-tai-chinh/head' },
    ]);
    life.act(people.head, { act: 'acknowledge', subject: draft, until: '2026-03-30' });
    expect(clocksOf(life).filter(([id]) => id.includes('rung'))).toMatchObject([
      [expect.anything(), '2026-03-31 00:00'],
    ]);
  });

  it('at the top passes on to the assigner, and then comes back to the assigner each time', () => {
    const life = escalated('2026-04-01 09:00');
    life.act(people.viceChairman, { act: 'acknowledge', subject: draft, until: '2026-04-03' });
    expect(told(life.passTo(at('2026-04-06 09:00')))).toEqual([[4, 'ubnd/chairman']]);
    life.act(people.chairman, { act: 'acknowledge', subject: draft, until: '2026-04-08' });
    expect(told(life.passTo(at('2026-04-10 09:00')))).toEqual([[5, 'ubnd/chairman']]);
  });
});
