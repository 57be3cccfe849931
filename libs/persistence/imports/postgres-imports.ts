import type { Pool, PoolClient } from 'pg';
import { ImportRecords } from '../../application/imports/import-records.js';
import type {
  Changed,
  Claimed,
  Earlier,
  NewImport,
  Prepared,
  StoredImport,
} from '../../application/imports/import-records.js';
import type { ReadProgress } from '../../application/imports/document-reader.js';
import { isRefusal, refuse } from '../../domain/index.js';
import type { PersonId, Refusal, TaskState, UnitId } from '../../domain/index.js';
import type { Proposal, Review, ReviewChange } from '../../domain/import/index.js';
import { Seen } from '../read/seen.js';
import { transaction } from '../transaction.js';

/** Silence of so many seconds: whoever read it is gone. */
const patience = 15;
/** A document over which so many readers died is not tried again. */
const attempts = 3;

export class PostgresImports extends ImportRecords {
  constructor(private readonly pool: Pool) {
    super();
  }

  async add({ id, person, post, body, readers, key, name, hash, size }: NewImport) {
    const { rows } = await this.pool.query<{ id: string; fresh: boolean }>(
      `with fresh as (
         insert into import (id, person, post, body, readers, key, name, hash, size)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (person, key) do nothing returning id)
       select id, true as fresh from fresh
       union all select id, false from import where person = $2 and key = $6 and not exists (select from fresh)`,
      [id, person, post, body, readers, key, name, hash, size],
    );
    await this.pool.query('notify mandate_import');
    const [row] = rows;
    return { id: row?.id ?? id, repeated: row?.fresh === false };
  }

  async list(person: PersonId): Promise<StoredImport[]> {
    const { rows } = await new Seen(this.pool, person).query<Row>(`${oneImport} order by i.at desc, i.id limit 200`);
    return rows.map(toImport);
  }

  async one(person: PersonId, id: string): Promise<StoredImport | null> {
    const { rows } = await new Seen(this.pool, person).query<Row>(`${oneImport} where i.id = $1`, [id]);
    return rows[0] ? toImport(rows[0]) : null;
  }

  async proposals(person: PersonId, id: string): Promise<Proposal[]> {
    const { rows } = await new Seen(this.pool, person).query<{ body: Proposal }>(
      'select body from import_proposal where import = $1',
      [id],
    );
    return inOrder(rows.map(({ body }) => body));
  }

  async text(person: PersonId, id: string): Promise<string | null> {
    const { rows } = await new Seen(this.pool, person).query<{ text: string | null }>(
      'select text from import where id = $1',
      [id],
    );
    return rows[0]?.text ?? null;
  }

  async whole(person: PersonId, id: string): Promise<unknown> {
    const { rows } = await new Seen(this.pool, person).query<{ whole: unknown }>(
      'select whole from import where id = $1',
      [id],
    );
    return rows[0]?.whole ?? null;
  }

  async clauseText(person: PersonId, task: string): Promise<{ name: string; text: string } | null> {
    const { rows } = await new Seen(this.pool, person).query<{ name: string; text: string }>(
      'select name, text from task_source where task = $1',
      [task],
    );
    return rows[0] ?? null;
  }

  async openTasks(person: PersonId, numbers: string[]): Promise<TaskState[]> {
    const { rows } = await new Seen(this.pool, person).query<{ state: TaskState }>(
      `select state from task where directive_number = any ($1) and progress <> 'archived' order by id`,
      [numbers],
    );
    return rows.map(({ state }) => state);
  }

  change<T>(id: string, work: (review: Review) => Changed<T>): Promise<T> {
    return this.inTransaction(async (client) => {
      const { change, result } = work(await reviewOf(client, id));
      if (change) await write(client, id, change);
      return result;
    });
  }

  async cancel(id: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `update import set status = 'cancelled', reader = null, ${moved}
       where id = $1 and status in ('waiting', 'reading')`,
      [id],
    );
    await this.pool.query('notify mandate_import');
    return rowCount === 1;
  }

  async claim(reader: string): Promise<Claimed | null> {
    await this.giveUp();
    const { rows } = await this.pool.query<Claimed>(
      `update import set status = 'reading', reader = $1, attempts = attempts + 1, progress = null, ${alive}, ${moved}
       where id = (select id from import
         where status = 'waiting' or (status = 'reading' and read_until < clock_timestamp())
         order by at, id limit 1 for update skip locked)
       returning id, body, hash`,
      [reader],
    );
    return rows[0] ?? null;
  }

  private async giveUp(): Promise<void> {
    await this.pool.query(
      `update import set status = 'failed', refusal = $1, ${moved}
       where status = 'reading' and read_until < clock_timestamp() and attempts >= $2`,
      [JSON.stringify(refuse('document.hostile')), attempts],
    );
  }

  async beat(id: string, reader: string, progress: ReadProgress | null): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `update import set progress = $3, ${alive}, ${moved} where id = $1 and status = 'reading' and reader = $2`,
      [id, reader, progress === null ? null : JSON.stringify(progress)],
    );
    await this.pool.query('notify mandate_import');
    return rowCount === 1;
  }

  async finish(id: string, reader: string, outcome: Prepared | Refusal): Promise<void> {
    await this.inTransaction(async (client) => {
      const { rowCount } = await client.query(
        `select from import where id = $1 and status = 'reading' and reader = $2 for update`,
        [id, reader],
      );
      if (rowCount !== 1) return; // Cancelled meanwhile, or taken over by another reader.
      if (isRefusal(outcome)) await failed(client, id, outcome);
      else await prepared(client, id, outcome);
    });
  }

  async release(reader: string): Promise<void> {
    await this.pool.query(
      `update import set status = 'waiting', reader = null, ${moved} where status = 'reading' and reader = $1`,
      [reader],
    );
  }

  async earlier(body: UnitId, before: string): Promise<Earlier[]> {
    const { rows } = await this.pool.query<Earlier>(
      `select id, hash, coalesce(directive ->> 'number', '') as number from import
       where body = $1 and id <> $2 and status = 'ready' and at <= (select at from import where id = $2)
       order by at desc, id`,
      [body, before],
    );
    return rows;
  }

  async confirming(): Promise<{ import: string; proposal: string }[]> {
    const { rows } = await this.pool.query<{ import: string; proposal: string }>(
      `select import, id as proposal from import_proposal where status = 'confirming' order by import, id`,
    );
    return rows;
  }

  async sourceText(id: string): Promise<string> {
    const { rows } = await this.pool.query<{ text: string | null }>('select text from import where id = $1', [id]);
    return rows[0]?.text ?? '';
  }

  private inTransaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    return transaction(this.pool, async (client) => {
      const result = await work(client);
      await client.query('notify mandate_import');
      return result;
    });
  }
}

const moved = 'changed = changed + 1, tx = pg_current_xact_id()';
const alive = `read_until = clock_timestamp() + interval '${String(patience)} seconds'`;

type Row = Omit<StoredImport, 'at' | 'textHash' | 'tally'> & {
  at: Date;
  text_hash: string | null;
  tally: StoredImport['tally'] | null;
};

const oneImport = `select i.id, i.at, i.person, i.post, i.body, i.name, i.hash, i.size, i.status, i.progress, i.refusal, i.kind,
  i.text_hash, i.directive, i.flags, i.counts, i.relations,
  (select jsonb_object_agg(status, number) from (
    select p.status, count(*) as number from import_proposal p where p.import = i.id group by p.status) s) as tally
  from import i`;

const toImport = ({ at, text_hash, tally, ...row }: Row): StoredImport => ({
  ...row,
  at: at.getTime(),
  textHash: text_hash,
  tally: tally ?? {},
});

/** As they stand in the document; what was split from another one follows it. */
const inOrder = (proposals: Proposal[]): Proposal[] =>
  proposals.toSorted((a, b) => startOf(a) - startOf(b) || a.id.localeCompare(b.id, 'en', { numeric: true }));
const startOf = ({ spans }: Proposal): number => Math.min(...spans.map(({ start }) => start));

/** The review as it stands, nobody else changing it meanwhile. */
const reviewOf = async (client: PoolClient, id: string): Promise<Review> => {
  const { rows } = await client.query<{ directive: Review['directive'] }>(
    'select directive from import where id = $1 for update',
    [id],
  );
  const [row] = rows;
  if (!row) throw new Error(`There is no import ${id}.`);
  const proposals = await client.query<{ body: Proposal }>('select body from import_proposal where import = $1', [id]);
  return { directive: row.directive, proposals: proposals.rows.map(({ body }) => body) };
};

const put = async (client: PoolClient, id: string, proposals: readonly Proposal[]): Promise<void> => {
  await client.query(
    `insert into import_proposal (import, id, version, status, body)
     select $1, p ->> 'id', (p ->> 'version')::int, p ->> 'status', p from jsonb_array_elements($2::jsonb) p
     on conflict (import, id) do update
       set version = excluded.version, status = excluded.status, body = excluded.body`,
    [id, JSON.stringify(proposals)],
  );
};

const write = async (client: PoolClient, id: string, { proposals, directive }: ReviewChange): Promise<void> => {
  await put(client, id, proposals);
  await client.query(`update import set directive = coalesce($2::jsonb, directive), ${moved} where id = $1`, [
    id,
    directive === null ? null : JSON.stringify(directive),
  ]);
};

const failed = async (client: PoolClient, id: string, refusal: Refusal): Promise<void> => {
  await client.query(`update import set status = 'failed', reader = null, refusal = $2, ${moved} where id = $1`, [
    id,
    JSON.stringify(refusal),
  ]);
};

const prepared = async (client: PoolClient, id: string, outcome: Prepared): Promise<void> => {
  const { found, textHash, directive, proposals, relations } = outcome;
  await put(client, id, proposals);
  await client.query(
    `update import set status = 'ready', reader = null, progress = null, kind = $2, text = $3, text_hash = $4, directive = $5,
       flags = $6, counts = $7, relations = $8, whole = $9, ${moved} where id = $1`,
    [
      ...[id, found.kind, found.text, textHash, JSON.stringify(directive), JSON.stringify(found.flags)],
      ...[JSON.stringify(found.counts), JSON.stringify(relations), JSON.stringify(found.whole)],
    ],
  );
};
