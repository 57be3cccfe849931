import type { Logger } from 'pino';
import type { Replan } from '../../libs/application/calendar/replan.js';
import { pause } from '../../libs/temporal/pause.js';

const everyMs = 5_000;

/** A calendar that was published is carried out here, and one whose carrying out was cut short goes on. */
export const keepPlanned = async (replan: Replan, signal: AbortSignal, log: Pick<Logger, 'info'>): Promise<void> => {
  while (!signal.aborted) {
    const done = await replan.run();
    if (done) log.info({ replanned: done }, 'The living tasks are planned by the new calendar.');
    await pause(everyMs, signal);
  }
};
