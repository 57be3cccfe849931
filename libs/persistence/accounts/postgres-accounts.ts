import type { Pool, PoolClient } from 'pg';
import type { AccountEntry } from '../../application/accounts/account-entry.js';
import { AccountRecords } from '../../application/accounts/account-records.js';
import type {
  Account,
  AccountNotice,
  AccountRow,
  LoginFacts,
  NewAccount,
} from '../../application/accounts/account-records.js';
import type { PersonId } from '../../domain/index.js';
import { changed, Recording, tell } from './recording.js';

const columns = 'a.id, a.username, a.person, a.kind, a.responsible, a.disabled';

export class PostgresAccounts extends AccountRecords {
  private readonly recording: Recording;

  constructor(private readonly pool: Pool) {
    super();
    this.recording = new Recording(pool);
  }

  async forLogin(username: string, deviceHash: string | null): Promise<LoginFacts | null> {
    const { rows } = await this.pool.query<LoginFacts>(
      `select ${columns}, a.password_hash as "passwordHash",
         exists (select from known_device d where d.account_id = a.id and d.device_hash = $2) as "knownDevice"
       from account a where a.username = $1`,
      [username, deviceHash],
    );
    return rows[0] ?? null;
  }

  byId(id: string): Promise<Account | null> {
    return this.one('a.id = $1', id);
  }

  byUsername(username: string): Promise<Account | null> {
    return this.one('a.username = $1', username);
  }

  ofPerson(person: PersonId): Promise<Account | null> {
    return this.one(`a.person = $1 and a.kind = 'person'`, person);
  }

  private async one(condition: string, value: string): Promise<Account | null> {
    const { rows } = await this.pool.query<Account>(
      `select ${columns} from account a where ${condition} order by a.created_at, a.id limit 1`,
      [value],
    );
    return rows[0] ?? null;
  }

  async servicesOf(person: PersonId): Promise<Account[]> {
    const { rows } = await this.pool.query<Account>(
      `select ${columns} from account a where a.responsible = $1 order by a.username`,
      [person],
    );
    return rows;
  }

  async list(): Promise<AccountRow[]> {
    const { rows } = await this.pool.query<AccountRow>(
      `select ${columns}, a.created_at as "createdAt", a.password_hash is not null as "hasPassword",
         exists (select from reset_code r where r.account_id = a.id and r.expires_at > clock_timestamp()) as "resetPending",
         exists (select from totp t where t.account_id = a.id and t.confirmed_at is not null) as totp,
         (select count(*)::int from passkey p where p.account_id = a.id) as passkeys,
         (select count(*)::int from api_token t where t.account_id = a.id
           and t.revoked_at is null and t.expires_at > clock_timestamp()) as tokens,
         count(s.id)::int as sessions, max(s.last_seen_at) as "lastSeenAt",
         (select max(l.until_at) from login_tries l where l.account_id = a.id and l.until_at > clock_timestamp()) as "lockedUntil"
       from account a left join session s on s.account_id = a.id and s.expires_at > clock_timestamp()
       group by a.id order by a.username`,
    );
    return rows;
  }

  /** Two processes that load the same demonstration at once: the second finds its work done. */
  add({ id, username, person, kind, responsible, passwordHash }: NewAccount, entry: AccountEntry): Promise<boolean> {
    return this.recording.recorded(entry, async (client) =>
      changed(
        await client.query(
          `insert into account (id, username, person, kind, responsible, password_hash) values ($1, $2, $3, $4, $5, $6)
           on conflict (username) do nothing`,
          [id, username, person, kind, responsible, passwordHash],
        ),
      ),
    );
  }

  setDisabled(id: string, disabled: boolean, entry: AccountEntry): Promise<boolean> {
    return this.recording.recorded(entry, async (client) => {
      const update = 'update account set disabled = $2 where id = $1 and disabled <> $2';
      if (!changed(await client.query(update, [id, disabled]))) return false;
      if (disabled) await endAll(client, id, null);
      return true;
    });
  }

  async passwordHash(id: string): Promise<string | null> {
    const { rows } = await this.pool.query<{ hash: string | null }>(
      'select password_hash as hash from account where id = $1',
      [id],
    );
    return rows[0]?.hash ?? null;
  }

  async setPassword(id: string, hash: string, keepSession: string | null, entry: AccountEntry): Promise<void> {
    await this.recording.recorded(entry, async (client) => {
      await client.query('update account set password_hash = $2 where id = $1', [id, hash]);
      await client.query('delete from reset_code where account_id = $1', [id]);
      await endAll(client, id, keepSession);
    });
  }

  reset(
    id: string,
    { hash, hours, factors }: { hash: string; hours: number; factors: boolean },
    entry: AccountEntry,
  ): Promise<boolean> {
    return this.recording.recorded(entry, async (client) => {
      const voided = `update account set password_hash = null where id = $1 and kind = 'person'`;
      if (!changed(await client.query(voided, [id]))) return false;
      await client.query(
        `insert into reset_code (account_id, code_hash, expires_at)
         values ($1, $2, clock_timestamp() + make_interval(hours => $3))
         on conflict (account_id) do update set code_hash = excluded.code_hash, expires_at = excluded.expires_at`,
        [id, hash, hours],
      );
      if (factors) await forgetFactors(client, id);
      await client.query('update api_token set revoked_at = clock_timestamp() where account_id = $1', [id]);
      await endAll(client, id, null);
      return true;
    });
  }

  redeem(id: string, codeHash: string, passwordHash: string, entry: AccountEntry): Promise<boolean> {
    return this.recording.recorded(entry, async (client) => {
      const used = await client.query(
        'delete from reset_code where account_id = $1 and code_hash = $2 and expires_at > clock_timestamp()',
        [id, codeHash],
      );
      if (!changed(used)) return false;
      const set = 'update account set password_hash = $2 where id = $1 and not disabled';
      return changed(await client.query(set, [id, passwordHash]));
    });
  }

  async remember(
    id: string,
    deviceHash: string,
    { deviceName, address }: { deviceName: string; address: string },
  ): Promise<void> {
    const { rows } = await this.pool.query<{ first: boolean; fresh: boolean }>(
      `with before as (select from known_device where account_id = $1),
       kept as (insert into known_device (account_id, device_hash) values ($1, $2)
         on conflict (account_id, device_hash) do update set last_seen_at = clock_timestamp() returning xmax = 0 as fresh)
       select fresh, not exists (select from before) as first from kept`,
      [id, deviceHash],
    );
    if (rows[0]?.fresh && !rows[0].first)
      await tell(this.pool, { kind: 'deviceNew', account: id, by: null, facts: { device: deviceName, address } });
  }

  unlock(id: string, entry: AccountEntry): Promise<boolean> {
    return this.recording.recorded(entry, async (client) =>
      changed(await client.query('delete from login_tries where account_id = $1', [id])),
    );
  }

  async notices(id: string): Promise<AccountNotice[]> {
    const { rows } = await this.pool.query<AccountNotice>(
      `select id, kind, by_person as by, facts, at from account_notice where account_id = $1 and read_at is null
       order by at desc, id limit 50`,
      [id],
    );
    return rows;
  }

  async readNotices(id: string): Promise<void> {
    await this.pool.query(
      'update account_notice set read_at = clock_timestamp() where account_id = $1 and read_at is null',
      [id],
    );
  }
}

const endAll = async (client: PoolClient, account: string, keep: string | null): Promise<void> => {
  await client.query('delete from session where account_id = $1 and ($2::text is null or id <> $2)', [account, keep]);
};

/** What stands on a phone that was lost: whoever has it now must not be known by it. */
const forgetFactors = async (client: PoolClient, account: string): Promise<void> => {
  for (const table of ['totp', 'recovery_code', 'passkey', 'known_device', 'provider_identity'])
    await client.query(`delete from ${table} where account_id = $1`, [account]);
};
