import type { ClientBase, Pool } from 'pg';
import type { ProcedureRef, VersionedFacts } from '../../application/ports.js';
import { procedureHash } from '../../application/procedures/published.js';
import { changed } from '../../domain/index.js';
import type { Calendar, Organisation, OrganisationChange, Outage, Procedure } from '../../domain/index.js';
import { toInstant } from './columns.js';

/** Before anything is loaded nobody has a post and no day is known: every act is refused, by name. */
const emptyOrganisation: Organisation = { version: 0, units: [], posts: [], persons: [], tenures: [] };
const emptyCalendar: Calendar = { version: 0, years: [], offsetMinutes: 0, off: {}, worked: {} };

type Queryable = Pick<Pool | ClientBase, 'query'>;

/** Versioned facts over a pool, or over the client of the transaction that needs them. */
export class PostgresFacts implements VersionedFacts {
  constructor(private readonly source: Queryable) {}

  /** From the last version that is whole, or from one that is known already, change by change. */
  async organisation(version: number, known: Organisation | null = null): Promise<Organisation> {
    type Row = { body: Organisation | null; change: OrganisationChange | null };
    const { rows } = await this.source.query<Row>(
      `select body, change from organisation where version <= $1 and version >= greatest($2 + 1,
         (select max(version) from organisation where version <= $1 and body is not null)) order by version`,
      [version, known?.version ?? -1],
    );
    return rows.reduce<Organisation>(
      (before, { body, change }) => body ?? (change ? changed(before, change) : before),
      known ?? emptyOrganisation,
    );
  }

  async calendar(version: number): Promise<Calendar> {
    const { rows } = await this.source.query<{ body: Calendar; at: Date }>(
      'select body, at from calendar where version = $1',
      [version],
    );
    const [found] = rows;
    return found ? { ...found.body, publishedAt: toInstant(found.at) } : emptyCalendar;
  }

  /** Tasks go by what was published and by nothing else: a row that is no longer that is an error, and no rule. */
  async procedure({ id, version }: ProcedureRef): Promise<Procedure | null> {
    const { rows } = await this.source.query<{ body: Procedure; hash: string }>(
      'select body, hash from procedure where id = $1 and version = $2',
      [id, version],
    );
    const [found] = rows;
    if (found && procedureHash(found.body) !== found.hash)
      throw new Error(`Procedure ${id}@${version} is not what was published.`);
    return found?.body ?? null;
  }

  async outages(): Promise<Outage[]> {
    type Row = { from_at: Date; to_at: Date };
    const { rows } = await this.source.query<Row>('select from_at, to_at from outage order by from_at');
    return rows.map(({ from_at, to_at }) => ({ from: toInstant(from_at), to: toInstant(to_at) }));
  }

  protected async body<T>(sql: string, values: unknown[]): Promise<T | null> {
    const { rows } = await this.source.query<{ body: T }>(sql, values);
    return rows[0]?.body ?? null;
  }
}
