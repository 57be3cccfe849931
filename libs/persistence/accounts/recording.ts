import { randomUUID } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { accountsStream, isTold } from '../../application/accounts/account-entry.js';
import type { AccountEntry } from '../../application/accounts/account-entry.js';
import { ofSystem } from '../../application/time/system-entry.js';
import { appendTo } from '../installation/streams.js';
import { locks } from '../locks.js';
import { alone } from '../transaction.js';

/** A change of an account, its entry in the journal and what the person is told of it: all, or nothing. */
export class Recording {
  constructor(readonly pool: Pool) {}

  /** Nothing is recorded where `work` answers `false`: then nothing was changed. */
  recorded<T>(entry: AccountEntry, work: (client: PoolClient) => Promise<T>): Promise<T> {
    return alone(this.pool, locks.installation, async (client) => {
      const result = await work(client);
      if (result !== false) await record(client, entry);
      return result;
    });
  }
}

const record = async (client: PoolClient, entry: AccountEntry): Promise<void> => {
  const { kind, account, by, facts = {} } = entry;
  await appendTo(client, accountsStream, ofSystem(accountsStream, { kind, account, by, facts }));
  if (isTold(entry)) await tell(client, entry);
};

export const tell = async (
  client: Pick<PoolClient, 'query'>,
  { kind, account, by, facts = {} }: Omit<AccountEntry, 'kind'> & { kind: string },
): Promise<void> => {
  await client.query(
    'insert into account_notice (id, account_id, kind, by_person, facts) values ($1, $2, $3, $4, $5)',
    [randomUUID(), account, kind, by, JSON.stringify(facts)],
  );
};

/** Whether a statement found what it was to change. */
export const changed = ({ rowCount }: { rowCount: number | null }): boolean => (rowCount ?? 0) > 0;
