import { describe, expect, it } from '@jest/globals';
import type { Procedure } from '../../../../libs/domain/index.js';
import { dayOfEvent, openVisit } from '../../../../libs/domain/index.js';
import { checkProcedure } from '../../../../libs/domain/procedure/check/check.js';
import type { SeatRule } from '../../../../libs/domain/procedure/seats.js';
import { calendar, days, people, procedure, walkedTo } from '../../../support/domain.js';
import type { Life, Said } from '../../../support/domain.js';

/** What a file says is what happens: one case for each parameter that changes how a step goes. */

type Step = Procedure['steps'][number];

const changed = (kind: string, over: Partial<Step>): Procedure => ({
  ...procedure,
  steps: procedure.steps.map((step) => (step.kind === kind ? { ...step, ...over } : step)),
});
const by =
  (given: Procedure) =>
  (life: Life): void => {
    life.procedure = given;
  };
const says = (life: Life, unit: string, answer: 'agree' | 'disagree'): void => {
  life.act(people.asked(unit), { act: 'answer', seat: `opinions#1/${unit}`, answer, text: 'Ý kiến' });
};
const asked = (seats: SeatRule): Life => walkedTo('askOpinions', undefined, by(changed('opinions', { seats })));
const statuses = ({ task }: Life): string[] => task.visits.flatMap(({ seats }) => seats.map(({ status }) => status));
const place = ({ task }: Life): string | undefined => openVisit(task)?.step;

describe('the rule of seats', () => {
  it('atLeast: the round is over with so many answers, and the others need not answer any more', () => {
    const life = asked({ closes: 'atLeast', count: 2 });
    says(life, 'so-noi-vu', 'agree');
    expect(place(life)).toBe('opinions');
    says(life, 'so-tu-phap', 'disagree');
    expect([place(life), statuses(life)]).toEqual(['consolidate', ['answered', 'withdrawn', 'answered']]);
    const late: Said = { act: 'answer', seat: 'opinions#1/so-xay-dung', answer: 'agree', text: '' };
    expect(life.refused(people.asked('so-xay-dung'), late)).toBe('seat.closed');
  });

  it('atLeast: silence counts as the rule of silence has it, and time closes the round', () => {
    const life = asked({ closes: 'atLeast', count: 2 });
    says(life, 'so-noi-vu', 'agree');
    life.pass(days(14));
    // Both fall silent at one instant; the one that time comes to first is enough.
    expect([place(life), statuses(life).toSorted()]).toEqual([
      'consolidate',
      ['answered', 'deemedConsent', 'withdrawn'],
    ]);
  });

  it('firstRefusal: whoever disagrees ends the round; without one it waits for all', () => {
    const life = asked({ closes: 'firstRefusal' });
    says(life, 'so-noi-vu', 'agree');
    expect(place(life)).toBe('opinions');
    says(life, 'so-xay-dung', 'disagree');
    expect([place(life), statuses(life)]).toEqual(['consolidate', ['answered', 'answered', 'withdrawn']]);
    const none = asked({ closes: 'firstRefusal' });
    for (const unit of ['so-noi-vu', 'so-xay-dung', 'so-tu-phap']) says(none, unit, 'agree');
    expect([place(none), statuses(none)]).toEqual(['consolidate', ['answered', 'answered', 'answered']]);
  });

  it('whatever it is, nobody waits once nobody is asked', () => {
    const life = asked({ closes: 'atLeast', count: 3 });
    says(life, 'so-noi-vu', 'agree');
    for (const unit of ['so-xay-dung', 'so-tu-phap'])
      life.act(people.drafter, { act: 'withdrawRequest', seat: `opinions#1/${unit}`, reason: 'Không liên quan' });
    expect(place(life)).toBe('consolidate');
  });

  it('of a version that is no longer written so goes on as if all were to answer', () => {
    const old = { ...changed('opinions', {}), version: 7 };
    const opinions = old.steps.find(({ kind }) => kind === 'opinions') as unknown as Record<string, unknown>;
    Object.assign(opinions, { seats: { closes: 'chain' }, onSilence: { does: 'lapse', basis: 'Quy chế' } });
    expect(checkProcedure(old).map(({ path }) => path)).toEqual(
      expect.arrayContaining(['$.steps[2].onSilence.does', '$.steps[2].seats.closes']),
    );
    const life = walkedTo('askOpinions', undefined, by(old));
    says(life, 'so-noi-vu', 'agree');
    life.pass(days(14));
    expect(statuses(life)).toEqual(['answered', 'open', 'open']);
    says(life, 'so-xay-dung', 'agree');
    says(life, 'so-tu-phap', 'agree');
    expect(place(life)).toBe('consolidate');
  });
});

describe('who may ask one more', () => {
  const more: Said = { act: 'askMore', units: ['vpub'], workingDays: null };
  const letGo: Said = { act: 'withdrawRequest', seat: 'opinions#1/so-noi-vu', reason: 'Không liên quan' };

  it('is the holder where the step says nothing, and whoever it names where it does', () => {
    const usual = walkedTo('askOpinions');
    expect(usual.refused(people.chairman, more)).toBe('actor.notHolder');
    usual.act(people.drafter, more);
    const life = walkedTo('askOpinions', undefined, by(changed('opinions', { mayAdd: ['assigner'] })));
    expect(life.refused(people.drafter, more)).toBe('actor.notHolder');
    expect(life.refused(people.drafter, letGo)).toBe('actor.notHolder');
    life.act(people.chairman, more);
    life.act(people.chairman, letGo);
  });

  it('is nobody where the step names nobody', () => {
    const life = walkedTo('askOpinions', undefined, by(changed('opinions', { mayAdd: [] })));
    expect(life.refused(people.drafter, more)).toBe('actor.notHolder');
  });
});

describe('an incomplete dossier', () => {
  const givenBack = (stopsClock: boolean): Life => {
    const dossier = procedure.steps.find(({ kind }) => kind === 'verify')!.dossier!;
    const life = walkedTo('submit', undefined, by(changed('verify', { dossier: { ...dossier, stopsClock } })));
    life.pass(days(1));
    life.act(people.verifier, { act: 'returnIncomplete', items: ['proposal'], reason: 'Thiếu' });
    const file = { hash: 'f'.repeat(64), name: 'to-trinh.pdf', mediaType: 'application/pdf', size: 10 };
    life.act(people.head, { act: 'attach', item: 'proposal', ...file });
    life.act(people.head, { act: 'submit', summary: 'Kính trình' });
    return life;
  };
  const lastDay = ({ task }: Life): string => dayOfEvent(openVisit(task)?.deadline?.due ?? 0, calendar);

  it('makes the term of the step stand, or begin anew where the step says so', () => {
    expect([lastDay(givenBack(true)), lastDay(givenBack(false))]).toEqual(['2026-03-05', '2026-03-06']);
    const payloads = givenBack(false).entries.map(({ payload }) => payload);
    expect(payloads).toContainEqual(expect.objectContaining({ kind: 'dossierIncomplete', remaining: null }));
    expect(payloads).toContainEqual(expect.objectContaining({ kind: 'dossierCompleted', remaining: null }));
  });
});

describe('the report after an urgent decision', () => {
  it('is told to whom the procedure names', () => {
    const urgentDecision = {
      by: [{ role: 'chairman' as const, unit: 'ubnd' }],
      reportWithin: { unit: 'workingDay' as const, amount: 3 },
      reportTo: { role: 'head' as const, unit: 'vpub' },
      basis: 'Quy chế',
    };
    const life = walkedTo('addVersion', undefined, by({ ...procedure, urgentDecision }));
    life.act(people.chairman, { act: 'decideUrgently', reason: 'Bão số 5', basis: 'Luật' });
    const subject = { of: 'obligation' as const, obligation: 'reportAfter#1' };
    const [met] = life.act(people.chairman, { act: 'fulfil', subject, text: 'Đã báo cáo' });
    expect(met).toMatchObject({ kind: 'obligationMet', tell: ['vpub/head'] });
  });
});

describe('terms beside the file', () => {
  it('may be said in the file, and are what holds then', () => {
    const given: Procedure = {
      ...procedure,
      information: { amount: 4, min: 3, max: 4 },
      parts: { ruling: { unit: 'workingDay', amount: 1 }, handOver: { unit: 'workingDay', amount: 9 } },
    };
    expect(checkProcedure(given)).toEqual([]);
    const life = walkedTo('addVersion', undefined, by(given));
    const ask: Said = { act: 'askInformation', unit: 'so-noi-vu', text: 'Số liệu', workingDays: 2 };
    expect(life.refused(people.drafter, ask)).toBe('term.outOfBounds');
    life.act(people.chairman, { act: 'changeLead', lead: 'so-noi-vu', reason: 'Chỉ đạo' });
    const due = life.task.parts?.obligations[0]?.deadline.due ?? 0;
    expect(dayOfEvent(due, calendar)).toBe('2026-03-13');
  });
});
