import type { Pool } from 'pg';
import { AccountRecords } from '../../application/accounts/account-records.js';
import type { Account, StoredSession } from '../../application/accounts/account-records.js';

/** How long a session lasts, whatever is done in it: a working day, not more. */
const sessionHours = 12;

export class PostgresAccounts extends AccountRecords {
  constructor(private readonly pool: Pick<Pool, 'query'>) {
    super();
  }

  async byUsername(username: string): Promise<Account | null> {
    const { rows } = await this.pool.query<Account>(
      `select id, username, person, password_hash as "passwordHash", disabled from account where username = $1`,
      [username],
    );
    return rows[0] ?? null;
  }

  async add({ id, username, person, passwordHash }: Omit<Account, 'disabled'>): Promise<boolean> {
    // Two processes that load the same demonstration at once: the second finds its work done.
    const { rowCount } = await this.pool.query(
      `insert into account (id, username, person, password_hash) values ($1, $2, $3, $4) on conflict (username) do nothing`,
      [id, username, person, passwordHash],
    );
    return rowCount === 1;
  }

  /** Sessions that have run out are swept here, where one statement a login is no burden. */
  async openSession({
    tokenHash,
    accountId,
    csrf,
  }: {
    tokenHash: string;
    accountId: string;
    csrf: string;
  }): Promise<void> {
    await this.pool.query(
      `with swept as (delete from session where expires_at < clock_timestamp() - interval '1 day')
       insert into session (token_hash, account_id, csrf, expires_at)
       values ($1, $2, $3, clock_timestamp() + make_interval(hours => $4))`,
      [tokenHash, accountId, csrf, sessionHours],
    );
  }

  async session(tokenHash: string): Promise<StoredSession | null> {
    const { rows } = await this.pool.query<StoredSession>(
      `select a.username, a.person, s.csrf, s.expires_at <= clock_timestamp() as expired
       from session s join account a on a.id = s.account_id
       where s.token_hash = $1 and not a.disabled`,
      [tokenHash],
    );
    return rows[0] ?? null;
  }

  async closeSession(tokenHash: string): Promise<void> {
    await this.pool.query('delete from session where token_hash = $1', [tokenHash]);
  }
}
