import type { Pool, PoolClient } from 'pg';
import type { AccountEntry } from '../../application/accounts/account-entry.js';
import { FactorRecords } from '../../application/accounts/factor-records.js';
import type { Passkey, PasskeyRow, StoredTotp } from '../../application/accounts/factor-records.js';
import { changed, Recording } from './recording.js';

export class PostgresFactors extends FactorRecords {
  private readonly recording: Recording;

  constructor(private readonly pool: Pool) {
    super();
    this.recording = new Recording(pool);
  }

  async totp(account: string): Promise<StoredTotp | null> {
    const { rows } = await this.pool.query<StoredTotp>(
      'select secret, confirmed_at is not null as confirmed from totp where account_id = $1',
      [account],
    );
    return rows[0] ?? null;
  }

  async beginTotp(account: string, secret: string): Promise<boolean> {
    return changed(
      await this.pool.query(
        `insert into totp (account_id, secret) values ($1, $2)
         on conflict (account_id) do update set secret = excluded.secret where totp.confirmed_at is null`,
        [account, secret],
      ),
    );
  }

  confirmTotp(account: string, step: number, codeHashes: string[], entry: AccountEntry): Promise<boolean> {
    return this.recording.recorded(entry, async (client) => {
      const confirmed = await client.query(
        `update totp set confirmed_at = clock_timestamp(), last_step = $2 where account_id = $1 and confirmed_at is null`,
        [account, step],
      );
      if (!changed(confirmed)) return false;
      await replaceCodes(client, account, codeHashes);
      return true;
    });
  }

  removeTotp(account: string, entry: AccountEntry): Promise<boolean> {
    return this.recording.recorded(entry, async (client) => {
      const removed = await client.query('delete from totp where account_id = $1 and confirmed_at is not null', [
        account,
      ]);
      await client.query('delete from recovery_code where account_id = $1', [account]);
      return changed(removed);
    });
  }

  async useTotpStep(account: string, step: number): Promise<boolean> {
    const use = 'update totp set last_step = $2 where account_id = $1 and confirmed_at is not null and last_step < $2';
    return changed(await this.pool.query(use, [account, step]));
  }

  useRecoveryCode(account: string, codeHash: string, entry: AccountEntry): Promise<boolean> {
    return this.recording.recorded(entry, async (client) =>
      changed(
        await client.query(
          'update recovery_code set used_at = clock_timestamp() where account_id = $1 and code_hash = $2 and used_at is null',
          [account, codeHash],
        ),
      ),
    );
  }

  renewRecoveryCodes(account: string, codeHashes: string[], entry: AccountEntry): Promise<boolean> {
    return this.recording.recorded(entry, async (client) => {
      const has = await client.query('select from totp where account_id = $1 and confirmed_at is not null', [account]);
      if (!changed(has)) return false;
      await replaceCodes(client, account, codeHashes);
      return true;
    });
  }

  async recoveryCodesLeft(account: string): Promise<number> {
    const { rows } = await this.pool.query<{ left: number }>(
      'select count(*)::int as left from recovery_code where account_id = $1 and used_at is null',
      [account],
    );
    return rows[0]?.left ?? 0;
  }

  addPasskey({ id, account, name, publicKey, counter, transports }: Passkey, entry: AccountEntry): Promise<boolean> {
    return this.recording.recorded(entry, async (client) =>
      changed(
        await client.query(
          `insert into passkey (id, account_id, name, public_key, counter, transports) values ($1, $2, $3, $4, $5, $6)
           on conflict (id) do nothing`,
          [id, account, name, Buffer.from(publicKey), counter, transports],
        ),
      ),
    );
  }

  async passkey(id: string): Promise<Passkey | null> {
    const { rows } = await this.pool.query<Omit<Passkey, 'publicKey' | 'counter'> & { key: Buffer; counter: string }>(
      'select id, account_id as account, name, public_key as key, counter, transports from passkey where id = $1',
      [id],
    );
    const [found] = rows;
    if (!found) return null;
    const { key, counter, ...passkey } = found;
    return { ...passkey, counter: Number(counter), publicKey: new Uint8Array(key) };
  }

  async passkeys(account: string): Promise<PasskeyRow[]> {
    const { rows } = await this.pool.query<PasskeyRow>(
      `select id, name, created_at as "createdAt", last_used_at as "lastUsedAt" from passkey where account_id = $1
       order by created_at, id`,
      [account],
    );
    return rows;
  }

  async usePasskey(id: string, counter: number): Promise<boolean> {
    return changed(
      await this.pool.query(
        `update passkey set counter = $2, last_used_at = clock_timestamp()
         where id = $1 and (counter < $2 or (counter = 0 and $2 = 0))`,
        [id, counter],
      ),
    );
  }

  removePasskey(account: string, id: string, entry: AccountEntry): Promise<boolean> {
    return this.recording.recorded(entry, async (client) =>
      changed(await client.query('delete from passkey where account_id = $1 and id = $2', [account, id])),
    );
  }
}

const replaceCodes = async (client: PoolClient, account: string, codeHashes: string[]): Promise<void> => {
  await client.query('delete from recovery_code where account_id = $1', [account]);
  await client.query('insert into recovery_code (account_id, code_hash) select $1, unnest($2::text[])', [
    account,
    codeHashes,
  ]);
};
