import { describe, expect, it } from '@jest/globals';
import { taskView } from '../../../libs/application/views/task-view.js';
import type { ActView, TaskView } from '../../../libs/contracts/http.js';
import type { ActKind } from '../../../libs/domain/index.js';
import { days, people, walkedTo } from '../../support/domain.js';
import { opened } from '../../support/open-task.js';

const view = (until: ActKind, person = people.chairman): TaskView => taskView(opened(walkedTo(until)), person);
const actOf = ({ acts }: TaskView, act: ActKind): ActView | undefined => acts.find((one) => one.act === act);

describe('the page of a task', () => {
  it('says what this person may do, and to whom it belongs otherwise', () => {
    expect(actOf(view('assign', people.head), 'accept')).toMatchObject({ allowed: true, likely: true });
    const refused = actOf(view('assign', people.clerk), 'accept');
    expect(refused).toMatchObject({ allowed: false, likely: false, refusal: { code: 'actor.notHolder' } });
    expect(refused?.refusal?.words.vi).toBe('Hồ sơ không ở chỗ bạn: người phải xử lý là head.');
  });

  it('gives each form what it must know', () => {
    const drafting = view('addVersion', people.drafter);
    expect(actOf(drafting, 'askOpinions')?.seatTerm).toEqual({ amount: 5, min: 2, max: 5 });
    expect(actOf(view('accept', people.head), 'handOn')?.fits?.map(({ id }) => id)).toEqual([
      'so-tai-chinh/head',
      'so-tai-chinh/divisionHead',
      'so-tai-chinh/clerk',
    ]);
    expect(actOf(view('verify'), 'sign')?.capacities).toEqual(['TM']);
    expect(actOf(view('verify'), 'return')?.returnsTo?.map(({ step }) => step)).toEqual([
      'draft',
      'consolidate',
      'submit',
      'verify',
    ]);
  });

  it('draws the path: done, open, ahead, and when each step ahead would end', () => {
    const { path } = view('accept');
    expect(path.map(({ state }) => state).join(' ')).toBe('done open ahead ahead ahead ahead ahead ahead ahead ahead');
    expect(path.map(({ planned }) => planned).slice(0, 4)).toEqual([null, '2026-03-16', '2026-03-23', '2026-03-26']);
    expect(path.find(({ step }) => step === 'opinions')?.term).toEqual({ unit: 'workingDay', amount: 5 });
  });

  it('plans nothing into a year whose days are not known', () => {
    const life = walkedTo('accept');
    life.calendar = { ...life.calendar, years: [2026] };
    life.pass(days(300));
    const { path } = taskView(opened(life), people.chairman);
    expect(path.find(({ step }) => step === 'report')?.planned).toBeNull();
  });

  it('judges the task by the time of the claim, however long its confirmation takes', () => {
    const life = walkedTo('report');
    life.pass(days(200));
    expect(taskView(opened(life), people.chairman).deadline?.late).toBe(false);
    const working = walkedTo('accept');
    working.pass(days(200));
    expect(taskView(opened(working), people.chairman).deadline?.late).toBe(true);
  });

  it('marks the versions that were signed', () => {
    expect(view('sign').versions.map(({ approved }) => approved)).toEqual([true]);
    expect(view('verify').versions.map(({ approved }) => approved)).toEqual([false]);
  });
});
