import { describe, expect, it } from '@jest/globals';
import { decidingOf, inboxOf, openVisit, owedBy, purposeOf } from '../../../../libs/domain/index.js';
import type { TaskEntry } from '../../../../libs/domain/index.js';
import { at, days, type Life, type Said } from '../../../support/domain.js';
import {
  approveIt,
  askedChanges,
  changed,
  onAgenda,
  people,
  result,
  toDecide,
  toSign,
  v1,
  v2,
} from '../../../support/deciding.js';

const openAt = ({ task }: Life): string => {
  const visit = openVisit(task);
  return visit ? `${visit.step} with ${visit.holder}` : 'nowhere';
};
const asked = ({ task }: Life): string[] => inboxOf(task).map(({ asked: what, post }) => `${what}: ${post}`);
const told = (entries: TaskEntry[], { task }: Life): string[] =>
  entries.flatMap((entry) => owedBy(entry, task).map(({ post, about }) => `${about.kind}: ${post}`));

describe('a decision', () => {
  it('binds to the content that was named, and the file goes on', () => {
    const life = toDecide();
    expect(asked(life)).toEqual(['decide: ubnd/chairman']);
    life.act(people.chairman, approveIt);
    expect(decidingOf(life.task).approval).toMatchObject({ hash: v1, by: people.chairman, post: 'ubnd/chairman' });
    expect(openAt(life)).toBe('sign with so-tai-chinh/head');
  });

  it('names the current version and no other', () => {
    expect(toDecide().refused(people.chairman, { act: 'approve', hash: v2, note: null })).toBe('version.notCurrent');
  });

  it.each(['draft', 'consolidate', 'submit', 'verify'])('may go back to %s', (step) => {
    const life = toDecide();
    life.act(people.chairman, { act: 'return', to: step, reason: 'Cập nhật, bổ sung' });
    expect(openVisit(life.task)?.step).toBe(step);
  });
});

describe('approved with changes', () => {
  it('binds only when the changed version is confirmed by whoever approved', () => {
    const life = askedChanges();
    expect(decidingOf(life.task).approval).toBeNull();
    expect(asked(life)).toEqual(['makeChanges: so-tai-chinh/specialist']);
    life.act(people.drafter, changed());
    life.act(people.drafter, { act: 'sendChanged', note: 'Đã bỏ khoản 3' });
    expect(asked(life)).toEqual(['confirmChanges: ubnd/chairman']);
    expect(life.refused(people.chairman, { act: 'confirmChanges', hash: v1 })).toBe('version.notCurrent');
    life.act(people.chairman, { act: 'confirmChanges', hash: v2 });
    expect(decidingOf(life.task)).toMatchObject({ approval: { hash: v2 }, changes: null });
    expect(openVisit(life.task)?.step).toBe('sign');
  });

  it('or by the person who was named for it, who may not decide anything else', () => {
    const life = askedChanges('vpub/head');
    life.act(people.drafter, changed());
    life.act(people.drafter, { act: 'sendChanged', note: 'Đã bỏ khoản 3' });
    expect(asked(life)).toEqual(['confirmChanges: vpub/head']);
    expect(life.refused(people.chairman, { act: 'confirmChanges', hash: v2 })).toBe('actor.notHolder');
    expect(life.refused(people.officeHead, { act: 'approve', hash: v2, note: null })).toBe('decision.confirm');
    life.act(people.officeHead, { act: 'confirmChanges', hash: v2 });
    expect(decidingOf(life.task).approval).toMatchObject({ hash: v2, by: people.officeHead });
  });

  it('goes back once more where the changes are not what was asked, as often as it takes', () => {
    const life = askedChanges();
    for (const hash of ['a', 'b', 'c'].map((name) => v2.slice(0, -1) + name)) {
      life.act(people.drafter, changed(hash));
      life.act(people.drafter, { act: 'sendChanged', note: 'Đã sửa' });
      life.act(people.chairman, { act: 'return', to: 'consolidate', reason: 'Chưa hết' });
    }
    life.act(people.drafter, changed());
    life.act(people.drafter, { act: 'sendChanged', note: 'Đã sửa hết' });
    life.act(people.chairman, { act: 'confirmChanges', hash: v2 });
    expect(openVisit(life.task)?.step).toBe('sign');
  });
});

describe('put before a body', () => {
  it('waits on its desk with a term, and the result binds in the name of the body', () => {
    const life = toDecide();
    life.act(people.chairman, onAgenda);
    expect(asked(life)).toEqual(['enterResult: vpub/head']);
    expect(openVisit(life.task)?.deadline?.due).toBe(at('2026-03-26 00:00'));
    const entries = life.act(people.officeHead, result({ counts: { agree: 12, disagree: 1, deemed: 12 } }));
    expect(told(entries, life)).toContain('resultEntered: ubnd/chairman');
    expect(decidingOf(life.task).approval).toMatchObject({ hash: v1, body: 'Ủy ban nhân dân tỉnh' });
    expect(decidingOf(life.task).referrals[0]?.outcome).toMatchObject({
      is: 'passed',
      evidence: 'Biên bản số 12/BB-UBND',
      counts: { agree: 12, disagree: 1, deemed: 12 },
    });
    expect(openVisit(life.task)?.step).toBe('sign');
  });

  it('is late when nobody has entered a result, and lateness climbs its ladder', () => {
    const life = toDecide();
    life.act(people.chairman, onAgenda);
    const kinds = life.pass(days(40)).map(({ kind }) => kind);
    expect(kinds).toContain('fellLate');
    expect(kinds).toContain('escalated');
  });

  it('passed with changes goes back to be changed, and whoever put it there confirms', () => {
    const life = toDecide();
    life.act(people.chairman, { ...onAgenda, act: 'putToBallot' } as typeof onAgenda);
    life.act(
      people.officeHead,
      result({
        ...{ result: 'passedWithChanges', note: 'Sửa mục II', to: 'draft' },
        ...{ counts: { agree: 14, disagree: 2, deemed: 9 } },
      }),
    );
    expect(decidingOf(life.task).changes).toMatchObject({ confirmer: 'ubnd/chairman', changes: 'Sửa mục II' });
    expect(openVisit(life.task)?.step).toBe('draft');
  });

  it('deferred waits again for the new day, or goes back to whoever decides', () => {
    const life = toDecide();
    life.act(people.chairman, onAgenda);
    life.act(people.officeHead, result({ result: 'deferred', on: '2026-04-03' }));
    expect(asked(life)).toEqual(['enterResult: vpub/head']);
    expect(decidingOf(life.task).referrals).toMatchObject([
      { outcome: { is: 'deferred' } },
      { on: '2026-04-03', outcome: null },
    ]);
    life.act(people.officeHead, result({ result: 'deferred' }));
    expect(asked(life)).toEqual(['decide: ubnd/chairman']);
  });

  it('rejected goes back to an earlier step with the reason', () => {
    const life = toDecide();
    life.act(people.chairman, onAgenda);
    expect(life.refused(people.officeHead, result({ result: 'rejected', to: 'draft' }))).toBe('reason.missing');
    life.act(people.officeHead, result({ result: 'rejected', to: 'draft', note: 'Chưa rõ nguồn lực' }));
    expect(openVisit(life.task)).toMatchObject({ step: 'draft', because: { kind: 'return' } });
    expect(decidingOf(life.task).approval).toBeNull();
  });

  it('may be taken back by whoever put it there, and by nobody else', () => {
    const life = toDecide();
    life.act(people.chairman, onAgenda);
    expect(life.refused(people.officeHead, { act: 'takeBack', reason: 'x' })).toBe('actor.notHolder');
    life.act(people.chairman, { act: 'takeBack', reason: 'Quyết ngay' });
    const visit = openVisit(life.task);
    expect(visit && purposeOf(life.task, visit)).toBe('decide');
    life.act(people.chairman, approveIt);
    expect(openVisit(life.task)?.step).toBe('sign');
  });
});

describe('a draft edited after it was approved or signed', () => {
  it('voids the approval and every signature on it, and says so to everybody concerned', () => {
    const life = toSign();
    life.act(people.head, { act: 'sign', hash: v1, capacity: 'head' });
    life.act(people.officeHead, { act: 'return', to: 'draft', reason: 'Sai số liệu' });
    const entries = life.act(people.drafter, changed());
    expect(told(entries, life).sort()).toEqual([
      'approvalVoided: so-tai-chinh/head',
      'approvalVoided: so-tai-chinh/specialist',
      'approvalVoided: ubnd/chairman',
      'approvalVoided: vpub/head',
      'approvalVoided: vpub/specialist',
    ]);
    expect(life.task.approvals).toEqual([]);
    expect(decidingOf(life.task).approval).toBeNull();
  });

  it('is not signed again before it is decided again, however it comes to the signer', () => {
    const life = toSign();
    life.act(people.head, { act: 'return', to: 'consolidate', reason: 'Sai số liệu' });
    life.act(people.drafter, changed());
    life.act(people.drafter, { act: 'consolidate' });
    life.act(people.head, { act: 'submit', summary: 'Trình lại' });
    life.act(people.verifier, { act: 'verify', opinion: 'Đủ' });
    // As if the procedure had let it pass the decision: what was decided is another content.
    const forged = life.fork();
    forged.act(people.chairman, { act: 'approve', hash: v2, note: null });
    forged.state = { ...forged.task, deciding: { ...decidingOf(forged.task), approval: null } };
    expect(forged.refused(people.head, { act: 'sign', hash: v2, capacity: 'head' })).toBe('approval.missing');
    life.act(people.chairman, { act: 'approve', hash: v2, note: null });
    life.act(people.head, { act: 'sign', hash: v2, capacity: 'head' });
    expect(life.task.approvals).toMatchObject([{ hash: v2 }]);
  });
});

it('a ballot that is open when the task is recalled has no result to enter, and none is awaited', () => {
  const life = toDecide();
  life.act(people.chairman, { ...onAgenda, act: 'putToBallot' } as Said);
  life.act(people.chairman, { act: 'recall', reason: 'Trung ương thu hồi văn bản chỉ đạo' });
  expect(life.refused(people.officeHead, result({ counts: { agree: 12, disagree: 1, deemed: 12 } }))).toBe(
    'task.ended',
  );
  expect(life.task.clocks.map(({ kind }) => kind)).toEqual(['archive']);
});
