/** How long to wait after so many failures in a row: quickly at first, then every five seconds. */
export const backOff = (failures: number): number => Math.min(5_000, 250 * 2 ** failures);

/** Resolves after a time, or at once when the signal comes; never rejects. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end, { once: true });
  });

/** Again and again, with a pause in between, until the signal comes. */
export const every = async (ms: number, signal: AbortSignal, work: () => Promise<unknown>): Promise<void> => {
  while (!signal.aborted) {
    await work();
    await pause(ms, signal);
  }
};

/** A pause that can be cut short. A call that comes while nobody pauses cuts the next one. */
export class Nap {
  private called = false;
  private current: AbortController | null = null;

  wake(): void {
    this.called = true;
    this.current?.abort();
  }

  /** Whether it was cut short by a call. */
  async take(ms: number, signal: AbortSignal): Promise<boolean> {
    const current = new AbortController();
    const end = (): void => current.abort();
    signal.addEventListener('abort', end, { once: true });
    this.current = current;
    if (!this.called && !signal.aborted) await pause(ms, current.signal);
    signal.removeEventListener('abort', end);
    this.current = null;
    const { called } = this;
    this.called = false;
    return called;
  }
}
