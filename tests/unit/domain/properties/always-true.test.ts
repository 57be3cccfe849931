import { describe, expect, it } from '@jest/globals';
import { fc } from '../../../support/property.js';
import type { Instant, Organisation, TaskEntryKind, TaskState } from '../../../../libs/domain/index.js';
import { alarm, canonical, evolve, fold, passTime } from '../../../../libs/domain/index.js';
import type { Life } from '../../../support/domain.js';
import { days } from '../../../support/domain.js';
import {
  clocksAreExact,
  confirmedOnlyWhatWasClaimed,
  everyoneAwaitedHasHolderAndTerm,
  nobodyAnswersTwiceOrApprovesTheirOwn,
  noDeadEnd,
  nothingPassesTwice,
  oneLeadOneOpenVisit,
  onlyApprovedContentGoesOut,
  roundsGrowAndClosedStays,
  silenceIsNeverAgreement,
} from './invariants.js';
import { sayableAgain } from './beside-sayings.js';
import { everyHistory, theSame } from '../../../support/histories.js';
import { anyLife, anyLifeUnderOneCalendar } from './moves.js';
import type { Move } from './moves.js';
import { play } from './play.js';
import type { Tried } from './play.js';
import type { CourseEntry } from '../../../../libs/domain/task/course/entries.js';

const usual = 40;

/** In every life, after every move, once time has passed. */
const always = (holds: (life: Life, before: Life, tried: Tried) => void): void => {
  const settled = (life: Life, before: Life, tried: Tried): void => {
    life.passTo(life.now);
    holds(life, before, tried);
  };
  everyHistory(usual, [anyLife], (script) => void play(script, settled));
};

/** In every life, for each entry, with the state before and after it. */
const eachEntry = (holds: (entry: Life['entries'][number], before: TaskState, after: TaskState) => void): void => {
  const walk = (life: Life): void => {
    let state: TaskState | null = null;
    for (const entry of life.entries) {
      const after: TaskState = evolve(state, entry);
      if (state) holds(entry, state, after);
      state = after;
    }
  };
  everyHistory(usual, [anyLife], (script) => walk(play(script)));
};

const payloads = (life: Life): unknown[] => life.entries.map(({ payload }) => payload);

describe('always true', () => {
  it('1. a live task has exactly one lead and exactly one open visit, or it is closed', () => {
    always(oneLeadOneOpenVisit);
  });

  it('2. whoever is awaited has a holder and a term, or a reason for having none; every ladder ends at a person', () => {
    always(everyoneAwaitedHasHolderAndTerm);
  });

  it('3. no state is a dead end', () => {
    always(noDeadEnd);
  });

  it('4. rounds only grow, what is closed never changes, no entry is lost', () => {
    always(roundsGrowAndClosedStays);
  });

  it('5. only the content that was approved is numbered and issued', () => {
    eachEntry(({ payload }, before) => onlyApprovedContentGoesOut(payload, before));
  });

  it('6. nobody has two standing answers in one seat, nobody approves what they drafted', () => {
    always(nobodyAnswersTwiceOrApprovesTheirOwn);
  });

  it('7. confirmed implies a claim of that version; on time is judged by the claim', () => {
    eachEntry(({ payload }, before, after) => confirmedOnlyWhatWasClaimed(payload, before, after));
  });

  it('8. silence never reads as agreement: answers and deemed consents add up to the seats', () => {
    always(silenceIsNeverAgreement);
  });

  it('9. folding the entries gives the state, folding a prefix the state of that moment with its alarm', () => {
    const moments: { length: number; state: TaskState; alarm: Instant | null }[] = [];
    const remember = (life: Life): void => {
      moments.push({ length: life.entries.length, state: life.task, alarm: alarm(life.task) });
    };
    const refold = (script: Move[]): void => {
      moments.length = 0;
      const { entries } = play(script, remember);
      for (const moment of moments) {
        const state = fold(entries.slice(0, moment.length));
        expect(state).toEqual(moment.state);
        expect(state && alarm(state)).toBe(moment.alarm);
      }
    };
    everyHistory(usual, [anyLife], refold);
  });

  it('10. a refused act leaves state and journal as time alone would', () => {
    always((life, before, tried) => {
      if (!tried?.decision.refusal) return;
      const alone = before.fork();
      alone.passTo(life.now);
      expect(life.entries).toEqual(alone.entries);
      expect(life.task).toEqual(alone.task);
      expect(tried.decision).toMatchObject({ acted: [], actor: null });
    });
  });

  it('11. the same command a second time does nothing a second time, and time passes once', () => {
    always((life, _before, tried) => {
      expect(passTime(life.task, life.facts())).toEqual([]);
      if (!tried || tried.decision.refusal) return;
      const again = life.fork();
      const { refusal } = again.try(tried.person, tried.act);
      // Whoever tells of a meeting or asks for a share again asks for another one.
      if (!sayableAgain.has(tried.act.act)) expect(refusal).not.toBeNull();
      if (refusal) expect(again.task).toEqual(life.task);
    });
  });

  it('11. no clock passes twice, and an armed one is of something open and lies ahead', () => {
    always((life) => {
      nothingPassesTwice(life);
      clocksAreExact(life);
    });
  });

  it('11. time in one jump or in many small ones gives the same entries, to the last member', () => {
    const jumps = fc.array(fc.integer({ min: 1, max: days(9) }), { minLength: 1, maxLength: 12 });
    const same = (script: Move[], steps: number[]): void => {
      const once = play(script);
      const often = once.fork();
      for (const step of steps) often.pass(step);
      once.passTo(often.now);
      expect(JSON.stringify(payloads(often))).toBe(JSON.stringify(payloads(once)));
      expect(often.task).toEqual(once.task);
    };
    everyHistory(usual, [anyLife, jumps], same);
  });

  it('11. a clock that runs between the acts changes no act: the same commands with and without it', () => {
    const same = (script: Move[]): void => {
      const commands: { now: Instant; organisation: Organisation; tried: NonNullable<Tried> }[] = [];
      const clocked = play(script, (life, _before, tried) => {
        if (tried) commands.push({ now: life.now, organisation: life.organisation, tried });
        life.passTo(life.now);
      });
      const { organisation, outages, procedure } = clocked;
      const clockless = Object.assign(play([]), { organisation, outages, procedure });
      for (const { now, organisation: then, tried } of commands) {
        Object.assign(clockless, { now, organisation: then });
        expect(clockless.try(tried.person, tried.act).refusal).toEqual(tried.decision.refusal);
      }
      clockless.organisation = organisation;
      clockless.passTo(clocked.now);
      expect(payloads(clockless)).toEqual(payloads(clocked));
      expect(clockless.task).toEqual(clocked.task);
    };
    everyHistory(usual, [anyLifeUnderOneCalendar], same);
  });

  it('12. a task’s documents carry the numbers that the series gave, each once', () => {
    const inOrder = ({ entries }: Life): void => {
      const numbers = entries.flatMap(({ payload }) => (payload.kind === 'numbered' ? [payload.number] : []));
      expect(numbers).toEqual(numbers.map((_number, index) => 12 + index));
    };
    everyHistory(usual, [anyLife], (script) => inOrder(play(script)));
  });

  it('state and entries are JSON and nothing else', () => {
    const isJson = ({ task, entries }: Life): void => {
      expect(JSON.parse(JSON.stringify(task))).toStrictEqual(task);
      expect(JSON.parse(JSON.stringify(entries))).toStrictEqual(entries);
      expect(() => canonical(entries)).not.toThrow();
    };
    everyHistory(usual, [anyLife], (script) => isJson(play(script)));
  });
});

/** Kinds that only another task, a year or another procedure brings: in `../parts`, `../time`, `../procedure` and `../dossier.test.ts`. */
type Elsewhere = CourseEntry['kind'] | 'subTaskClosed' | 'subTaskReopened' | 'archivingPostponed' | 'watched';

/** Every other kind, so that a new one does not compile until a random life can reach it. */
const everyKind: Record<Exclude<TaskEntryKind, Elsewhere>, true> = {
  acknowledged: true,
  approved: true,
  changesAsked: true,
  changesSent: true,
  referred: true,
  resultEntered: true,
  referralTakenBack: true,
  signerAdded: true,
  signerRemoved: true,
  numberCancelled: true,
  renditionAdded: true,
  documentFollowed: true,
  followUpIssued: true,
  divided: true,
  openSubTasksAccepted: true,
  leadReplaced: true,
  contentChanged: true,
  deadlineChanged: true,
  obligationOpened: true,
  obligationMet: true,
  decidedUrgently: true,
  meetingRecorded: true,
  dissentReserved: true,
  dossierCompleted: true,
  fileRemoved: true,
  optionChosen: true,
  claimWithdrawn: true,
  approvalVoided: true,
  archived: true,
  archivedByTime: true,
  assigned: true,
  claimed: true,
  conditionDue: true,
  deadlineMoved: true,
  ended: true,
  confirmed: true,
  escalated: true,
  dossierIncomplete: true,
  fellLate: true,
  fileAttached: true,
  formWritten: true,
  handedOn: true,
  issued: true,
  leadChanged: true,
  noted: true,
  numbered: true,
  opinionTakenUp: true,
  paused: true,
  opinionsKept: true,
  redoAsked: true,
  rehomed: true,
  reminded: true,
  reopened: true,
  replanned: true,
  requestLapsed: true,
  requestOpened: true,
  requestPassedUp: true,
  requestSettled: true,
  requestWithdrawn: true,
  resumed: true,
  seatAnswered: true,
  seatAnsweredLate: true,
  seatDeemedConsent: true,
  seatOpened: true,
  seatWithdrawn: true,
  signed: true,
  silencePostponed: true,
  versionAdded: true,
  visitClosed: true,
  visitOpened: true,
};

describe('the random lives', () => {
  it('reach every kind of entry, so that what is always true was true of something', () => {
    const unseen = new Set(Object.keys(everyKind));
    for (const script of theSame(anyLife, 3000, 7)) {
      if (unseen.size === 0) break;
      for (const kind of play(script).kinds) unseen.delete(kind);
    }
    expect([...unseen]).toEqual([]);
  });
});
