import pg from 'pg';
import type { Pool, PoolClient } from 'pg';
import type { Transaction, Writing } from '../../application/ports.js';
import { PostgresFacts } from './facts.js';
import { writeAndCommit } from './write.js';

/** A client of the pool from `begin` to `commit`. What is decided in it is written at its end, in one message with the commit. */
export class Open {
  readonly writings: Writing[] = [];

  constructor(readonly client: PoolClient) {}

  /** Several may decide in one transaction, one after the other; one that fails leaves nothing to be written. */
  async decide<Found extends object, T>(found: Found, work: (tx: Transaction & Found) => Promise<T>): Promise<T> {
    const deciding = Object.assign(new Deciding(this.client), found);
    const result = await work(deciding);
    if (deciding.writing) this.writings.push(deciding.writing);
    return result;
  }
}

/** Facts are read by the client of the transaction: a process never needs a second one to finish the first. */
class Deciding extends PostgresFacts implements Transaction {
  writing: Writing | null = null;

  write(writing: Writing): void {
    if (this.writing) throw new Error('What is decided is written once.');
    this.writing = writing;
  }
}

export const inTransaction = async <T>(pool: Pool, work: (open: Open) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  try {
    const open = new Open(client);
    const result = await work(open);
    await (open.writings.length > 0 ? writeAndCommit(client, open.writings) : client.query('rollback'));
    client.release();
    return result;
  } catch (error) {
    await abandon(client, error);
    throw error;
  }
};

/** What the database refused leaves a sound connection; after anything else nobody knows what is still under way on it. */
const abandon = async (client: PoolClient, error: unknown): Promise<void> => {
  const sound = error instanceof pg.DatabaseError && (await rolledBack(client));
  client.release(!sound);
};

const rolledBack = (client: PoolClient): Promise<boolean> =>
  client.query('rollback').then(
    () => true,
    () => false,
  );
