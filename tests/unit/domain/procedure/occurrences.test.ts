import { describe, expect, it } from '@jest/globals';
import { fc } from '../../../support/property.js';
import { inboxOf, owedBy } from '../../../../libs/domain/index.js';
import { nextReview } from '../../../../libs/domain/procedure/review-date.js';
import { courseOf } from '../../../../libs/domain/task/course/lookup.js';
import { at, days, who } from '../../../support/domain.js';
import { begun, told } from '../../../support/shipped-lives.js';

const lead = 'so-tai-chinh';
/** Begun on 2 March 2026: reviewed before the 20th of the last month of each quarter, opened ten days before. */
const ongoing = (over = {}) => told(begun('ongoing-work', over), [`${lead}/head`, { act: 'accept' }]);
const reported = (life: ReturnType<typeof ongoing>, occurrence: number) =>
  told(life, [`${lead}/specialist`, { act: 'reportOccurrence', occurrence, text: `Kỳ ${occurrence}` }]);
const states = (life: ReturnType<typeof ongoing>) =>
  courseOf(life.task).occurrences.map(({ number, completion, lateAt }) => [number, completion.is, lateAt !== null]);

describe('the dates of a review', () => {
  it.each([
    [{ months: [3, 6, 9, 12], day: 20 }, '2026-03-02', '2026-03-20'],
    [{ months: [3, 6, 9, 12], day: 20 }, '2026-03-20', '2026-06-20'],
    [{ months: [3, 6, 9, 12], day: 20 }, '2026-12-20', '2027-03-20'],
    [{ months: [2], day: 31 }, '2026-01-01', '2026-02-28'],
    [{ months: [2], day: 31 }, '2027-03-01', '2028-02-29'],
    [{ months: [12, 6], day: 1 }, '2026-05-31', '2026-06-01'],
  ])('%j after %s is %s', (review, after, date) => {
    expect(nextReview(review, after)).toBe(date);
  });
});

describe('ongoing work', () => {
  it('has an occurrence for each date, opened by time and late by itself, and is never late as a whole', () => {
    const life = ongoing();
    life.passTo(at('2026-06-25 09:00'));
    expect(states(life)).toEqual([
      [1, 'none', true],
      [2, 'none', true],
    ]);
    expect([life.task.deadline, life.task.lateAt, life.task.visits.at(-1)?.lateAt]).toEqual([null, null, null]);
  });

  it('has a completion for each occurrence, judged by when it was reported', () => {
    const life = ongoing();
    life.passTo(at('2026-03-12 09:00'));
    reported(life, 1);
    life.passTo(at('2026-03-25 09:00'));
    told(life, ['ubnd/chairman', { act: 'confirmOccurrence', occurrence: 1 }]);
    life.passTo(at('2026-06-22 09:00'));
    reported(life, 2);
    told(life, ['ubnd/chairman', { act: 'confirmOccurrence', occurrence: 2 }]);
    const completions = courseOf(life.task).occurrences.map(({ completion }) => completion);
    expect(completions).toMatchObject([
      { is: 'confirmed', onTime: true, text: 'Kỳ 1' },
      { is: 'confirmed', onTime: false },
    ]);
    expect([life.task.progress, life.task.completion.is]).toEqual(['working', 'none']);
  });

  it('is asked of the drafter and then of the assigner, each told', () => {
    const life = ongoing();
    life.passTo(at('2026-03-12 09:00'));
    const asked = () => inboxOf(life.task).filter(({ subject }) => subject === 'occurrence:1');
    expect(asked()).toMatchObject([{ post: `${lead}/specialist`, asked: 'reportOccurrence' }]);
    const entry = reported(life, 1).entries.at(-1)!.payload;
    expect(asked()).toMatchObject([{ post: 'ubnd/chairman', asked: 'confirmOccurrence' }]);
    expect(owedBy(entry, life.task)).toMatchObject([{ post: 'ubnd/chairman', about: { kind: 'occurrenceClaimed' } }]);
  });

  it('is done again where the assigner says so, late from then on where its date is past, the others untouched', () => {
    const life = ongoing();
    life.passTo(at('2026-03-12 09:00'));
    reported(life, 1);
    life.passTo(at('2026-03-23 09:00'));
    told(life, ['ubnd/chairman', { act: 'redoOccurrence', occurrence: 1, reason: 'Thiếu số liệu' }]);
    expect(states(life)).toEqual([[1, 'none', true]]);
    const rung = life.task.clocks.find(({ subject, kind }) => subject.of === 'occurrence' && kind === 'rung');
    expect(rung?.due).toBeGreaterThan(life.now);
    reported(life, 1);
    expect(courseOf(life.task).occurrences[0]).toMatchObject({ rounds: 2, completion: { is: 'claimed', round: 2 } });
  });

  it('escalates an answer that the assigner owes', () => {
    const life = ongoing();
    life.passTo(at('2026-03-12 09:00'));
    reported(life, 1);
    life.pass(days(20));
    expect(courseOf(life.task).occurrences[0]?.completion).toMatchObject({ is: 'claimed', lateAt: expect.any(Number) });
    expect(life.task.escalations.length).toBeGreaterThan(0);
  });

  it('first falls due on the day that the assigner named, and then by its months', () => {
    const life = ongoing({ due: { date: '2026-04-30', inclusive: true } });
    life.passTo(at('2026-06-25 09:00'));
    const terms = courseOf(life.task).occurrences.map(({ deadline }) => deadline.term);
    expect(terms).toMatchObject([
      { date: '2026-04-30', inclusive: true },
      { date: '2026-06-20', inclusive: false },
    ]);
    expect(life.task.deadline).toBeNull();
  });

  it('ends by its worker only when each of its times is recognised, and then the whole is reported and confirmed', () => {
    const life = ongoing();
    life.passTo(at('2026-03-12 09:00'));
    expect(life.refused(who(`${lead}/specialist`), { act: 'finishWork', text: 'Hết' })).toBe('occurrence.open');
    reported(life, 1);
    told(
      life,
      ['ubnd/chairman', { act: 'confirmOccurrence', occurrence: 1 }],
      [`${lead}/specialist`, { act: 'finishWork', text: 'Kết thúc kế hoạch' }],
    );
    expect(life.task.clocks.filter(({ kind }) => kind === 'occurrence')).toEqual([]);
    told(life, [`${lead}/head`, { act: 'report', text: 'Xong' }], ['ubnd/chairman', { act: 'confirm' }]);
    expect(life.task.completion.is).toBe('confirmed');
  });

  it('is refused where there is no such occurrence, it is not so far, or somebody else asks', () => {
    const life = ongoing();
    const specialist = who(`${lead}/specialist`);
    expect(life.refused(specialist, { act: 'reportOccurrence', occurrence: 9, text: 'x' })).toBe('occurrence.none');
    life.passTo(at('2026-03-12 09:00'));
    expect(life.refused(life.assigner, { act: 'confirmOccurrence', occurrence: 1 })).toBe('occurrence.notSo');
    expect(life.refused(who(`${lead}/clerk`), { act: 'reportOccurrence', occurrence: 1, text: 'x' })).toBe(
      'actor.notHolder',
    );
    expect(life.refused(specialist, { act: 'reportOccurrence', occurrence: 1, text: ' ' })).toBe('text.missing');
  });

  it('gives the same entries in one jump and in many', () => {
    const end = at('2027-02-01 00:00');
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 330 }), { maxLength: 12 }), (stops) => {
        const [one, many] = [ongoing(), ongoing()];
        const start = many.now;
        for (const stop of stops.toSorted((a, b) => a - b)) many.passTo(Math.min(end, start + days(stop)));
        one.passTo(end);
        many.passTo(end);
        expect(many.entries.map(({ payload }) => payload)).toEqual(one.entries.map(({ payload }) => payload));
      }),
      { numRuns: 30 },
    );
  });
});
