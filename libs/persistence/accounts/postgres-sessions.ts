import type { Pool } from 'pg';
import type { AccountEntry } from '../../application/accounts/account-entry.js';
import { SessionRecords } from '../../application/accounts/session-records.js';
import type {
  NewSession,
  SessionLimits,
  SessionRow,
  SignInMethod,
  StoredSession,
} from '../../application/accounts/session-records.js';
import { gathered } from '../gathered.js';
import { changed, Recording } from './recording.js';

const ended = 'least(s.expires_at, s.last_seen_at + s.idle) <= clock_timestamp()';

export class PostgresSessions extends SessionRecords {
  private readonly recording: Recording;
  private readonly finding = gathered((hashes) => this.findAll(hashes));

  constructor(private readonly pool: Pool) {
    super();
    this.recording = new Recording(pool);
  }

  /** Sessions that have run out are swept here, where one statement a login is no burden. */
  async open(session: NewSession, { idleMinutes, hours }: SessionLimits): Promise<void> {
    const { id, tokenHash, accountId, csrf, method, device, address, provider } = session;
    const from = [provider?.subject ?? null, provider?.session ?? null, provider?.hint ?? null];
    await this.pool.query(
      `with swept as (delete from session where expires_at < clock_timestamp() - interval '1 day')
       insert into session (id, token_hash, account_id, csrf, method, device, address,
         provider_subject, provider_session, provider_hint, idle, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, make_interval(mins => $11),
         clock_timestamp() + make_interval(hours => $12))`,
      [id, tokenHash, accountId, csrf, method, device, address, ...from, idleMinutes, hours],
    );
  }

  find(tokenHash: string): Promise<StoredSession | null> {
    return this.finding(tokenHash);
  }

  async touch(tokenHash: string): Promise<void> {
    await this.pool.query(
      `update session s set last_seen_at = clock_timestamp()
       where token_hash = $1 and last_seen_at < clock_timestamp() - interval '1 minute' and not (${ended})`,
      [tokenHash],
    );
  }

  async list(account: string): Promise<SessionRow[]> {
    const { rows } = await this.pool.query<SessionRow>(
      `select id, method, device, address, created_at as "createdAt", last_seen_at as "lastSeenAt",
         least(expires_at, last_seen_at + idle) as "expiresAt"
       from session s where account_id = $1 and not (${ended}) order by last_seen_at desc, id`,
      [account],
    );
    return rows;
  }

  async renew(id: string, tokenHash: string, method: SignInMethod | null): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `update session set token_hash = $2, method = coalesce($3, method), authenticated_at = clock_timestamp(),
         last_seen_at = clock_timestamp() where id = $1`,
      [id, tokenHash, method],
    );
    return rowCount === 1;
  }

  async close(tokenHash: string): Promise<{ hint: string | null } | null> {
    const { rows } = await this.pool.query<{ hint: string | null; provider_subject: string | null }>(
      'delete from session where token_hash = $1 returning provider_hint as hint, provider_subject',
      [tokenHash],
    );
    return rows[0]?.provider_subject == null ? null : { hint: rows[0].hint };
  }

  revoke(account: string, id: string, entry: AccountEntry): Promise<boolean> {
    return this.recording.recorded(entry, async (client) =>
      changed(await client.query('delete from session where account_id = $1 and id = $2', [account, id])),
    );
  }

  async revokeOthers(account: string, keep: string | null, entry: AccountEntry): Promise<number> {
    return this.recording.recorded(entry, async (client) => {
      const others = 'delete from session where account_id = $1 and ($2::text is null or id <> $2)';
      return (await client.query(others, [account, keep])).rowCount ?? 0;
    });
  }

  async endOfProvider(subject: string | null, session: string | null): Promise<number> {
    const { rowCount } = await this.pool.query(
      `delete from session where provider_subject is not null
         and ($1::text is null or provider_subject = $1) and ($2::text is null or provider_session = $2)`,
      [subject, session],
    );
    return rowCount ?? 0;
  }

  private async findAll(hashes: string[]): Promise<Map<string, StoredSession>> {
    const { rows } = await this.pool.query<StoredSession & { hash: string }>({
      name: 'mandate_sessions',
      text: `select s.token_hash as hash, s.id, s.account_id as account, a.username, a.person, s.csrf, s.method,
          ${ended} as expired, s.last_seen_at < clock_timestamp() - interval '1 minute' as stale,
          (extract(epoch from clock_timestamp() - s.authenticated_at) * 1000)::float8 as "authenticatedMs"
        from session s join account a on a.id = s.account_id
        where s.token_hash = any ($1) and not a.disabled`,
      values: [hashes],
    });
    return new Map(rows.map(({ hash, ...session }) => [hash, session]));
  }
}
