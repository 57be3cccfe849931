import type { Pool } from 'pg';
import type { AccountEntry } from '../../application/accounts/account-entry.js';
import { TokenRecords } from '../../application/accounts/session-records.js';
import type { ApiTokenRow, FoundToken, NewApiToken } from '../../application/accounts/session-records.js';
import { changed, Recording } from './recording.js';

const row = `id, name, scopes, created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt",
  last_used_address as "lastUsedAddress"`;

export class PostgresTokens extends TokenRecords {
  private readonly recording: Recording;

  constructor(private readonly pool: Pool) {
    super();
    this.recording = new Recording(pool);
  }

  issue({ id, accountId, name, tokenHash, scopes, days, by }: NewApiToken, entry: AccountEntry): Promise<ApiTokenRow> {
    return this.recording.recorded(entry, async (client) => {
      const { rows } = await client.query<ApiTokenRow>(
        `insert into api_token (id, account_id, name, token_hash, scopes, created_by, expires_at)
         values ($1, $2, $3, $4, $5, $6, clock_timestamp() + make_interval(days => $7)) returning ${row}`,
        [id, accountId, name, tokenHash, scopes, by ?? '', days],
      );
      return rows[0] as ApiTokenRow;
    });
  }

  async find(tokenHash: string): Promise<FoundToken | null> {
    const { rows } = await this.pool.query<FoundToken>({
      name: 'mandate_api_token',
      text: `select t.id, t.account_id as account, a.username, a.person, a.kind, t.scopes,
          case when t.revoked_at is not null then 'revoked' when t.expires_at <= clock_timestamp() then 'expired'
            else 'valid' end as state,
          coalesce(t.last_used_at < clock_timestamp() - interval '1 minute', true) as stale
        from api_token t join account a on a.id = t.account_id
        where t.token_hash = $1 and not a.disabled and (a.kind = 'person'
          or exists (select from account r where r.person = a.responsible and not r.disabled))`,
      values: [tokenHash],
    });
    return rows[0] ?? null;
  }

  async touch(id: string, address: string): Promise<void> {
    await this.pool.query(
      'update api_token set last_used_at = clock_timestamp(), last_used_address = $2 where id = $1',
      [id, address],
    );
  }

  async list(account: string): Promise<ApiTokenRow[]> {
    const { rows } = await this.pool.query<ApiTokenRow>(
      `select ${row} from api_token where account_id = $1 and revoked_at is null order by created_at desc, id`,
      [account],
    );
    return rows;
  }

  revoke(account: string, id: string, entry: AccountEntry): Promise<boolean> {
    return this.recording.recorded(entry, async (client) =>
      changed(
        await client.query(
          'update api_token set revoked_at = clock_timestamp() where account_id = $1 and id = $2 and revoked_at is null',
          [account, id],
        ),
      ),
    );
  }
}
