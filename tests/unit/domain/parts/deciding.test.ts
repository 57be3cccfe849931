import { describe, expect, it } from '@jest/globals';
import { inboxOf, openVisit } from '../../../../libs/domain/index.js';
import { openObligations, partsOf } from '../../../../libs/domain/task/parts/state.js';
import { addVersion, days, hashOf, people, walkedTo, who } from '../../../support/domain.js';
import { decided } from '../../../support/deciding.js';
import type { Life, Said } from '../../../support/domain.js';

const urgently: Said = { act: 'decideUrgently', reason: 'Bão số 5', basis: 'Luật Phòng thủ dân sự Đ24' };
const report: Said = {
  act: 'fulfil',
  subject: { of: 'obligation', obligation: 'reportAfter#1' },
  text: 'Đã báo cáo tại phiên họp',
};

describe('an urgent decision outside the procedure', () => {
  const overtaken = (): Life => {
    const life = walkedTo('askOpinions');
    life.act(people.chairman, urgently);
    return life;
  };

  it('opens the deciding step at once, past all before it, and says why', () => {
    const { task } = overtaken();
    expect(task.visits.at(-1)).toMatchObject({ step: 'sign', because: { kind: 'urgent', reason: 'Bão số 5' } });
    expect(task.visits.at(-2)?.seats.map(({ status }) => status)).toEqual(['withdrawn', 'withdrawn', 'withdrawn']);
    expect(partsOf(task).urgent).toMatchObject([{ basis: 'Luật Phòng thủ dân sự Đ24', by: people.chairman }]);
  });

  it('is the Chairman’s alone, needs a version, and lets nobody sign what they drafted', () => {
    expect(walkedTo('addVersion').refused(people.viceChairman, urgently)).toBe('actor.notLeader');
    expect(walkedTo('accept').refused(people.chairman, urgently)).toBe('version.none');
    expect(walkedTo('addVersion').refused(people.chairman, { ...urgently, basis: ' ' })).toBe('text.missing');
    expect(walkedTo('addVersion').refused(people.chairman, { ...urgently, reason: '' })).toBe('reason.missing');
  });

  it('passes nothing over where the file lies with whoever decides or signs already', () => {
    const life = walkedTo('verify', undefined, decided);
    expect(life.task.visits.at(-1)?.step).toBe('decide');
    expect(life.refused(people.chairman, urgently)).toBe('urgent.noStep');
    expect(walkedTo('verify').refused(people.chairman, urgently)).toBe('urgent.noStep');
  });

  it('leaves a report owed, in the inbox and on the ladder until it is given', () => {
    const life = overtaken();
    expect(inboxOf(life.task)).toContainEqual(expect.objectContaining({ post: 'ubnd/chairman', asked: 'reportAfter' }));
    life.pass(days(60));
    expect(openObligations(life.task)[0]?.lateAt).not.toBeNull();
    life.act(people.chairman, report);
    expect(openObligations(life.task)).toEqual([]);
  });

  it('keeps the file from being put away, by hand or by time, while the report is owed', () => {
    const life = walkedTo('addVersion');
    life.act(people.chairman, urgently);
    life.act(people.chairman, { act: 'sign', hash: hashOf('v1'), capacity: 'TM' });
    life.act(people.clerk, { act: 'number' });
    life.act(people.clerk, { act: 'issue' });
    life.act(people.head, { act: 'report', text: 'Xong' });
    life.act(people.chairman, { act: 'confirm' });
    expect(life.refused(people.chairman, { act: 'archive' })).toBe('obligation.open');
    life.calendar = { ...life.calendar, years: [...life.calendar.years, 2027, 2028, 2029] };
    const kinds = life.pass(days(380)).map(({ kind }) => kind);
    expect(kinds).toContain('archivingPostponed');
    expect(life.task.progress).toBe('done');
    life.act(people.chairman, report);
    expect(life.pass(days(380)).map(({ kind }) => kind)).toContain('archivedByTime');
  });
});

describe('the report after an urgent decision', () => {
  it('is owed though the task is recalled: only it may be done then, and the file waits for it', () => {
    const life = walkedTo('askOpinions');
    life.act(people.chairman, urgently);
    life.act(people.chairman, { act: 'recall', reason: 'Giao nhầm' });
    expect(inboxOf(life.task).map(({ asked }) => asked)).toEqual(['reportAfter']);
    expect(life.task.clocks.map(({ id }) => id)).toContain('reportAfter#1/term');
    expect(life.refused(people.chairman, { act: 'archive' })).toBe('obligation.open');
    life.act(people.chairman, report);
    life.act(people.chairman, { act: 'archive' });
    expect(life.task).toMatchObject({ progress: 'archived', clocks: [] });
  });
});

describe('a disagreement', () => {
  const meet = (resolved: boolean): Said => ({
    ...{ act: 'recordMeeting' as const, about: 'Biên chế', resolved, result: 'Ghi nhận ý kiến' },
    participants: [{ unit: 'so-noi-vu', name: 'Lê Thị B, chuyên viên', view: 'disagree' as const, text: 'Không tăng' }],
  });
  const bringUp: Said = { act: 'bringUp', unit: 'so-noi-vu', theirs: 'Không tăng biên chế', ours: 'Cần tăng 05' };

  it('is met over first; what a delegate said there stands for the agency', () => {
    const life = walkedTo('answer');
    expect(life.refused(people.drafter, bringUp)).toBe('meeting.none');
    life.act(people.drafter, meet(true));
    expect(life.refused(people.drafter, bringUp)).toBe('meeting.none');
    expect(partsOf(life.task).meetings).toMatchObject([
      { number: 1, participants: [{ unit: 'so-noi-vu', view: 'disagree' }], resolved: true },
    ]);
  });

  it('that is not settled goes to the deciding level with both positions, and the file goes on', () => {
    const life = walkedTo('answer');
    life.act(people.drafter, meet(false));
    const before = life.task.visits;
    life.act(people.drafter, bringUp);
    expect(life.task.visits).toBe(before);
    const [owed] = openObligations(life.task);
    expect(owed).toMatchObject({
      ...{ kind: 'rule', holder: 'ubnd/chairman' },
      positions: { unit: 'so-noi-vu', theirs: 'Không tăng biên chế', ours: 'Cần tăng 05', meeting: 1 },
    });
    life.act(people.chairman, {
      ...{ act: 'fulfil' as const, text: 'Giữ nguyên biên chế' },
      subject: { of: 'obligation', obligation: 'rule#1' },
    });
    expect(openObligations(life.task)).toEqual([]);
  });

  const disagreed = (taken: boolean): Life => {
    const life = walkedTo('askOpinions');
    for (const unit of ['so-noi-vu', 'so-xay-dung', 'so-tu-phap']) {
      const answer = unit === 'so-noi-vu' ? 'disagree' : 'agree';
      life.act(people.asked(unit), { act: 'answer', seat: `opinions#1/${unit}`, answer, text: 'Không tăng' });
    }
    for (const { id } of life.task.visits.flatMap(({ seats }) => seats))
      life.act(people.drafter, { act: 'takeUp', seat: id, taken: taken || !id.endsWith('noi-vu'), reason: 'Giữ' });
    return life;
  };
  const consolidate: Said = { act: 'consolidate' };

  it('that the lead does not take up keeps the file until both positions are brought up', () => {
    const life = disagreed(false);
    expect(life.refused(people.drafter, consolidate)).toBe('disagreement.open');
    life.act(people.drafter, meet(false));
    expect(life.try(people.drafter, consolidate).refusal?.facts).toEqual({ units: 'so-noi-vu' });
    life.act(people.drafter, bringUp);
    life.act(people.drafter, consolidate);
    expect(openVisit(life.task)?.step).toBe('submit');
  });

  it('that is taken up, or settled at a meeting, keeps the file no longer', () => {
    disagreed(true).act(people.drafter, consolidate);
    const life = disagreed(false);
    life.act(people.drafter, meet(true));
    life.act(people.drafter, consolidate);
  });

  it('is over when the agency is asked again and is silent, and stands when it says so again', () => {
    const again = (answers: boolean): Life => {
      const life = disagreed(false);
      life.act(people.drafter, meet(false));
      life.act(people.drafter, bringUp);
      life.act(people.drafter, { act: 'return', to: 'draft', reason: 'Sửa' });
      life.act(people.drafter, { act: 'askOpinions', units: ['so-noi-vu'], workingDays: null });
      const seat = 'opinions#2/so-noi-vu';
      const answer: Said = { act: 'answer', seat, answer: 'disagree', text: 'Vẫn không' };
      if (answers) life.act(people.asked('so-noi-vu'), answer);
      else life.pass(days(14));
      if (answers) life.act(people.drafter, { act: 'takeUp', seat, taken: false, reason: 'Giữ' });
      return life;
    };
    again(false).act(people.drafter, consolidate);
    expect(again(true).refused(people.drafter, consolidate)).toBe('disagreement.open');
  });

  it('that comes up after the lead has consolidated keeps the file at the submission', () => {
    const life = walkedTo('consolidate');
    life.act(people.head, meet(false));
    expect(life.refused(people.head, { act: 'submit', summary: 'Kính trình' })).toBe('disagreement.open');
    life.act(people.head, bringUp);
    life.act(people.head, { act: 'submit', summary: 'Kính trình' });
  });

  it('may be reserved by whoever leads an agency with a part in it, bound to the version of the day', () => {
    const life = walkedTo('answer');
    life.act(people.asked('so-xay-dung'), { act: 'reserve', text: 'Bảo lưu về quỹ đất' });
    life.act(people.viceChairman, { act: 'reserve', text: 'Bảo lưu về kinh phí' });
    expect(partsOf(life.task).dissents.map(({ unit, version }) => [unit, version])).toEqual([
      ['so-xay-dung', hashOf('v1')],
      ['ubnd', hashOf('v1')],
    ]);
    expect(life.refused(who('so-xay-dung/specialist'), { act: 'reserve', text: 'x' })).toBe('actor.noParty');
  });
});

it('a draft that is written after an urgent decision is sent back for voids the signature as any other', () => {
  const life = walkedTo('addVersion');
  life.act(people.chairman, urgently);
  life.act(people.chairman, { act: 'return', to: 'draft', reason: 'Sửa' });
  life.act(people.drafter, addVersion('v2'));
  life.act(people.chairman, urgently);
  expect(partsOf(life.task).obligations.map(({ id }) => id)).toEqual(['reportAfter#1', 'reportAfter#2']);
  life.act(people.chairman, { act: 'sign', hash: hashOf('v2'), capacity: 'TM' });
});
