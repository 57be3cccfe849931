import type { Facts, Instant, Organisation, Outage, Calendar, Procedure } from '../../domain/index.js';
import type { ProcedureRef, VersionedFacts, Versions } from '../ports.js';

export type Ground = { organisation: Organisation; calendar: Calendar; outages: Outage[] };

/**
 * Facts by version. The version is read in the transaction that decides; what it names never changes, so memory may
 * answer. Only the newest version of each is kept: a process that runs for months must not collect old ones.
 */
export class FactsCache {
  private organisation: Organisation | null = null;
  private calendar: Calendar | null = null;
  private outages: { upTo: number; list: Outage[] } | null = null;
  private readonly procedures = new Map<string, Procedure>();

  async ground(source: VersionedFacts, versions: Versions): Promise<Ground> {
    return {
      organisation: await this.organisationOf(source, versions.organisation),
      calendar: await this.calendarOf(source, versions.calendar),
      outages: await this.outagesOf(source, versions.outages),
    };
  }

  async procedure(source: VersionedFacts, ref: ProcedureRef): Promise<Procedure | null> {
    const key = `${ref.id}@${ref.version}`;
    const procedure = this.procedures.get(key) ?? (await source.procedure(ref));
    if (procedure) this.procedures.set(key, procedure);
    return procedure;
  }

  /** The facts of a task that exists: its procedure was published before it was named. */
  async of(source: VersionedFacts, versions: Versions, now: Instant, ref: ProcedureRef): Promise<Facts> {
    const procedure = await this.procedure(source, ref);
    if (!procedure) throw new Error(`Procedure ${ref.id}@${ref.version} is not in the database.`);
    return { now, procedure, ...(await this.ground(source, versions)) };
  }

  private async organisationOf(source: VersionedFacts, version: number): Promise<Organisation> {
    const known = this.organisation;
    if (known?.version === version) return known;
    const loaded = await source.organisation(version, known && known.version < version ? known : null);
    if (!known || known.version < version) this.organisation = loaded;
    return loaded;
  }

  private async calendarOf(source: VersionedFacts, version: number): Promise<Calendar> {
    const known = this.calendar;
    if (known?.version === version) return known;
    const loaded = await source.calendar(version);
    if (!known || known.version < version) this.calendar = loaded;
    return loaded;
  }

  private async outagesOf(source: VersionedFacts, upTo: number): Promise<Outage[]> {
    if (this.outages?.upTo === upTo) return this.outages.list;
    const list = await source.outages();
    this.outages = { upTo, list };
    return list;
  }
}
