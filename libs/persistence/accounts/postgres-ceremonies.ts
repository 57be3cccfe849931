import type { Pool } from 'pg';
import type { AccountEntry } from '../../application/accounts/account-entry.js';
import { CeremonyRecords, IdentityRecords } from '../../application/accounts/factor-records.js';
import type { Ceremony, CeremonyKind } from '../../application/accounts/factor-records.js';
import { Recording } from './recording.js';

export class PostgresCeremonies extends CeremonyRecords {
  constructor(private readonly pool: Pool) {
    super();
  }

  async begin(tokenHash: string, { kind, account, data }: Ceremony, minutes: number): Promise<void> {
    await this.pool.query(
      `with swept as (delete from ceremony where expires_at < clock_timestamp())
       insert into ceremony (token_hash, kind, account_id, data, expires_at)
       values ($1, $2, $3, $4, clock_timestamp() + make_interval(mins => $5))`,
      [tokenHash, kind, account, JSON.stringify(data), minutes],
    );
  }

  /** Gone with the first look: an answer that comes twice is an answer to nothing. */
  async take(tokenHash: string, kind: CeremonyKind): Promise<Ceremony | null> {
    const { rows } = await this.pool.query<Ceremony & { alive: boolean }>(
      `delete from ceremony where token_hash = $1 and kind = $2
       returning kind, account_id as account, data, expires_at > clock_timestamp() as alive`,
      [tokenHash, kind],
    );
    const [found] = rows;
    return found?.alive ? { kind: found.kind, account: found.account, data: found.data } : null;
  }
}

export class PostgresIdentities extends IdentityRecords {
  private readonly recording: Recording;

  constructor(private readonly pool: Pool) {
    super();
    this.recording = new Recording(pool);
  }

  async accountOf(issuer: string, subject: string): Promise<string | null> {
    const { rows } = await this.pool.query<{ account: string }>(
      'select account_id as account from provider_identity where issuer = $1 and subject = $2',
      [issuer, subject],
    );
    return rows[0]?.account ?? null;
  }

  async link(identity: { issuer: string; subject: string; account: string }, entry: AccountEntry): Promise<void> {
    await this.recording.recorded(entry, async (client) => {
      await client.query(
        'insert into provider_identity (issuer, subject, account_id) values ($1, $2, $3) on conflict do nothing',
        [identity.issuer, identity.subject, identity.account],
      );
    });
  }
}
