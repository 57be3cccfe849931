import type { PoolClient } from 'pg';
import type { StreamAppend, StreamHead } from '../../application/ports.js';
import type { Instant, JournalEntry } from '../../domain/index.js';
import { toInstant } from '../commit/columns.js';
import { journalColumns, journalRow } from '../commit/write.js';

/** Streams of the installation itself: organisation, calendar, procedures, system. Whoever appends holds their lock. */
export const headOf = async (client: PoolClient, { kind, id }: JournalEntry['stream']): Promise<StreamHead | null> => {
  type Head = { seq: number; hash: string; at: Date };
  const { rows } = await client.query<Head>(
    'select seq, hash, at from journal where stream_kind = $1 and stream_id = $2 order by seq desc limit 1',
    [kind, id],
  );
  return rows[0] ? { seq: rows[0].seq, hash: rows[0].hash, at: toInstant(rows[0].at) } : null;
};

/** In the year in which its stream began. */
export const appendEntry = async (client: PoolClient, entry: JournalEntry): Promise<void> => {
  const { rows } = await client.query<{ stream_year: number }>(
    'select stream_year from journal where stream_kind = $1 and stream_id = $2 order by seq limit 1',
    [entry.stream.kind, entry.stream.id],
  );
  const row = journalRow(rows[0]?.stream_year ?? new Date(entry.at).getUTCFullYear(), entry);
  const names = journalColumns.replaceAll(/ (int|text|timestamptz|jsonb)/g, '');
  await client.query(
    `insert into journal (${names}) select * from jsonb_to_recordset($1::jsonb) as j(${journalColumns})`,
    [JSON.stringify([row])],
  );
};

export const nowOf = async (client: PoolClient): Promise<Instant> => {
  const { rows } = await client.query<{ now: Date }>('select mandate_now() as now');
  return toInstant(rows[0]?.now ?? new Date(0));
};

/** The next link of a stream; whoever calls has locked it. */
export const appendTo = async (
  client: PoolClient,
  stream: JournalEntry['stream'],
  append: StreamAppend,
): Promise<void> => {
  const head = await headOf(client, stream);
  await appendEntry(client, append(head, await nowOf(client)));
};

export const entryColumns = 'stream_kind, stream_id, seq, at, person, post, facts, previous, hash';

export type EntryColumns<Payload> = {
  stream_kind: JournalEntry['stream']['kind'];
  stream_id: string;
  seq: number;
  at: Date;
  person: string | null;
  post: string | null;
  facts: JournalEntry['facts'];
  payload: Payload;
  previous: string;
  hash: string;
};

export const toEntry = <Payload>(row: EntryColumns<Payload>): JournalEntry<Payload> => {
  const { stream_kind: kind, stream_id: id, at, person, post, ...rest } = row;
  const actor = person !== null && post !== null ? { person, post } : null;
  return { ...rest, stream: { kind, id }, at: toInstant(at), actor };
};
