import type { Rehoming } from '../../libs/application/organisation/rehoming.js';
import { pause } from '../../libs/temporal/pause.js';

const lookEvery = 30_000;

/** What a process that died left undone of a reorganisation: looked for at start, and after every change of another's. */
export const keepRehoming = async (rehoming: Rehoming, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted) {
    await rehoming.run();
    await pause(lookEvery, signal);
  }
};
