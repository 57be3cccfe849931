type Tries = { count: number; until: number };

const minute = 60_000;
const limits = { account: 5, address: 50, window: 15 * minute, remembered: 10_000 };

/**
 * Slows the guessing of passwords: five failures of one account from one address, or fifty from one address, close the
 * door until a quarter of an hour after the first of them. Kept in memory: a restart forgives, and an account can never be locked for its owner
 * by somebody elsewhere. Each API process counts for itself.
 */
export class LoginThrottle {
  private readonly tries = new Map<string, Tries>();

  constructor(private readonly clock: () => number = Date.now) {}

  /** Seconds to wait, 0 when a login may be tried. */
  waitFor(username: string, address: string): number {
    const waits = [this.left(pair(username, address), limits.account), this.left(address, limits.address)];
    return Math.ceil(Math.max(...waits) / 1000);
  }

  failed(username: string, address: string): void {
    for (const key of [pair(username, address), address]) this.count(key);
  }

  succeeded(username: string, address: string): void {
    this.tries.delete(pair(username, address));
    const ofAddress = this.tries.get(address);
    if (ofAddress) ofAddress.count -= 1;
  }

  private left(key: string, limit: number): number {
    const tries = this.tries.get(key);
    return tries && tries.count >= limit ? Math.max(0, tries.until - this.clock()) : 0;
  }

  private count(key: string): void {
    const now = this.clock();
    const tries = this.tries.get(key);
    if (tries && tries.until > now) tries.count += 1;
    else this.remember(key, { count: 1, until: now + limits.window });
  }

  /** The map is bounded: the oldest goes first, so that invented user names cannot fill the memory. */
  private remember(key: string, tries: Tries): void {
    this.tries.delete(key);
    this.tries.set(key, tries);
    const oldest = this.tries.keys().next();
    if (this.tries.size > limits.remembered && !oldest.done) this.tries.delete(oldest.value);
  }
}

const pair = (username: string, address: string): string => JSON.stringify([username, address]);
