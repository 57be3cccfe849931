import { onCrashPoint, type CrashPoint } from '../application/crash-point.js';

/** The point at which this process dies, and at which of the times that it passes there. */
export type CrashAt = { point: CrashPoint; nth: number };

/** Dies as by a power cut: nothing is flushed, closed or handed back. */
export const crashAt = ({ point, nth }: CrashAt): void => {
  let passed = 0;
  onCrashPoint((here) => {
    if (here === point && ++passed === nth) process.kill(process.pid, 'SIGKILL');
  });
};
