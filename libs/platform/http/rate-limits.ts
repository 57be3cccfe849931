type Window = { count: number; ends: number };

const minute = 60_000;
const remembered = 20_000;

/** A flood that reaches one process is stopped in its memory, and costs the database nothing. */
export class RateLimits {
  private readonly windows = new Map<string, Window>();

  constructor(private readonly clock: () => number = Date.now) {}

  /** Seconds to wait, 0 where the request may go on. */
  take(key: string, perMinute: number): number {
    const now = this.clock();
    const known = this.windows.get(key);
    const window = known && known.ends > now ? known : this.begin(key, now);
    window.count += 1;
    return window.count <= perMinute ? 0 : Math.ceil((window.ends - now) / 1000);
  }

  /** Bounded: the oldest goes first, so that invented addresses cannot fill the memory. */
  private begin(key: string, now: number): Window {
    const window = { count: 0, ends: now + minute };
    this.windows.delete(key);
    this.windows.set(key, window);
    const [oldest] = this.windows.keys();
    if (this.windows.size > remembered && oldest !== undefined) this.windows.delete(oldest);
    return window;
  }
}
