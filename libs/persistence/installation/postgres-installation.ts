import type { Pool, PoolClient } from 'pg';
import { systemStream, InstallationRecords } from '../../application/ports.js';
import { procedureHash } from '../../application/procedures/published.js';
import type { Mode, Program, PublishedDocument, StreamAppend } from '../../application/ports.js';
import type { Instant, Outage } from '../../domain/index.js';
import { toInstant, toTimestamp } from '../commit/columns.js';
import { locks } from '../locks.js';
import { writeViewers } from '../read/viewers.js';
import { appendTo, nowOf } from './streams.js';
import { alone } from '../transaction.js';

/** What happens seldom: beats, published documents, and the clock of a demonstration. */
export class PostgresInstallation extends InstallationRecords {
  private advancing: Promise<unknown> = Promise.resolve();

  constructor(private readonly pool: Pool) {
    super();
  }

  async clock(): Promise<{ mode: Mode; now: Instant; offsetMs: number; createdAt: Instant }> {
    const { rows } = await this.pool.query<{ mode: Mode; now: Date; offset_ms: number; created_at: Date }>(
      `select mode, mandate_now() as now, created_at, (extract(epoch from clock_offset) * 1000)::float8 as offset_ms
        from installation`,
    );
    const [row] = rows;
    if (!row) throw new Error('The installation has not been set up.');
    return {
      mode: row.mode,
      now: toInstant(row.now),
      offsetMs: Math.round(row.offset_ms),
      createdAt: toInstant(row.created_at),
    };
  }

  async moveTo(target: Instant): Promise<void> {
    await this.pool.query(
      'update installation set clock_offset = greatest(clock_offset, $1::timestamptz - clock_timestamp())',
      [toTimestamp(target)],
    );
  }

  async beginAt(past: Instant): Promise<void> {
    await this.pool.query(
      `update installation set clock_offset = $1::timestamptz - clock_timestamp()
        where clock_offset = '0' and not exists (select from task)`,
      [toTimestamp(past)],
    );
  }

  async returnToPresent(): Promise<void> {
    await this.pool.query(`update installation set clock_offset = '0' where clock_offset < '0'`);
  }

  async hasRecorded(kind: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `select from journal where stream_kind = $1 and stream_id = $2 and kind = $3 limit 1`,
      [systemStream.kind, systemStream.id, kind],
    );
    return rowCount === 1;
  }

  record(append: StreamAppend): Promise<void> {
    return this.alone((client) => appendTo(client, systemStream, append));
  }

  /** In turns within this process first: those who wait must not take the connections that the first one works with. */
  whileAdvancing<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.advancing.then(() => this.advanceAlone(work));
    this.advancing = mine.catch(() => undefined);
    return mine;
  }

  private async advanceAlone<T>(work: () => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    try {
      await client.query('select pg_advisory_lock($1, $2)', [...locks.advance]);
      return await work();
    } finally {
      const free = client.query('select pg_advisory_unlock($1, $2)', [...locks.advance]);
      await free.then(
        () => client.release(),
        () => client.release(true),
      );
    }
  }

  beat(gapMs: number, record: (gap: Outage) => StreamAppend, program?: Program): Promise<Outage | null> {
    return this.alone(async (client) => {
      const gap = await gapOf(client, gapMs);
      if (gap) await storeOutage(client, gap, record(gap));
      await client.query(
        `insert into heartbeat (at) values (clock_timestamp())
          on conflict (sole) do update set at = greatest(heartbeat.at, excluded.at)`,
      );
      if (program) await client.query(beatOfProgram, [program]);
      return gap;
    });
  }

  publish(document: PublishedDocument, append: StreamAppend): Promise<boolean> {
    return this.alone(async (client) => {
      await client.query('select pg_advisory_xact_lock($1, $2)', [...locks.organisation]);
      const stored = await storeDocument(client, document);
      if (stored && document.kind === 'organisation') await writeViewers(client, document.body, await nowOf(client));
      if (stored) await appendTo(client, { kind: document.kind, id: streamId(document) }, append);
      return stored;
    });
  }

  /** One at a time, in a transaction. */
  private alone<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    return alone(this.pool, locks.installation, work);
  }
}

const beatOfProgram = `insert into program_beat (program, at) values ($1, clock_timestamp())
  on conflict (program) do update set at = greatest(program_beat.at, excluded.at)`;

/** In the product's time, because it is compared with due instants. */
const gapOf = async (client: PoolClient, gapMs: number): Promise<Outage | null> => {
  const { rows } = await client.query<{ from_at: Date; to_at: Date }>(
    `select at + clock_offset as from_at, mandate_now() as to_at from heartbeat, installation
      where clock_timestamp() - at > $1 * interval '1 millisecond'`,
    [gapMs],
  );
  const [row] = rows;
  return row ? { from: toInstant(row.from_at), to: toInstant(row.to_at) } : null;
};

const storeOutage = async (client: PoolClient, { from, to }: Outage, append: StreamAppend): Promise<void> => {
  await client.query('insert into outage (from_at, to_at) values ($1, $2)', [toTimestamp(from), toTimestamp(to)]);
  await appendTo(client, systemStream, append);
};

const storeDocument = async (client: PoolClient, { kind, body }: PublishedDocument): Promise<boolean> => {
  const columns = kind === 'procedure' ? 'id, version, hash, body, at' : 'version, body, at';
  const values = kind === 'procedure' ? '$1, $2, $3, $4, mandate_now()' : '$1, $2, mandate_now()';
  const key = kind === 'procedure' ? [body.id, body.version, procedureHash(body)] : [body.version];
  const { rowCount } = await client.query(
    `insert into ${kind} (${columns}) values (${values}) on conflict do nothing`,
    [...key, JSON.stringify(body)],
  );
  return rowCount === 1;
};

const streamId = ({ kind, body }: PublishedDocument): string => (kind === 'procedure' ? body.id : kind);
