import { describe, expect, it } from '@jest/globals';
import { delayAfter, LoginThrottle, LoginTries } from '../../../libs/application/accounts/throttle.js';
import type { Bucket, LoginFrom } from '../../../libs/application/accounts/throttle.js';

/** Counts as the database does, with a clock of its own. */
class MemoryTries extends LoginTries {
  now = 0;
  readonly kept = new Map<string, { failures: number; until: number }>();
  async begin({ key, patience }: Bucket): Promise<number> {
    const tries = this.kept.get(key) ?? { failures: 0, until: 0 };
    if (tries.until > this.now) return tries.until - this.now;
    const failures = tries.failures + 1;
    this.kept.set(key, { failures, until: this.now + delayAfter(failures, patience) });
    return 0;
  }
  async forgive({ key }: Bucket, how: 'all' | 'one'): Promise<void> {
    const tries = this.kept.get(key);
    if (how === 'all' || !tries) this.kept.delete(key);
    else this.kept.set(key, { failures: tries.failures - 1, until: this.now });
  }
}

const stranger = (change: Partial<LoginFrom> = {}): LoginFrom => ({
  ...{ username: 'lan', account: 'a1', address: '10.0.0.1', device: null },
  ...change,
});
const failing = async (throttle: LoginThrottle, times: number, from: LoginFrom): Promise<number[]> => {
  const waits: number[] = [];
  for (let tried = 0; tried < times; tried += 1) waits.push((await throttle.begin(from)).seconds);
  return waits;
};

describe('the delay after failures', () => {
  const patience = { free: 4, first: 60, longest: 3600 };
  it.each([
    [0, 0],
    [4, 0],
    [5, 60],
    [6, 120],
    [8, 480],
    [11, 3600],
    [60, 3600],
    [100_000, 3600],
  ])('of %i failures is %i seconds', (failures, seconds) => {
    expect(delayAfter(failures, patience)).toBe(seconds);
  });
});

describe('a throttle of logins', () => {
  it('lets five guesses through, then makes the sixth wait, and the seventh longer', async () => {
    const tries = new MemoryTries();
    const throttle = new LoginThrottle(tries);
    expect(await failing(throttle, 6, stranger())).toEqual([0, 0, 0, 0, 0, 60]);
    tries.now += 60;
    expect(await failing(throttle, 2, stranger())).toEqual([0, 120]);
  });

  it('holds nothing against another address, another name, or a browser that is known', async () => {
    const throttle = new LoginThrottle(new MemoryTries());
    await failing(throttle, 6, stranger());
    expect((await throttle.begin(stranger({ address: '10.0.0.2' }))).seconds).toBe(0);
    expect((await throttle.begin(stranger({ username: 'hoa' }))).seconds).toBe(0);
    expect((await throttle.begin(stranger({ device: 'known' }))).seconds).toBe(0);
  });

  it('lets a known browser in from the very address from which everything is being tried', async () => {
    const throttle = new LoginThrottle(new MemoryTries());
    for (let name = 0; name < 60; name += 1) await throttle.begin(stranger({ username: `name${name}` }));
    expect((await throttle.begin(stranger({ username: 'another' }))).seconds).toBeGreaterThan(0);
    expect((await throttle.begin(stranger({ device: 'known' }))).seconds).toBe(0);
  });

  it('counts a known browser by itself, so that a stolen one cannot guess for ever', async () => {
    const throttle = new LoginThrottle(new MemoryTries());
    expect((await failing(throttle, 6, stranger({ device: 'known' }))).at(-1)).toBe(60);
  });

  it('forgets the failures of a person who then succeeds, and keeps those of the address', async () => {
    const tries = new MemoryTries();
    const throttle = new LoginThrottle(tries);
    await failing(throttle, 3, stranger());
    await throttle.succeeded(stranger());
    expect([...tries.kept.values()].map(({ failures }) => failures)).toEqual([2]);
  });
});
