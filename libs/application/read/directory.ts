import type { Calendar, Instant, Organisation, Procedure } from '../../domain/index.js';
import type { FactRecords } from '../ports.js';
import type { FactsCache } from './facts-cache.js';

/** The organisation and the calendar of today. */
export class Directory {
  constructor(
    private readonly facts: FactRecords,
    private readonly cache: FactsCache,
  ) {}

  async current(): Promise<{ organisation: Organisation; calendar: Calendar; now: Instant }> {
    const { versions, now } = await this.facts.versions();
    const { organisation, calendar } = await this.cache.ground(this.facts, versions);
    return { organisation, calendar, now };
  }

  /** As it was recorded at that version. */
  organisation(version: number): Promise<Organisation> {
    return this.facts.organisation(version, null);
  }

  /** The one that a running term was counted by, though another may be today's. */
  calendar(version: number): Promise<Calendar> {
    return this.facts.calendar(version);
  }
}

export class Procedures {
  constructor(
    private readonly facts: FactRecords,
    private readonly cache: FactsCache,
  ) {}

  get(id: string, version: number): Promise<Procedure | null> {
    return this.cache.procedure(this.facts, { id, version });
  }

  latest(id: string): Promise<Procedure | null> {
    return this.facts.latestProcedure(id);
  }

  /** The newest version of each. */
  all(): Promise<Procedure[]> {
    return this.facts.procedures();
  }
}
