import { dayAt, endOfDay, refuse } from '../../domain/index.js';
import type { Actor, Calendar, CivilDate, Organisation, Procedure, Refusal } from '../../domain/index.js';
import type { Ground } from '../../domain/procedure/check/people.js';
import type { Directory } from '../read/directory.js';
import { byPerson } from '../time/system-entry.js';
import { checkSource } from './check-source.js';
import type { Checked, PlacedFault } from './check-source.js';
import { procedureHash } from './published.js';
import type { ProcedureRecords, PublishedProcedure } from './published.js';

export type Publishing =
  { published: PublishedProcedure['procedure']; hash: string } | { faults: PlacedFault[] } | { refusal: Refusal };

/** The last moment of a day: whoever is appointed on it is there. */
export const groundOn = (
  organisation: Organisation,
  calendar: Pick<Calendar, 'offsetMinutes'>,
  dates: readonly CivilDate[],
): Ground => ({
  organisation,
  days: dates.map((date) => ({ date, at: endOfDay(date, calendar) - 1 })),
});

/** Procedures are checked here and published here, and nowhere else: a version that was published never changes. */
export class ProcedurePublishing {
  constructor(
    private readonly records: ProcedureRecords,
    private readonly directory: Directory,
  ) {}

  versions(): Promise<PublishedProcedure[]> {
    return this.records.versions();
  }

  /** On the days that are named; on today where none is. */
  async check(source: string, dates: readonly CivilDate[] = []): Promise<Checked> {
    const { organisation, calendar, now } = await this.directory.current();
    return checkSource(source, groundOn(organisation, calendar, dates.length > 0 ? dates : [dayAt(now, calendar)]));
  }

  /** Checked on the day from which it is in force, or on today where that is past. */
  async publish(source: string, by: Actor | null): Promise<Publishing> {
    const shape = checkSource(source, null);
    if (!shape.procedure) return { faults: shape.faults };
    const { calendar, now } = await this.directory.current();
    const today = dayAt(now, calendar);
    const { effectiveFrom } = shape.procedure;
    const checked = await this.check(source, [effectiveFrom > today ? effectiveFrom : today]);
    return checked.procedure ? this.store(checked.procedure, by) : { faults: checked.faults };
  }

  private async store(procedure: Procedure, by: Actor | null): Promise<Publishing> {
    const { id, version } = procedure;
    const versions = (await this.records.versions()).filter((each) => each.procedure.id === id);
    const newest = Math.max(0, ...versions.map((each) => each.procedure.version));
    const taken = { refusal: refuse('procedure.versionTaken', { procedure: id, version, newest }) };
    if (version <= newest) return taken;
    const hash = procedureHash(procedure);
    const append = byPerson({ kind: 'procedure', id }, by, { kind: 'published', version, hash, body: procedure });
    return (await this.records.publish(procedure, append)) ? { published: procedure, hash } : taken;
  }
}
