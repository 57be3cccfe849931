import type { AccountView, PasskeyView, SessionView, TokenView } from '../../contracts/account-http.js';
import type { Organisation } from '../../domain/index.js';
import type { AccountRow } from '../accounts/account-records.js';
import type { PasskeyRow } from '../accounts/factor-records.js';
import type { ApiTokenRow, SessionRow } from '../accounts/session-records.js';
import { tokenScopes } from '../accounts/tokens.js';
import { personName } from './names.js';

const iso = (at: Date): string => at.toISOString();
const isoOrNull = (at: Date | null): string | null => at && iso(at);

export const sessionView = ({ id, method, device, address, ...times }: SessionRow, current: string): SessionView => ({
  ...{ id, method, device, address, current: id === current },
  since: iso(times.createdAt),
  lastSeen: iso(times.lastSeenAt),
  until: iso(times.expiresAt),
});

export const passkeyView = ({ id, name, createdAt, lastUsedAt }: PasskeyRow): PasskeyView => ({
  ...{ id, name, since: iso(createdAt) },
  lastUsed: isoOrNull(lastUsedAt),
});

export const tokenView = ({
  id,
  name,
  scopes,
  createdAt,
  expiresAt,
  lastUsedAt,
  lastUsedAddress,
}: ApiTokenRow): TokenView => ({
  ...{ id, name, since: iso(createdAt), until: iso(expiresAt) },
  scopes: tokenScopes.filter((scope) => scopes.includes(scope)),
  lastUsed: isoOrNull(lastUsedAt),
  lastAddress: lastUsedAddress,
});

export const accountView = (row: AccountRow, organisation: Organisation): AccountView => {
  const { id, username, kind, person, responsible, lockedUntil, totp, passkeys, tokens, sessions } = row;
  const named = (of: string) => ({ id: of, name: personName(organisation, of) });
  return {
    ...{ id, username, kind, totp, passkeys, tokens, sessions },
    person: named(person),
    responsible: responsible === null ? null : named(responsible),
    state: stateOf(row),
    lockedUntil: isoOrNull(lockedUntil),
    lastSeen: isoOrNull(row.lastSeenAt),
  };
};

const stateOf = ({ disabled, lockedUntil, resetPending }: AccountRow): AccountView['state'] => {
  if (disabled) return 'disabled';
  if (lockedUntil !== null) return 'locked';
  return resetPending ? 'invited' : 'active';
};
