import pg from 'pg';
import type { Pool, PoolClient, QueryConfig, QueryResult, QueryResultRow } from 'pg';
import type { PersonId } from '../../domain/index.js';

/** Where a read goes: the pool, for the system itself, or what one person may see. */
export type Source = {
  query<Row extends QueryResultRow>(asked: string | QueryConfig, values?: unknown[]): Promise<QueryResult<Row>>;
};

/**
 * What one person may see: the same tables, as views of the schema `seen`, under a role that may read nothing else. Role,
 * schema and viewer are set for one transaction, which ends before the connection goes back: nothing of them can stay.
 */
export class Seen implements Source {
  constructor(
    private readonly pool: Pool,
    private readonly person: PersonId,
  ) {}

  async query<Row extends QueryResultRow>(asked: string | QueryConfig, values?: unknown[]): Promise<QueryResult<Row>> {
    const client = await this.pool.connect();
    try {
      await client.query('begin read only');
      await client.query({ ...asViewer, values: [this.person] });
      const result = await client.query<Row>(asked, values);
      await client.query('commit');
      client.release();
      return result;
    } catch (error) {
      await abandon(client, error);
      throw error;
    }
  }
}

const asViewer = {
  name: 'mandate-as-viewer',
  text: `select set_config('role', 'mandate_reader', true), set_config('search_path', 'seen, public', true),
    set_config('mandate.viewer', $1, true)`,
};

/** A connection of which nobody knows how its transaction ended is not used again. */
const abandon = async (client: PoolClient, error: unknown): Promise<void> => {
  const isOver =
    error instanceof pg.DatabaseError &&
    (await client.query('rollback').then(
      () => true,
      () => false,
    ));
  client.release(!isOver);
};
