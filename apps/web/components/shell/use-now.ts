import { useEffect, useState } from 'react';

const tickMs = 15_000;

/** The server's now, going on while the page stays open, so that what falls due while someone reads is shown as late. */
export const useNow = (serverNow: string): string => {
  const [tick, setTick] = useState({ of: serverNow, elapsed: 0 });
  useEffect(() => {
    const start = performance.now();
    const timer = setInterval(() => setTick({ of: serverNow, elapsed: performance.now() - start }), tickMs);
    return () => clearInterval(timer);
  }, [serverNow]);
  const elapsed = tick.of === serverNow ? tick.elapsed : 0;
  return new Date(Date.parse(serverNow) + elapsed).toISOString();
};
