import { sha256 } from '../hash.js';

/** How many failures are free, how long the first wait is, and the longest: each failure after doubles it. */
export type Patience = { free: number; first: number; longest: number };

const minute = 60;
/** One account from one place: slow enough that no password is found, short enough that a forgetful person waits. */
const ofPair: Patience = { free: 4, first: minute, longest: 60 * minute };
/** One address trying many names. An office behind one address fails often by accident, so it has more. */
const ofAddress: Patience = { free: 49, first: minute, longest: 15 * minute };

/** Seconds to wait after so many failures. */
export const delayAfter = (failures: number, { free, first, longest }: Patience): number =>
  failures <= free ? 0 : Math.min(longest, first * 2 ** Math.min(failures - free - 1, 20));

export type Bucket = { key: string; account: string | null; patience: Patience };

export abstract class LoginTries {
  /**
   * Counts a try as failed before anything is looked at, so that guesses sent side by side cannot all slip through;
   * answers the seconds to wait, 0 where the try may go on. What has to wait is not counted.
   */
  abstract begin(bucket: Bucket): Promise<number>;
  /** It was no failure after all: a bucket of the person is emptied, that of an address loses this one try. */
  abstract forgive(bucket: Bucket, how: 'all' | 'one'): Promise<void>;
}

/**
 * Slows the guessing of passwords and codes. Counted in PostgreSQL, so for all API processes together. Nobody can be
 * locked out by others: what strangers fail at counts for their own address, and a browser in which the person has
 * logged in before is counted by itself, whatever happens around it.
 */
export class LoginThrottle {
  constructor(private readonly tries: LoginTries) {}

  async begin(from: LoginFrom): Promise<{ seconds: number }> {
    for (const bucket of bucketsOf(from)) {
      const seconds = await this.tries.begin(bucket);
      if (seconds > 0) return { seconds };
    }
    return { seconds: 0 };
  }

  async succeeded(from: LoginFrom): Promise<void> {
    for (const bucket of bucketsOf(from))
      await this.tries.forgive(bucket, bucket.patience === ofAddress ? 'one' : 'all');
  }

  /** The password was right and a code is still to come: neither a failure nor a success. */
  async undecided(from: LoginFrom): Promise<void> {
    for (const bucket of bucketsOf(from)) await this.tries.forgive(bucket, 'one');
  }
}

/** `device`: the hash of a known browser's mark, or `null` for a stranger. */
export type LoginFrom = { username: string; account: string | null; address: string; device: string | null };

const bucketsOf = ({ username, account, address, device }: LoginFrom): Bucket[] => {
  if (device !== null) return [{ key: keyOf('device', username, device), account, patience: ofPair }];
  return [
    { key: keyOf('address', address), account: null, patience: ofAddress },
    { key: keyOf('pair', username, address), account, patience: ofPair },
  ];
};

const keyOf = (...parts: string[]): string => sha256(JSON.stringify(parts));
