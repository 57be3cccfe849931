import { randomUUID } from 'node:crypto';
import type { PersonId } from '../../domain/words.js';
import { hashOfSecret, newSecret } from './secrets.js';
import type { ApiTokenRow, FoundToken, TokenRecords } from './session-records.js';

/** What a program may do with a token; never more than the account's person may. */
export const tokenScopes = ['read', 'act', 'organisation', 'accounts'] as const;
export type TokenScope = (typeof tokenScopes)[number];
export const longestTokenDays = 366;

/** So that a scanner of leaked secrets can tell what it has found. */
const prefix = 'mdt_';
export type ApiToken = Omit<FoundToken, 'state' | 'stale' | 'scopes'> & { scopes: TokenScope[] };
export type Asked = { name: string; scopes: TokenScope[]; days: number };

/** Keys for programs: shown once, kept as a hash, with an end. */
export class ApiTokens {
  constructor(private readonly records: TokenRecords) {}

  async issue(
    account: string,
    by: PersonId | null,
    { name, scopes, days }: Asked,
  ): Promise<{ token: string; row: ApiTokenRow }> {
    const token = prefix + newSecret();
    const id = randomUUID();
    const row = await this.records.issue(
      { id, accountId: account, name, tokenHash: hashOfSecret(token), scopes, days, by },
      { kind: 'tokenIssued', account, by, facts: { token: id, name, scopes: scopes.join(' ') } },
    );
    return { token, row };
  }

  async find(token: string, address: string): Promise<ApiToken | 'none' | 'expired'> {
    if (!token.startsWith(prefix)) return 'none';
    const found = await this.records.find(hashOfSecret(token));
    if (!found || found.state === 'revoked') return 'none';
    const { state, stale, scopes, ...whose } = found;
    if (state === 'expired') return 'expired';
    if (stale) await this.records.touch(found.id, address);
    return { ...whose, scopes: tokenScopes.filter((scope) => scopes.includes(scope)) };
  }

  list(account: string): Promise<ApiTokenRow[]> {
    return this.records.list(account);
  }

  revoke(account: string, by: PersonId | null, id: string): Promise<boolean> {
    return this.records.revoke(account, id, { kind: 'tokenRevoked', account, by, facts: { token: id } });
  }
}
