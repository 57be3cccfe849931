import type { ClockPass } from '../../contracts/lifecycle.js';
import type { TimePasses } from '../time/time-passes.js';
import { Storm } from './after-storm.js';
import type { Follower } from './follower.js';
import type { ClockBoard } from './ports.js';

const atMostMs = 60_000;
/** What somebody has locked, or could not be passed just now, is tried again after a second. */
const atLeastMs = 1_000;
/** At a month's end batches are decided beside each other: while the database writes one, the next is reckoned. */
const lanes = 2;

/** One turn of the clock: everything that is due, in batches, whom that concerns, and then how long it may sleep. */
export class PassDue {
  constructor(
    private readonly timePasses: Pick<TimePasses, 'batch'>,
    private readonly board: ClockBoard,
    private readonly follower: Pick<Follower, 'tellOfTime'>,
    private readonly storm: Pick<Storm, 'during'> = new Storm(),
  ) {}

  async all(beat: () => void = () => undefined): Promise<ClockPass> {
    const result = { passed: 0, setAside: 0 };
    const lane = async (): Promise<void> => {
      while (await this.isMoreAfterBatch(result)) beat();
    };
    if (await this.isMoreAfterBatch(result)) {
      const recorded = Promise.all(Array.from({ length: lanes }, lane));
      await this.storm.during(recorded.then(() => this.follower.tellOfTime(beat)));
    }
    return { ...result, wakeInMs: await this.sleep() };
  }

  private async isMoreAfterBatch(result: { passed: number; setAside: number }): Promise<boolean> {
    const { passed, setAside, next, now } = await this.timePasses.batch();
    result.passed += passed;
    result.setAside += setAside;
    return next !== null && next <= now && passed + setAside > 0;
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
