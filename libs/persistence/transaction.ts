import type { Pool, PoolClient } from 'pg';

/** All that `work` does, or nothing. A connection on which it failed is thrown away: nobody knows what is under way on it. */
export const transaction = async <T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
};

/** One at a time for each lock. */
export const alone = <T>(
  pool: Pool,
  lock: readonly [number, number],
  work: (client: PoolClient) => Promise<T>,
): Promise<T> =>
  transaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock($1, $2)', [...lock]);
    return work(client);
  });
