import { SetMetadata } from '@nestjs/common';
import type { TokenScope } from '../../../libs/application/accounts/tokens.js';

/** What a route asks of who comes: read by the guards from its decorators. */
export const marks = {
  openToAll: 'openToAll',
  sessionOnly: 'sessionOnly',
  scope: 'scope',
  fresh: 'fresh',
  limit: 'limit',
  beforeFactor: 'beforeFactor',
} as const;

/** Needs no session: login itself, and what tells whether the server is well. */
export const OpenToAll = () => SetMetadata(marks.openToAll, true);

/** A person's own business: no token reaches it, whatever its scopes. */
export const SessionOnly = () => SetMetadata(marks.sessionOnly, true);

/** The scope that a token needs. Where a route names none: `read` to read, `act` to change. */
export const NeedsScope = (scope: TokenScope) => SetMetadata(marks.scope, scope);

/** The person must have proved lately who they are. */
export const Fresh = () => SetMetadata(marks.fresh, true);

/** Open to whoever still has to add a second factor: what they need to add it, and the way out. */
export const BeforeFactor = () => SetMetadata(marks.beforeFactor, true);

export type Limit = { by: 'account' | 'address'; perMinute: number };
/** How often a minute, for each account or address. */
export const Limited = (by: Limit['by'], perMinute: number) => SetMetadata(marks.limit, { by, perMinute });
