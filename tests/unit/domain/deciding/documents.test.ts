import { describe, expect, it } from '@jest/globals';
import { decidingOf, documentsOf, openPauses, openVisit } from '../../../../libs/domain/index.js';
import type { Act } from '../../../../libs/domain/index.js';
import { openRequests } from '../../../../libs/domain/task/beside/beside.js';
import { at, hashOf, minutes, type Life, type Said } from '../../../support/domain.js';
import {
  askNobody,
  changed,
  confirmedLife,
  issuedLife,
  people,
  signedBy,
  toIssue,
  toNumber,
  v1,
  v2,
} from '../../../support/deciding.js';

const due = (life: Life): number | undefined => openVisit(life.task)?.deadline?.due;

describe('a number', () => {
  it('that was drawn wrongly is kept and explained, and the document takes another', () => {
    const life = toIssue();
    expect(life.refused(people.clerk, { act: 'cancelNumber', reason: ' ' })).toBe('reason.missing');
    life.act(people.clerk, { act: 'cancelNumber', reason: 'Ghi nhầm loại văn bản' });
    expect(life.task.number).toBeNull();
    expect(openVisit(life.task)?.step).toBe('number');
    expect(decidingOf(life.task).cancelled).toMatchObject([
      { number: 12, notation: '12/KH-UBND', reason: 'Ghi nhầm loại văn bản', by: people.clerk },
    ]);
    life.act(people.clerk, { act: 'number' });
    expect(life.task.number).toMatchObject({ notation: '13/KH-UBND' });
  });

  it.each<[what: string, act: Said]>([
    ['recalled', { act: 'recall', reason: 'Giao nhầm' }],
    ['cancelled', { act: 'cancel', reason: 'Giao nhầm', basis: '12/QĐ-UBND' }],
    ['given to another lead', { act: 'changeLead', lead: 'so-noi-vu', reason: 'Giao nhầm' }],
  ])('that no document went out under is given up with the reason when the task is %s', (_what, act) => {
    const life = toIssue();
    life.act(people.chairman, act);
    expect(life.task.number).toBeNull();
    expect(decidingOf(life.task).cancelled).toMatchObject([{ notation: '12/KH-UBND', reason: 'Giao nhầm' }]);
  });

  it('that a document went out under stays with it, whatever becomes of the task', () => {
    const life = issuedLife();
    life.act(people.chairman, { act: 'recall', reason: 'Giao nhầm' });
    expect(documentsOf(life.task)).toMatchObject([{ notation: '12/KH-UBND' }]);
    expect(decidingOf(life.task).cancelled).toEqual([]);
  });

  it('is drawn for what was signed: the file is not taken up again where nobody could go on', () => {
    const life = toIssue();
    life.act(people.chairman, { act: 'recall', reason: 'Giao nhầm' });
    const reopen = (to: string): Said => ({ act: 'reopen', to, reason: 'Làm tiếp' });
    expect(life.refused(people.chairman, reopen('issue'))).toBe('return.notAllowed');
    life.act(people.chairman, reopen('number'));
    life.act(people.clerk, { act: 'number' });
    expect(life.task.number?.notation).toBe('13/KH-UBND');
  });

  it('drawn again for what went out is of another document, decided and signed as it was', () => {
    const life = issuedLife();
    life.act(people.head, { act: 'report', text: 'Đã ban hành' });
    life.act(people.chairman, { act: 'redo', to: 'number', reason: 'Sai loại văn bản' });
    life.act(people.clerk, { act: 'number' });
    life.act(people.clerk, { act: 'issue' });
    expect(documentsOf(life.task).map(({ notation }) => notation)).toEqual(['12/KH-UBND', '13/KH-UBND']);
  });

  it('that a document went out under is not cancelled', () => {
    const life = issuedLife();
    life.act(people.head, { act: 'report', text: 'Đã ban hành' });
    life.act(people.chairman, { act: 'redo', to: 'issue', reason: 'Gửi thiếu nơi nhận' });
    expect(life.refused(people.clerk, { act: 'cancelNumber', reason: 'Ghi nhầm' })).toBe('document.issued');
  });

  it('of a secret document has a notation of its own', () => {
    const life = toNumber();
    life.act(people.clerk, { act: 'number', secret: true });
    expect(life.task.number).toMatchObject({ notation: '12/KH-M-UBND', secret: true });
  });
});

describe('issuing', () => {
  it('is due on the next working day: the term is data of the procedure', () => {
    const life = toIssue();
    const days = (text: string): number => at(`${text} 00:00`);
    expect(due(life)).toBe(days('2026-03-04'));
  });

  it('puts out the rendition, which names the content that was signed', () => {
    const life = toIssue();
    const rendition = { hash: hashOf('rendition'), name: 'ban-phat-hanh.pdf', mediaType: 'application/pdf', size: 9 };
    life.act(people.clerk, { act: 'addRendition', ...rendition });
    expect(decidingOf(life.task).renditions).toMatchObject([{ of: v1, hash: rendition.hash }]);
    const [issued] = life.act(people.clerk, { act: 'issue' });
    expect(issued).toMatchObject({ kind: 'issued', hash: rendition.hash });
    expect(documentsOf(life.task)).toMatchObject([{ hash: rendition.hash, as: null, notation: '12/KH-UBND' }]);
  });
});

type FollowUp = Extract<Act['act'], 'correct' | 'replace' | 'recallIssued'>;

/** Drafted, decided, signed, numbered and issued once more. */
const goAgain = (life: Life): void => {
  life.act(people.drafter, changed());
  life.act(people.drafter, askNobody);
  life.act(people.drafter, { act: 'consolidate' });
  life.act(people.head, { act: 'submit', summary: 'Trình' });
  life.act(people.verifier, { act: 'verify', opinion: 'Đủ' });
  life.act(people.chairman, { act: 'approve', hash: v2, note: null });
  signedBy(life, 4, v2);
  life.act(people.clerk, { act: 'number' });
  life.act(people.clerk, { act: 'issue' });
};

describe('a document that went out', () => {
  const ways: [act: FollowUp, as: string][] = [
    ['correct', 'correction'],
    ['replace', 'replacement'],
    ['recallIssued', 'recall'],
  ];

  it.each(ways)('%s: by a document of its own that refers to it, long after the file was put away', (act, as) => {
    const life = confirmedLife();
    life.act(people.chairman, { act: 'archive' });
    life.pass(minutes(60 * 24 * 400));
    life.act(people.head, { act, reason: 'Sai số liệu' });
    expect(openVisit(life.task)).toMatchObject({ step: 'draft', because: { kind: 'followUp' } });
    goAgain(life);
    expect(documentsOf(life.task)).toMatchObject([
      { notation: '12/KH-UBND', hash: v1, as: null },
      { notation: '13/KH-UBND', hash: v2, as },
    ]);
    // Each keeps the signatures it went out with, and the file is put away as it was.
    expect(documentsOf(life.task).map(({ approvals }) => approvals.map(({ hash }) => hash))).toEqual([
      [v1, v1, v1, v1],
      [v2, v2, v2, v2],
    ]);
    expect(life.task).toMatchObject({ progress: 'archived', completion: { is: 'confirmed' } });
    expect(openVisit(life.task)).toBeNull();
  });

  it('is not followed by a content that nobody wrote: the follow-up has a version of its own', () => {
    const life = confirmedLife();
    life.act(people.chairman, { act: 'correct', reason: 'Sai chính tả' });
    life.act(people.drafter, askNobody);
    life.act(people.drafter, { act: 'consolidate' });
    life.act(people.head, { act: 'submit', summary: 'Trình' });
    life.act(people.verifier, { act: 'verify', opinion: 'Đủ' });
    expect(life.refused(people.chairman, { act: 'approve', hash: v1, note: null })).toBe('version.same');
  });

  it('is neither reopened nor put away while the one that follows it is being made', () => {
    const life = confirmedLife();
    life.act(people.chairman, { act: 'correct', reason: 'Sai số liệu' });
    expect(life.refused(people.chairman, { act: 'reopen', to: 'draft', reason: 'Mở lại' })).toBe('task.notOver');
    expect(life.refused(people.chairman, { act: 'archive' })).toBe('task.notOver');
  });

  it('goes back to being confirmed, and is put away by time all the same', () => {
    const life = confirmedLife();
    life.act(people.chairman, { act: 'replace', reason: 'Sai nội dung' });
    expect(life.task.clocks.some(({ kind }) => kind === 'archive')).toBe(false);
    goAgain(life);
    expect(life.task).toMatchObject({ progress: 'done', completion: { is: 'confirmed' } });
    life.pass(minutes(60 * 24 * 500));
    expect(life.task.progress).toBe('archived');
  });

  it('may be corrected while its result is still to be reported, and the report follows', () => {
    const life = issuedLife();
    life.act(people.chairman, { act: 'correct', reason: 'Sai chính tả' });
    goAgain(life);
    expect(openVisit(life.task)?.step).toBe('report');
    expect(documentsOf(life.task)).toHaveLength(2);
  });
});

describe('the file of a document that follows another', () => {
  const followed = (): Life => {
    const life = confirmedLife();
    life.act(people.chairman, { act: 'archive' });
    life.act(people.chairman, { act: 'replace', reason: 'Sai phụ lục' });
    return life;
  };
  it('has no term of the task any more, which was recognised', () => {
    const due = { date: '2026-12-31', inclusive: true };
    const change = { act: 'changeDeadline' as const, subject: { of: 'task' as const }, due, reason: 'Gia hạn' };
    expect(followed().refused(people.chairman, change)).toBe('completion.confirmed');
  });

  it('is put away again with nothing standing or asked beside it', () => {
    const life = followed();
    life.act(people.chairman, { act: 'pause', stands: ['step'], reason: 'Chờ họp' });
    life.act(people.head, { act: 'reportObstacle', obstacle: 'problem', text: 'Thiếu số liệu', evidence: null });
    goAgain(life);
    expect(life.task).toMatchObject({ progress: 'archived', clocks: [] });
    expect(openPauses(life.task)).toEqual([]);
    expect(openRequests(life.task)).toEqual([]);
  });

  it('waits for the report of an urgent decision before it is put away again', () => {
    const life = followed();
    life.act(people.drafter, changed());
    life.act(people.chairman, { act: 'decideUrgently', reason: 'Bão số 5', basis: 'Luật Phòng thủ dân sự Đ24' });
    life.act(people.chairman, { act: 'approve', hash: v2, note: null });
    signedBy(life, 4, v2);
    life.act(people.clerk, { act: 'number' });
    life.act(people.clerk, { act: 'issue' });
    expect(life.task.progress).toBe('done');
    expect(life.task.clocks.map(({ kind }) => kind)).toContain('archive');
  });
});

describe('completion', () => {
  const claimed = (): Life => {
    const life = issuedLife();
    life.act(people.head, { act: 'report', text: 'Đã ban hành' });
    return life;
  };

  it('is recognised or sent back for the version that was claimed', () => {
    const life = claimed();
    expect(life.refused(people.chairman, { act: 'confirm', version: v2 })).toBe('version.notCurrent');
    const redo = { act: 'redo', to: 'draft', reason: 'Chưa đạt', version: v2 } as const;
    expect(life.refused(people.chairman, redo)).toBe('version.notCurrent');
    const [confirmed] = life.fork().act(people.chairman, { act: 'confirm', version: v1 });
    expect(confirmed).toMatchObject({ kind: 'confirmed', version: v1 });
    const [asked] = life.act(people.chairman, { ...redo, version: v1 });
    expect(asked).toMatchObject({ kind: 'redoAsked', version: v1 });
  });

  it('is on time by the time of the claim that was confirmed, however late it is confirmed', () => {
    const life = claimed();
    life.passTo(at('2026-07-30 09:00'));
    life.act(people.chairman, { act: 'confirm' });
    expect(life.task.completion).toMatchObject({ is: 'confirmed', onTime: true });
  });

  it('and late where only a later claim was confirmed, though an earlier one was in time', () => {
    const life = claimed();
    life.act(people.chairman, { act: 'redo', to: 'report', reason: 'Thiếu số liệu' });
    life.passTo(at('2026-07-30 09:00'));
    life.act(people.head, { act: 'report', text: 'Đã bổ sung' });
    life.act(people.chairman, { act: 'confirm' });
    expect(life.task.completion).toMatchObject({ is: 'confirmed', onTime: false });
  });
});
