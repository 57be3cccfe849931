import type { Instant } from '../../../../libs/domain/index.js';
import { onDay } from './model-state.js';
import type { Budget, Model } from './model-state.js';

/** What is asked of a term before it may be made longer, and since when it stands. */

/** Since when a budget stands; of several pauses the first counts. */
export const standsSince = (m: Model, budget: Budget): Instant | null => {
  const pauses = m.pauses.filter(({ open: isOpened, stands }) => isOpened && stands.includes(budget));
  return pauses.length === 0 ? null : m.standing[budget];
};

export const isLate = (m: Model, now: Instant): boolean => m.term.due <= (standsSince(m, 'task') ?? now);

/** A day after that of now, which is not over. */
export const isLater = (m: Model, date: string, now: Instant): boolean => {
  const { due } = onDay(date, now);
  return due > now && due > m.term.due;
};

/** Of the lead's term: not over, not asked for already, and not too often. */
export const isExtendable = (m: Model, now: Instant): boolean =>
  !m.recognised &&
  m.term.due > (standsSince(m, 'task') ?? now) &&
  !m.extensions.some(({ open }) => open) &&
  m.granted < 2;
