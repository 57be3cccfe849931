import { say } from '../../../libs/application/views/say.js';
import { iso, isoOrNull, momentWords } from '../../../libs/application/views/time-words.js';
import type { DemoClockStatus } from '../../../libs/application/index.js';
import type { DemoAdvance } from '../../../libs/contracts/http.js';
import type { Said } from '../output.js';
import { refusedWith } from '../refused.js';
import type { Installation } from '../wiring.js';

export const clockCommand = async (installation: Installation): Promise<Said> =>
  told(await installation.demoClock.status(), installation);

export const advanceCommand = async (installation: Installation, by: string): Promise<Said> => {
  // Time is about to pass: a gap in which nothing ran must stand in the record before that.
  await installation.heartbeat.beat();
  const outcome = await installation.demoClock.advance(advanceOf(by));
  return 'refusal' in outcome ? refusedWith(outcome.refusal) : told(outcome, installation);
};

/** A named step, or any duration such as `3d` or `90m`. */
const advanceOf = (by: string): DemoAdvance => {
  if (by === 'nextDeadline' || by === 'nextWorkingDay') return { by };
  return { by: 'duration', duration: by };
};

const told = async ({ now, nextDeadline, ...status }: DemoClockStatus, { directory }: Installation): Promise<Said> => {
  const { calendar } = await directory.current();
  const words = say('Bây giờ là {now}[; thời hạn kế tiếp: {next}].', 'It is {now}[; the next deadline: {next}].', {
    now: momentWords(now, calendar),
    next: nextDeadline === null ? null : momentWords(nextDeadline, calendar),
  });
  return { json: { ...status, now: iso(now), nextDeadline: isoOrNull(nextDeadline) }, lines: [words] };
};
