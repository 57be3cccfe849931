import { appendFileSync } from 'node:fs';
import { fc } from './property.js';

/** How long a failure is made smaller: a life has so many moves that the smallest one is not worth minutes. */
const SHRINKING = 15_000;

const { ALGEBRA_RUNS, ALGEBRA_SEED, ALGEBRA_TALLY } = process.env;
/** How many histories, and which: the usual ones, or those that `npm run algebra` asks for. */
export const asked = {
  // Thousands of histories take their time; what ends the shrinking stands above.
  interruptAfterTimeLimit: Infinity,
  ...(ALGEBRA_RUNS ? { numRuns: Number(ALGEBRA_RUNS) } : {}),
  ...(ALGEBRA_SEED ? { seed: Number(ALGEBRA_SEED) } : {}),
};

type Played = { histories: number; steps: number; failedAt: number | null };

const tell = ({ histories, steps, failedAt }: Played): void => {
  if (ALGEBRA_TALLY) appendFileSync(ALGEBRA_TALLY, `${histories} ${steps} ${failedAt === null ? 0 : 1}\n`);
};

/**
 * What holds of every history: the usual number of them, or as many as `npm run algebra` asks for, which also counts them.
 * A history is a script of moves; what else a property needs is drawn with it.
 */
export const everyHistory = <M, Rest extends unknown[]>(
  usual: number,
  drawn: [fc.Arbitrary<M[]>, ...{ [I in keyof Rest]: fc.Arbitrary<Rest[I]> }],
  holds: (script: M[], ...rest: Rest) => void,
): void => {
  const played: Played = { histories: 0, steps: 0, failedAt: null };
  const judge = (script: M[], ...rest: Rest): void => {
    if (played.failedAt !== null && performance.now() - played.failedAt > SHRINKING) return;
    if (played.failedAt === null)
      Object.assign(played, { histories: played.histories + 1, steps: played.steps + script.length });
    try {
      holds(script, ...rest);
    } catch (error) {
      played.failedAt ??= performance.now();
      throw error;
    }
  };
  try {
    const together = fc.tuple(...drawn) as fc.Arbitrary<[M[], ...Rest]>;
    fc.assert(
      fc.property(together, (history) => judge(...history)),
      { numRuns: usual, ...asked },
    );
  } finally {
    tell(played);
  }
};

/** The same histories every time, to see where they come to. */
export const theSame = <M>(script: fc.Arbitrary<M[]>, histories: number, seed: number): M[][] =>
  fc.sample(script, { numRuns: histories, seed });
