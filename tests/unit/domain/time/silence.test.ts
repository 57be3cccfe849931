import { describe, expect, it } from '@jest/globals';
import type { Procedure, TaskEntry } from '../../../../libs/domain/index.js';
import { openVisit } from '../../../../libs/domain/index.js';
import { at, days, hours, monday, people, procedure, vacating, walkedTo } from '../../../support/domain.js';
import type { Life } from '../../../support/domain.js';

const clocksOf = (life: Life): [string, string][] =>
  life.task.clocks.map(({ id, due }) => [id, new Date(due + hours(7)).toISOString().slice(0, 16).replace('T', ' ')]);

const told = (entries: TaskEntry[]): [number, string][] =>
  entries.flatMap((entry) => (entry.kind === 'escalated' ? [[entry.rung, entry.to] as [number, string]] : []));

const answer = (unit: string) => ({ act: 'answer', seat: `opinions#1/${unit}`, answer: 'agree', text: '' }) as const;

describe('silence of an agency', () => {
  const silence = at('2026-03-10 00:00');

  it('is deemed consent with its legal basis at the instant its term ends, and never an answer', () => {
    const life = walkedTo('askOpinions');
    const passed = life.passTo(silence);
    expect(passed).toContainEqual({
      kind: 'seatDeemedConsent',
      seat: 'opinions#1/so-noi-vu',
      basis: 'NĐ 191/2026/NĐ-CP Đ12; Quy chế làm việc của UBND tỉnh',
      due: silence,
    });
    const seat = life.task.visits[2]?.seats[0];
    expect(seat).toMatchObject({ status: 'deemedConsent', answer: null, takenUp: null });
  });

  it('of the last one opens the next step at that instant, counting from it, however late a clock is', () => {
    const life = walkedTo('askOpinions');
    life.passTo(silence + days(2) + hours(5));
    const visit = openVisit(life.task);
    expect(visit).toMatchObject({ step: 'consolidate', openedAt: silence });
    expect(visit?.deadline).toMatchObject({ start: silence, due: at('2026-03-13 00:00') });
    expect(life.task.visits.find(({ step }) => step === 'opinions')).toMatchObject({ closedAt: silence });
  });

  it('of some waits for the others', () => {
    const life = walkedTo('addVersion');
    life.act(people.drafter, { act: 'askOpinions', units: ['so-noi-vu', 'so-tu-phap'], workingDays: 2 });
    life.act(people.asked('so-tu-phap'), answer('so-tu-phap'));
    expect(openVisit(life.task)?.step).toBe('opinions');
    life.passTo(at('2026-03-05 00:00'));
    expect(life.task.visits.at(-2)?.seats.map(({ status }) => status)).toEqual(['deemedConsent', 'answered']);
    expect(openVisit(life.task)?.step).toBe('consolidate');
  });

  it('needs nothing taken up', () => {
    const life = walkedTo('askOpinions');
    life.passTo(silence);
    life.act(people.drafter, { act: 'consolidate' });
    expect(openVisit(life.task)?.step).toBe('submit');
  });

  it('is broken by an answer in the last millisecond', () => {
    const life = walkedTo('askOpinions');
    life.now = silence - 1;
    life.act(people.asked('so-noi-vu'), answer('so-noi-vu'));
    expect(life.task.visits[2]?.seats[0]).toMatchObject({ status: 'answered' });
  });

  it.each([0, 1])('is not by an answer %i ms after: that is late, recorded beside it, and no act is refused', (ms) => {
    const life = walkedTo('askOpinions');
    life.now = silence + ms;
    const decision = life.try(people.asked('so-noi-vu'), answer('so-noi-vu'));
    expect(decision.refusal).toBeNull();
    expect(decision.passed.map(({ kind }) => kind)).toContain('seatDeemedConsent');
    expect(decision.acted.map(({ kind }) => kind)).toEqual(['seatAnsweredLate']);
    const seat = life.task.visits[2]?.seats[0];
    expect(seat).toMatchObject({ status: 'deemedConsent', answer: null, late: [{ kind: 'agree' }] });
  });

  it('leaves a late opinion to be taken up or not', () => {
    const life = walkedTo('askOpinions');
    life.passTo(silence + 1);
    life.act(people.asked('so-noi-vu'), answer('so-noi-vu'));
    life.act(people.drafter, { act: 'takeUp', seat: 'opinions#1/so-noi-vu', taken: true, reason: null });
    life.act(people.drafter, { act: 'consolidate' });
  });

  it('is lateness where the procedure says so: the seat stays open and its own head is told', () => {
    const escalates = (step: Procedure['steps'][number]): Procedure['steps'][number] =>
      step.kind === 'opinions' ? { ...step, onSilence: { does: 'escalate' } } : step;
    const life = walkedTo('askOpinions', monday, (begun) => {
      begun.procedure = { ...procedure, steps: procedure.steps.map(escalates) };
    });
    const passed = life.passTo(at('2026-03-11 00:00'));
    expect(life.task.visits[2]?.seats[0]).toMatchObject({ status: 'open', lateAt: silence });
    expect(told(passed)).toContainEqual([0, 'so-noi-vu/divisionHead']);
    life.act(people.asked('so-noi-vu'), answer('so-noi-vu'));
    expect(clocksOf(life).filter(([id]) => id.startsWith('opinions#1/so-noi-vu'))).toEqual([]);
  });
});

describe('an outage', () => {
  const silence = at('2026-03-10 00:00');
  const outage = { from: silence - hours(10), to: silence + hours(9) };
  const after = (from = outage.from, to = outage.to): Life => {
    const life = walkedTo('askOpinions');
    life.outages = [{ from, to }];
    return life;
  };

  it('over the due instant puts silence off until one working day after its end', () => {
    const life = after();
    const passed = life.passTo(outage.to);
    expect(passed.filter(({ kind }) => kind === 'silencePostponed')).toHaveLength(3);
    const seat = openVisit(life.task)?.seats[0];
    expect(seat).toMatchObject({
      status: 'open',
      deadline: { start: outage.to, due: at('2026-03-12 00:00'), term: { unit: 'workingDay', amount: 1 } },
    });
    expect(life.passTo(at('2026-03-12 00:00') - 1).map(({ kind }) => kind)).toEqual([]);
    life.act(people.asked('so-noi-vu'), answer('so-noi-vu'));
    life.passTo(at('2026-03-12 00:00'));
    expect(life.task.visits[2]?.seats.map(({ status }) => status)).toEqual([
      'answered',
      'deemedConsent',
      'deemedConsent',
    ]);
    expect(openVisit(life.task)).toMatchObject({ step: 'consolidate', openedAt: at('2026-03-12 00:00') });
  });

  it('that ended before, or began after, changes nothing', () => {
    for (const life of [after(silence - hours(10), silence), after(silence, silence + hours(9))]) {
      life.passTo(silence + hours(12));
      expect(openVisit(life.task)).toMatchObject({ step: 'consolidate', openedAt: silence });
    }
  });

  it('again over the new term puts it off again', () => {
    const life = after();
    life.outages.push({ from: at('2026-03-11 20:00'), to: at('2026-03-12 08:00') });
    life.passTo(at('2026-03-12 09:00'));
    expect(openVisit(life.task)?.seats[0]?.deadline.due).toBe(at('2026-03-14 00:00'));
  });

  it('excuses nobody from a step’s own term', () => {
    const life = walkedTo('accept');
    life.outages = [{ from: at('2026-03-16 00:00'), to: at('2026-03-18 00:00') }];
    life.passTo(at('2026-03-18 00:00'));
    expect(openVisit(life.task)?.lateAt).toBe(at('2026-03-17 00:00'));
  });
});

describe('a step that time opens', () => {
  it('stays on the desk it is on where nobody has the post', () => {
    const life = walkedTo('addVersion');
    life.act(people.drafter, { act: 'askOpinions', units: ['so-noi-vu'], workingDays: null });
    life.act(people.head, { act: 'handOn', to: 'so-tai-chinh/clerk' });
    life.organisation = vacating(['so-tai-chinh/specialist'], life.now);
    life.passTo(at('2026-03-10 00:00'));
    expect(openVisit(life.task)).toMatchObject({ step: 'consolidate', holder: 'so-tai-chinh/clerk' });
  });
});
