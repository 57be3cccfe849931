import type { ProblemView } from '../../../libs/contracts/http.js';
import type { Client } from './client.js';
import type { Installation } from './installation.js';

/** What tests of the door and of accounts ask again and again. */
export const code = ({ status, body }: { status: number; body: unknown }): [number, string | undefined] => [
  status,
  (body as ProblemView | null)?.code,
];

/** The same browser under the token that it was given last. */
export const follow = (client: Client, headers: Headers): string =>
  (client.cookie = headers.getSetCookie()[0]?.split(';')[0] ?? '');

export const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });

/** Every proof of who somebody is was given so many minutes ago. */
export const aged = async ({ db }: Installation, minutes: number): Promise<void> => {
  await db.pool.query('update session set authenticated_at = clock_timestamp() - make_interval(mins => $1)', [minutes]);
};
