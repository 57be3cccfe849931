import { describe, expect, it } from '@jest/globals';
import { at, days, people, walkedTo } from '../../support/domain.js';

describe('confirm and redo', () => {
  it('judges on time by the claim, however late the answer is', () => {
    const life = walkedTo('issue', at('2026-06-29 08:00'));
    life.act(people.head, { act: 'report', text: 'Xong' });
    life.pass(days(10));
    life.act(people.chairman, { act: 'confirm' });
    expect(life.task.completion).toMatchObject({ is: 'confirmed', onTime: true });
    expect(life.task.lateAt).toBeNull();
  });

  it('says late of a claim after the deadline', () => {
    const life = walkedTo('issue', at('2026-06-29 08:00'));
    life.pass(days(2));
    life.act(people.head, { act: 'report', text: 'Xong' });
    life.act(people.chairman, { act: 'confirm' });
    expect(life.task.completion).toMatchObject({ is: 'confirmed', onTime: false });
    expect(life.task.lateAt).toBe(at('2026-07-01 00:00'));
  });

  it('counts the rounds of completion', () => {
    const life = walkedTo('report');
    expect(life.task.clocks.map(({ id }) => id)).toContain('completion#1/term');
    life.act(people.chairman, { act: 'redo', to: 'report', reason: 'Thiếu phụ lục' });
    expect(life.task).toMatchObject({ progress: 'working', completion: { is: 'none' } });
    life.act(people.head, { act: 'report', text: 'Đã bổ sung' });
    expect(life.task.completion).toMatchObject({ is: 'claimed', round: 2 });
    expect(life.task.clocks.map(({ id }) => id)).toContain('completion#2/term');
  });

  it('lets the task’s own term run again after redo, from where it was', () => {
    const life = walkedTo('report');
    expect(life.task.clocks.map(({ id }) => id)).not.toContain('task/term');
    life.act(people.chairman, { act: 'redo', to: 'report', reason: 'Thiếu phụ lục' });
    expect(life.task.clocks).toContainEqual(expect.objectContaining({ id: 'task/term', due: at('2026-07-01 00:00') }));
  });

  it('makes the task late at redo where its term passed while the claim stood', () => {
    const life = walkedTo('report', at('2026-06-29 08:00'));
    life.pass(days(7));
    life.act(people.chairman, { act: 'redo', to: 'report', reason: 'Thiếu phụ lục' });
    expect(life.task.lateAt).toBe(at('2026-07-01 00:00'));
    expect(life.task.clocks.filter(({ subject }) => subject.of === 'task')).toMatchObject([
      { id: 'task/rung-0', due: at('2026-07-08 00:00') },
      { kind: 'reminder', due: at('2026-07-10 00:00') },
    ]);
  });

  it('goes on up the ladder after redo where the task was late before', () => {
    const life = walkedTo('issue', at('2026-06-29 08:00'));
    life.passTo(at('2026-07-02 09:00'));
    life.act(people.head, { act: 'report', text: 'Xong' });
    expect(life.task.escalations.map(({ rung, to }) => [rung, to])).toEqual([[0, 'so-tai-chinh/divisionHead']]);
    life.act(people.chairman, { act: 'redo', to: 'report', reason: 'Thiếu phụ lục' });
    expect(life.task.clocks.filter(({ subject }) => subject.of === 'task')).toMatchObject([
      { id: 'task/rung-1', due: at('2026-07-04 00:00') },
      { kind: 'reminder', due: at('2026-07-08 00:00') },
    ]);
    expect(life.kinds.filter((kind) => kind === 'fellLate')).toHaveLength(1);
  });
});

describe('archive', () => {
  it('is for the assigner or the head of the lead', () => {
    const life = walkedTo('confirm');
    expect(life.refused(people.verifier, { act: 'archive' })).toBe('actor.notHolder');
    life.act(people.head, { act: 'archive' });
    expect(life.task.progress).toBe('archived');
  });
});
