import type { ClockPass } from '../../contracts/lifecycle.js';
import type { TimePasses } from '../time/time-passes.js';
import type { ClockBoard } from './ports.js';

const atMostMs = 60_000;
/** What somebody has locked, or could not be passed just now, is tried again after a second. */
const atLeastMs = 1_000;

/** One turn of the clock: everything that is due, in batches, and then how long it may sleep. */
export class PassDue {
  constructor(
    private readonly timePasses: Pick<TimePasses, 'batch'>,
    private readonly board: ClockBoard,
  ) {}

  async all(beat: () => void = () => undefined): Promise<ClockPass> {
    const result = { passed: 0, setAside: 0 };
    for (;;) {
      const { passed, setAside, next, now } = await this.timePasses.batch();
      beat();
      result.passed += passed;
      result.setAside += setAside;
      const due = next !== null && next <= now;
      if (!due || passed + setAside === 0) return { ...result, wakeInMs: await this.sleep() };
    }
  }

  /**
   * Published first and read again after: a commit that is due earlier either is seen by this second reading, or comes
   * after it and sees the published instant, so that its relay wakes the clock.
   */
  private async sleep(): Promise<number> {
    const published = await this.untilNext();
    await this.board.publish(published);
    return Math.min(published, await this.untilNext());
  }

  private async untilNext(): Promise<number> {
    const { next, now } = await this.board.next();
    if (next === null) return atMostMs;
    return Math.min(atMostMs, next > now ? next - now : atLeastMs);
  }
}
