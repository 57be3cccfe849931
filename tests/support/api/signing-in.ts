import { codeAt, stepAt } from '../../../libs/application/accounts/totp.js';
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

/** What the app on somebody's phone shows now, or so many steps from now. */
export const codeOf = (secret: string, drift = 0): string => codeAt(unbase32(secret), stepAt(Date.now()) + drift);

const unbase32 = (text: string): Buffer => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...text].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
};
