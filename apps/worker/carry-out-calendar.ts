import type { Logger } from 'pino';
import type { Replan } from '../../libs/application/calendar/replan.js';

/** A calendar that was published is carried out here, and one whose carrying out was cut short goes on. */
export const carryOutCalendar = async (replan: Replan, log: Pick<Logger, 'info'>): Promise<void> => {
  const done = await replan.run();
  if (done) log.info({ replanned: done }, 'The living tasks are planned by the new calendar.');
};
