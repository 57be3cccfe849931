import { describe, expect, it } from '@jest/globals';
import { fc } from '../../../support/property.js';
import { besideOf, dayOfEvent, inboxOf, openVisit } from '../../../../libs/domain/index.js';
import type { Budget, TaskEntry } from '../../../../libs/domain/index.js';
import { excusedDays } from '../../../../libs/domain/task/beside/reckoning.js';
import { findObligation } from '../../../../libs/domain/task/parts/state.js';
import { ofObligation } from '../../../../libs/domain/task/parts/subject.js';
import { deadlineOf } from '../../../../libs/domain/task/subject.js';
import { dueAnyhow } from '../../../../libs/domain/time/count.js';
import { at, calendar, days, people, walkedTo } from '../../../support/domain.js';
import type { Said, Life } from '../../../support/domain.js';

const { chairman, head } = people;
const all: Budget[] = ['task', 'step', 'seats'];
const pause = (stands: Budget[] = all): Said => ({ act: 'pause', stands, reason: 'Chờ hội nghị' });
const resume = (item: string): Said => ({ act: 'resume', item, reason: '' });
const condition: Said = {
  act: 'awaitCondition',
  stands: all,
  reason: 'Trung ương phê duyệt quy hoạch',
  confirmer: 'so-noi-vu/head',
};
const confirmation: Said = {
  ...{ act: 'confirmCondition', item: 'pause#1', text: 'Đã phê duyệt' },
  evidence: { file: null, link: 'https://example.vn/quyet-dinh' },
};

const kinds = (entries: readonly TaskEntry[]): string[] => entries.map(({ kind }) => kind);
const lastDay = (life: Life): string => dayOfEvent(life.task.deadline?.due ?? 0, calendar);
const stepDay = (life: Life): string => dayOfEvent(openVisit(life.task)?.deadline?.due ?? 0, calendar);

describe('a pause by the assigner', () => {
  it('makes what it names stand: no reminder, no lateness, no rung, however long', () => {
    const life = walkedTo('accept');
    life.act(chairman, pause());
    expect(life.passTo(at('2026-12-30 08:00'))).toEqual([]);
    expect(life.task.clocks).toEqual([]);
  });

  it('stops a ladder that has begun, and lets it go on', () => {
    const life = walkedTo('accept');
    life.passTo(at('2026-03-17 08:00'));
    expect(life.kinds).toContain('fellLate');
    life.act(chairman, pause());
    expect(life.passTo(at('2026-05-04 08:00'))).toEqual([]);
    life.act(chairman, resume('pause#1'));
    expect(kinds(life.passTo(at('2026-05-12 08:00')))).toContain('escalated');
  });

  it('makes the shares of coordinators stand where it names them, and nothing else that is owed', () => {
    const life = walkedTo('addVersion');
    const due = { date: '2026-03-13', inclusive: true };
    life.act(chairman, { act: 'askContribution', unit: 'so-noi-vu', text: 'Biên chế', due });
    life.act(chairman, { act: 'decideUrgently', reason: 'Bão số 5', basis: 'Luật' });
    const share = (): string => dayOfEvent(deadlineOf(life.task, ofObligation('contribute#1'))?.due ?? 0, calendar);
    life.passTo(at('2026-03-04 09:00'));
    life.act(chairman, pause(['shares']));
    life.passTo(at('2026-04-01 09:00'));
    const late = life.entries.flatMap(({ payload }) => (payload.kind === 'fellLate' ? [payload.subject] : []));
    expect(late).toContainEqual(ofObligation('reportAfter#1'));
    expect(late).not.toContainEqual(ofObligation('contribute#1'));
    expect(inboxOf(life.task)).toContainEqual(expect.objectContaining({ asked: 'contribute', due: null }));
    expect(share()).toBe('2026-03-13');
    life.act(chairman, resume('pause#1'));
    expect(share()).toBe('2026-04-10');
    life.passTo(at('2026-04-11 09:00'));
    expect(findObligation(life.task, 'contribute#1')?.lateAt).not.toBeNull();
  });

  it('gives each term what was left of it when it is released', () => {
    const life = walkedTo('accept');
    expect([stepDay(life), lastDay(life)]).toEqual(['2026-03-16', '2026-06-30']);
    life.passTo(at('2026-03-04 09:00'));
    life.act(chairman, pause());
    life.passTo(at('2026-03-11 09:00'));
    life.act(chairman, resume('pause#1'));
    expect([stepDay(life), lastDay(life)]).toEqual(['2026-03-23', '2026-07-07']);
    expect(life.task.clocks.filter(({ kind }) => kind === 'term').map(({ due }) => dayOfEvent(due, calendar))).toEqual(
      expect.arrayContaining(['2026-03-23', '2026-07-07']),
    );
  });

  it('leaves running what it does not name', () => {
    const life = walkedTo('accept');
    life.act(chairman, pause(['task']));
    expect(kinds(life.passTo(at('2026-03-17 08:00')))).toContain('fellLate');
    expect(lastDay(life)).toBe('2026-06-30');
  });

  it('adds up with others: all must be released', () => {
    const life = walkedTo('accept');
    life.passTo(at('2026-03-04 09:00'));
    life.act(chairman, pause());
    life.passTo(at('2026-03-05 09:00'));
    life.act(chairman, condition);
    life.passTo(at('2026-03-06 09:00'));
    life.act(chairman, resume('pause#1'));
    expect(besideOf(life.task).standing.task).toBe(at('2026-03-04 09:00'));
    life.passTo(at('2026-03-11 09:00'));
    life.act(people.asked('so-noi-vu'), { ...confirmation, item: 'pause#2' });
    expect([stepDay(life), lastDay(life)]).toEqual(['2026-03-23', '2026-07-07']);
    expect(besideOf(life.task).held).toEqual([]);
  });

  it('makes silence mean nothing while the opinions stand', () => {
    const life = walkedTo('askOpinions');
    life.act(chairman, pause(['seats']));
    life.passTo(at('2026-05-04 08:00'));
    expect(life.kinds).not.toContain('seatDeemedConsent');
    life.act(chairman, resume('pause#1'));
    expect(kinds(life.passTo(at('2026-05-12 08:00')))).toContain('seatDeemedConsent');
  });

  it('stands for a step that the file reaches meanwhile: its whole term is left', () => {
    const life = walkedTo('accept');
    life.act(chairman, pause());
    life.act(people.drafter, {
      ...{
        act: 'addVersion',
        hash: 'a'.repeat(64),
        name: 'v1.docx',
        mediaType: 'application/msword',
        size: 1,
        note: null,
      },
    });
    life.act(people.drafter, { act: 'askOpinions', units: ['so-noi-vu'], workingDays: null });
    life.passTo(at('2026-03-30 09:00'));
    life.act(chairman, resume('pause#1'));
    const [seat] = openVisit(life.task)?.seats ?? [];
    expect(dayOfEvent(seat?.deadline.due ?? 0, calendar)).toBe('2026-04-06');
  });

  it('ends with the report of the result, which is judged by the term as it stood', () => {
    const life = walkedTo('issue', undefined);
    life.act(chairman, pause());
    life.passTo(at('2026-07-15 09:00'));
    expect(kinds(life.act(head, { act: 'report', text: 'Đã ban hành' }))).toEqual([
      'resumed',
      'visitClosed',
      'claimed',
    ]);
    life.act(chairman, { act: 'confirm' });
    expect(life.task.completion).toMatchObject({ is: 'confirmed', onTime: true });
  });

  it('brings no clock of the closed step back when it ends with the report', () => {
    const life = walkedTo('issue');
    life.act(chairman, pause());
    life.pass(days(20));
    life.act(head, { act: 'report', text: 'Đã ban hành' });
    expect(life.task.clocks.map(({ subject }) => subject.of)).not.toContain('visit');
    // What stood is left out of the term of the step that was closed.
    expect(life.task.visits.at(-1)?.deadline?.due).toBeGreaterThan(life.now);
  });

  it('is excused: its working days are counted once, however many pauses', () => {
    const life = walkedTo('accept');
    life.passTo(at('2026-03-04 09:00'));
    life.act(chairman, pause());
    life.act(chairman, pause(['task']));
    life.passTo(at('2026-03-11 09:00'));
    expect(excusedDays(life.task, life.now, calendar)).toBe(5);
    life.act(chairman, resume('pause#1'));
    life.act(chairman, resume('pause#2'));
    expect(excusedDays(life.task, at('2026-04-01 09:00'), calendar)).toBe(5);
  });
});

describe('an outside condition', () => {
  it('asks its confirmer every month, and nobody grows late', () => {
    const life = walkedTo('accept');
    life.act(chairman, condition);
    const passed = life.passTo(at('2026-06-15 08:00'));
    expect(new Set(kinds(passed))).toEqual(new Set(['conditionDue']));
    expect(passed).toHaveLength(3);
    expect(passed).toMatchObject([{ to: 'so-noi-vu/head' }, {}, {}]);
  });

  it('ends with the word of the one who was named, and the evidence stays', () => {
    const life = walkedTo('accept');
    life.act(chairman, condition);
    expect(life.refused(head, confirmation)).toBe('actor.notHolder');
    life.act(people.asked('so-noi-vu'), confirmation);
    expect(besideOf(life.task).pauses).toMatchObject([
      { released: { because: 'confirmed', evidence: { link: 'https://example.vn/quyet-dinh' } } },
    ]);
    expect(life.task.clocks.some(({ kind }) => kind === 'check')).toBe(false);
  });

  it('is lifted by its assigner only with a reason', () => {
    const life = walkedTo('accept');
    life.act(chairman, condition);
    expect(life.refused(chairman, resume('pause#1'))).toBe('reason.missing');
    life.act(chairman, { act: 'resume', item: 'pause#1', reason: 'Không chờ nữa' });
    expect(besideOf(life.task).standing).toEqual({});
  });
});

type Step = { wait: number; do: 'pause' | 'wait' | 'resume' | 'extend'; stands: Budget[]; pick: number };
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    wait: fc.integer({ min: 0, max: days(6) }),
    do: fc.constantFrom('pause', 'wait', 'resume', 'resume', 'extend'),
    stands: fc.subarray(all, { minLength: 1 }),
    pick: fc.nat({ max: 5 }),
  }),
  { maxLength: 12 },
);

const perform = (life: Life, { do: what, stands, pick }: Step): void => {
  const open = besideOf(life.task).pauses.filter(({ released }) => released === null);
  if (what === 'pause') life.try(chairman, pause(stands));
  else if (what === 'wait') life.try(chairman, { ...condition, stands });
  else if (what === 'resume')
    life.try(chairman, { act: 'resume', item: open[pick % (open.length || 1)]?.id ?? 'pause#1', reason: 'Xong' });
  else {
    const date = `2026-0${7 + (pick % 3)}-1${pick}`;
    life.try(head, { act: 'askExtension', date, reason: 'Khối lượng lớn', evidence: null });
    const asked = besideOf(life.task).requests.find(({ status }) => status === 'open')?.id ?? 'extension#1';
    life.try(chairman, { act: 'decideExtension', item: asked, granted: true, date: null, reason: '' });
  }
};

describe('pauses and extensions in any order', () => {
  it('leave every term where counting again puts it, and its clock with it', () => {
    const holds = (script: Step[]): void => {
      const life = walkedTo('accept');
      for (const step of script) {
        life.pass(step.wait);
        perform(life, step);
        for (const { subject, kind, due } of [...life.task.clocks, ...besideOf(life.task).held]) {
          const deadline = deadlineOf(life.task, subject);
          if (kind !== 'term' || !deadline) continue;
          expect(due).toBe(deadline.due);
          expect(dueAnyhow(deadline.term, deadline.start, calendar, deadline.stood).due).toBe(deadline.due);
        }
      }
    };
    fc.assert(fc.property(steps, holds), { numRuns: 60 });
  });

  it('are the same whether time passed in one jump or in many', () => {
    const same = (script: Step[], jumps: number[]): void => {
      const once = walkedTo('accept');
      const often = walkedTo('accept');
      for (const step of script) {
        const until = once.now + step.wait;
        for (const jump of jumps) if (often.now + jump < until) often.pass(jump);
        once.passTo(until);
        often.passTo(until);
        perform(once, step);
        perform(often, step);
      }
      expect(often.entries.map(({ payload }) => payload)).toEqual(once.entries.map(({ payload }) => payload));
      expect(often.task).toEqual(once.task);
    };
    fc.assert(fc.property(steps, fc.array(fc.integer({ min: 1, max: days(2) }), { maxLength: 6 }), same), {
      numRuns: 40,
    });
  });

  it('fire nothing of a budget while it stands', () => {
    const quiet = (script: Step[]): void => {
      const life = walkedTo('accept');
      for (const step of script) {
        const standing = Object.keys(besideOf(life.task).standing);
        const passed = life.passTo(life.now + step.wait);
        const about = passed.flatMap((entry) => ('subject' in entry ? [entry.subject.of] : []));
        if (standing.includes('task')) expect(about).not.toContain('task');
        if (standing.includes('step')) expect(about).not.toContain('visit');
        perform(life, step);
      }
    };
    fc.assert(fc.property(steps, quiet), { numRuns: 60 });
  });
});
