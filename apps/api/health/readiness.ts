import { Injectable } from '@nestjs/common';
import { HealthRecords } from '../../../libs/application/health/health-records.js';
import type { ReadyView } from '../../../libs/contracts/http.js';
import { TemporalProbe } from './temporal-probe.js';

type Part = ReadyView['parts'][number];

const patience = 2_000;
/** The clock sleeps a minute at most. */
const silentFor = 150_000;

/** Without the database nobody can work; without Temporal or the worker everybody can, and what follows comes later. */
@Injectable()
export class Readiness {
  constructor(
    private readonly records: HealthRecords,
    private readonly temporal: TemporalProbe,
  ) {}

  async look(): Promise<ReadyView> {
    const parts = await Promise.all([this.database(), this.migrations(), this.reachesTemporal(), this.follower()]);
    const down = parts.filter(({ ok }) => !ok).map(({ part }) => part);
    if (down.includes('database') || down.includes('migrations')) return { status: 'unavailable', parts };
    return { status: down.length > 0 ? 'degraded' : 'ready', parts };
  }

  private database(): Promise<Part> {
    return within('database', async () => {
      await this.records.answers();
      return { ok: true, detail: 'answers' };
    });
  }

  private migrations(): Promise<Part> {
    return within('migrations', async () => {
      const ok = await this.records.isMigrated();
      return { ok, detail: ok ? 'up to date' : 'the schema is older than this program: run `mandate migrate`' };
    });
  }

  private reachesTemporal(): Promise<Part> {
    return within('temporal', async () => {
      await this.temporal.reach();
      return { ok: true, detail: 'answers' };
    });
  }

  private follower(): Promise<Part> {
    return within('follower', async () => {
      const ranMsAgo = await this.records.clockRanMsAgo();
      if (ranMsAgo === null) return { ok: false, detail: 'the deadline clock has never run: is a worker running?' };
      const seconds = Math.round(ranMsAgo / 1000);
      return { ok: ranMsAgo < silentFor, detail: `the deadline clock ran ${seconds} s ago` };
    });
  }
}

/** A look that hangs is an answer too. What went wrong inside is not told to everybody. */
const within = async (part: Part['part'], look: () => Promise<Omit<Part, 'part'>>): Promise<Part> => {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('does not answer')), patience);
  });
  try {
    return { part, ...(await Promise.race([look(), tooLong])) };
  } catch {
    return { part, ok: false, detail: 'does not answer' };
  } finally {
    clearTimeout(timer);
  }
};
