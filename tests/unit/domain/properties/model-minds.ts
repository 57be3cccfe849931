import type { Instant } from '../../../../libs/domain/index.js';
import type { Model, Seat } from './model-state.js';

/** Who is of another mind than the lead: what each agency said last, in a seat or at a meeting. */

const isNewer = (m: Model, unit: string, at: Instant): boolean => at >= (m.minds[unit]?.at ?? at);
/** In one and the same instant a meeting is the later word. */
const wasMeeting = (m: Model, unit: string, at: Instant): boolean => {
  const mind = m.minds[unit];
  return mind !== undefined && mind.seat === null && mind.at === at;
};

type Word = { unit: string; at: Instant; disagrees: boolean };

const speaks = (m: Model, { unit, at, disagrees }: Word, seat: string | null): void => {
  if (isNewer(m, unit, at)) m.minds[unit] = { at, seat, disagrees };
};

/** A disagreement, until the lead takes it up; anything else is none. */
export const answers = (m: Model, { id, unit }: Seat, disagrees: boolean, at: Instant): void => {
  if (!wasMeeting(m, unit, at)) speaks(m, { unit, at, disagrees }, id);
};

export const isSilent = (m: Model, seat: Seat): void => answers(m, seat, false, seat.term.due);

export const meets = (m: Model, words: Word[]): void => {
  for (const word of words) speaks(m, word, null);
};

export const takes = (m: Model, { id, unit, kind }: Seat, taken: boolean): void => {
  const mind = m.minds[unit];
  if (mind?.seat === id) mind.disagrees = kind === 'disagree' && !taken;
};

export const bringsUp = (m: Model, unit: string, now: Instant): void => {
  m.broughtUp[unit] = now;
};

export const areOfOneMind = (m: Model): boolean =>
  !Object.entries(m.minds).some(
    ([unit, { disagrees, at }]) => disagrees && unit !== m.lead && (m.broughtUp[unit] ?? at - 1) < at,
  );
