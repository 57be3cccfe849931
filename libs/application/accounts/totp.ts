import { createHmac, randomBytes } from 'node:crypto';

/** RFC 6238 with what every app takes for granted: SHA-1, six digits, thirty seconds. */
const period = 30;
const digits = 6;
/** One step before and one after: clocks differ, and people type slowly. */
const drift = [0, -1, 1];

export const stepAt = (ms: number): number => Math.floor(ms / 1000 / period);

export const codeAt = (secret: Buffer, step: number): string => {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0x0f;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits).padStart(digits, '0');
};

/** The step whose code this is, or `null`. Which of the steps matched is no secret, but the digits are compared whole. */
export const stepOf = (
  secret: Buffer,
  code: string,
  ms: number,
  same: (a: string, b: string) => boolean,
): number | null => drift.map((steps) => stepAt(ms) + steps).find((step) => same(codeAt(secret, step), code)) ?? null;

export const newTotpSecret = (): Buffer => randomBytes(20);

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
export const base32 = (bytes: Uint8Array): string => {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
};

/** What an authenticator app reads from the square. */
export const totpAddress = (secret: Uint8Array, username: string): string => {
  const label = encodeURIComponent(`Mandate:${username}`);
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=Mandate&algorithm=SHA1&digits=${digits}&period=${period}`;
};
