import type { Pool } from 'pg';
import { PostgresAccounts } from './postgres-accounts.js';
import { PostgresCeremonies, PostgresIdentities } from './postgres-ceremonies.js';
import { PostgresFactors } from './postgres-factors.js';
import { PostgresLoginTries } from './postgres-login-tries.js';
import { PostgresSessions } from './postgres-sessions.js';
import { PostgresTokens } from './postgres-tokens.js';

/** Everything that signing in keeps. */
export const accountRecords = (pool: Pool) => ({
  accounts: new PostgresAccounts(pool),
  sessions: new PostgresSessions(pool),
  tokens: new PostgresTokens(pool),
  factors: new PostgresFactors(pool),
  ceremonies: new PostgresCeremonies(pool),
  identities: new PostgresIdentities(pool),
  tries: new PostgresLoginTries(pool),
});
