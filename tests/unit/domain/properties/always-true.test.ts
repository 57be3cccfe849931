import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PartsEntry } from '../../../../libs/domain/task/parts/entries.js';
import type { Instant, Organisation, TaskEntryKind, TaskState } from '../../../../libs/domain/index.js';
import type { DecidingEntry } from '../../../../libs/domain/task/deciding/entries.js';
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
import { anyLife, anyLifeUnderOneCalendar, play } from './play.js';
import type { Tried } from './play.js';
import type { CourseEntry } from '../../../../libs/domain/task/course/entries.js';

const runs = { numRuns: 40 };

/** In every life, after every move, once time has passed. */
const always = (holds: (life: Life, before: Life, tried: Tried) => void): void => {
  const settled = (life: Life, before: Life, tried: Tried): void => {
    life.passTo(life.now);
    holds(life, before, tried);
  };
  fc.assert(
    fc.property(anyLife, (script) => void play(script, settled)),
    runs,
  );
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
  fc.assert(
    fc.property(anyLife, (script) => walk(play(script))),
    runs,
  );
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
    const refold = (script: Parameters<typeof play>[0]): void => {
      moments.length = 0;
      const { entries } = play(script, remember);
      for (const moment of moments) {
        const state = fold(entries.slice(0, moment.length));
        expect(state).toEqual(moment.state);
        expect(state && alarm(state)).toBe(moment.alarm);
      }
    };
    fc.assert(fc.property(anyLife, refold), runs);
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
      // How an opinion was taken up may be said again: it says the same.
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
    const same = (script: Parameters<typeof play>[0], steps: number[]): void => {
      const once = play(script);
      const often = once.fork();
      for (const step of steps) often.pass(step);
      once.passTo(often.now);
      expect(JSON.stringify(payloads(often))).toBe(JSON.stringify(payloads(once)));
      expect(often.task).toEqual(once.task);
    };
    fc.assert(fc.property(anyLife, jumps, same), runs);
  });

  it('11. a clock that runs between the acts changes no act: the same commands with and without it', () => {
    const same = (script: Parameters<typeof play>[0]): void => {
      const commands: { now: Instant; organisation: Organisation; tried: NonNullable<Tried> }[] = [];
      const clocked = play(script, (life, _before, tried) => {
        if (tried) commands.push({ now: life.now, organisation: life.organisation, tried });
        life.passTo(life.now);
      });
      const { organisation, outages } = clocked;
      const clockless = Object.assign(play([]), { organisation, outages });
      for (const { now, organisation: then, tried } of commands) {
        Object.assign(clockless, { now, organisation: then });
        expect(clockless.try(tried.person, tried.act).refusal).toEqual(tried.decision.refusal);
      }
      clockless.organisation = organisation;
      clockless.passTo(clocked.now);
      expect(payloads(clockless)).toEqual(payloads(clocked));
      expect(clockless.task).toEqual(clocked.task);
    };
    fc.assert(fc.property(anyLifeUnderOneCalendar, same), runs);
  });

  it('12. a task’s documents carry the numbers that the series gave, each once', () => {
    const inOrder = ({ entries }: Life): void => {
      const numbers = entries.flatMap(({ payload }) => (payload.kind === 'numbered' ? [payload.number] : []));
      expect(numbers).toEqual(numbers.map((_number, index) => 12 + index));
    };
    fc.assert(
      fc.property(anyLife, (script) => inOrder(play(script))),
      runs,
    );
  });

  it('state and entries are JSON and nothing else', () => {
    const isJson = ({ task, entries }: Life): void => {
      expect(JSON.parse(JSON.stringify(task))).toStrictEqual(task);
      expect(JSON.parse(JSON.stringify(entries))).toStrictEqual(entries);
      expect(() => canonical(entries)).not.toThrow();
    };
    fc.assert(
      fc.property(anyLife, (script) => isJson(play(script))),
      runs,
    );
  });
});

/** Kinds that lives of their own reach: in `../parts`, `../deciding`, `../procedure`, `../dossier.test.ts` and `../beside`. */
type Elsewhere =
  | PartsEntry['kind']
  | CourseEntry['kind']
  | DecidingEntry['kind']
  | ('dossierCompleted' | 'fileRemoved' | 'optionChosen' | 'claimWithdrawn');

/** Every other kind, so that a new one does not compile until a random life can reach it. */
const everyKind: Record<Exclude<TaskEntryKind, Elsewhere>, true> = {
  acknowledged: true,
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
    const seen = new Set<string>();
    const collect = (script: Parameters<typeof play>[0]): void => {
      for (const kind of play(script).kinds) seen.add(kind);
    };
    fc.assert(fc.property(anyLifeUnderOneCalendar, collect), { numRuns: 500, seed: 7 });
    fc.assert(fc.property(anyLife, collect), { numRuns: 50, seed: 7 });
    expect(Object.keys(everyKind).filter((kind) => !seen.has(kind))).toEqual([]);
  });
});
