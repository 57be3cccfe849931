import type { DemoAdvance } from '../../contracts/http.js';
import { dueOf, isRefusal, refuse } from '../../domain/index.js';
import type { Calendar, Instant, Refusal } from '../../domain/index.js';
import { crashPoint } from '../crash-point.js';
import type { InstallationRecords, Mode, Transactions } from '../ports.js';
import type { Directory } from '../read/directory.js';
import type { TimePasses } from '../time/time-passes.js';
import { durationOf } from './duration.js';

export type DemoClockStatus = { mode: Mode; now: Instant; offsetMs: number; nextDeadline: Instant | null };

const hour = 3_600_000;
const day = 24 * hour;
/** When an office opens its doors. */
const opening = 8 * hour;
const untilUnlocked = 10;

/**
 * The clock of a demonstration or of a test. It goes from due instant to due instant, so that everything happens in the
 * order and at the time at which it would have happened.
 */
export class DemoClock {
  constructor(
    private readonly installation: InstallationRecords,
    private readonly transactions: Transactions,
    private readonly timePasses: TimePasses,
    private readonly directory: Directory,
  ) {}

  async status(): Promise<DemoClockStatus> {
    const { mode, offsetMs, now } = await this.installation.clock();
    const { next } = await this.transactions.nextDue();
    return { mode, now, offsetMs, nextDeadline: next };
  }

  async advance(by: DemoAdvance): Promise<DemoClockStatus | { refusal: Refusal }> {
    const { mode } = await this.installation.clock();
    if (mode === 'production') return { refusal: refuse('demo.only', { mode }) };
    return this.installation.whileAdvancing(async () => {
      const target = await this.targetOf(by);
      if (isRefusal(target)) return { refusal: target };
      await this.advanceTo(target);
      return this.status();
    });
  }

  /** Never back: what was recorded stays in the past. */
  async advanceTo(target: Instant): Promise<void> {
    for (;;) {
      const { next } = await this.transactions.nextDue();
      if (next === null || next > target) break;
      await this.installation.moveTo(next);
      crashPoint('demo.afterMove');
      await this.passAllDue();
      crashPoint('demo.afterPass');
    }
    await this.installation.moveTo(target);
  }

  private async passAllDue(): Promise<void> {
    for (;;) {
      const { next, now, passed } = await this.timePasses.batch();
      if (next === null || next > now) return;
      // Somebody is acting on the task that is due: their act passes its time, in a moment.
      if (passed === 0) await new Promise((resolve) => setTimeout(resolve, untilUnlocked));
    }
  }

  private async targetOf(advance: DemoAdvance): Promise<Instant | Refusal> {
    const { calendar, now } = await this.directory.current();
    switch (advance.by) {
      case '1h':
        return now + hour;
      case '1d':
        return now + day;
      case 'nextWorkingDay':
        return nextWorkingDay(now, calendar);
      case 'nextDeadline':
        return (await this.transactions.nextDue()).next ?? refuse('deadline.none');
      case 'duration': {
        const duration = durationOf(advance.duration);
        return duration === null ? refuse('duration.invalid', { duration: advance.duration }) : now + duration;
      }
    }
  }
}

/** The morning of the next day on which the office works: that day is the last of a term of one day. */
const nextWorkingDay = (now: Instant, calendar: Calendar): Instant | Refusal => {
  const term = dueOf({ unit: 'workingDay', amount: 1 }, now, calendar);
  return isRefusal(term) ? term : term.due - day + opening;
};
