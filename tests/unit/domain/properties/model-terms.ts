import type { Deadline, Instant } from '../../../../libs/domain/index.js';
import { onDay } from './model-state.js';
import type { Budget, Model } from './model-state.js';

/** What is asked of a term before it may be made longer, and since when it stands. */

/** Since when a budget stands; of several pauses the first counts. */
export const standsSince = (m: Model, budget: Budget): Instant | null => {
  const pauses = m.pauses.filter(({ open: isOpened, stands }) => isOpened && stands.includes(budget));
  return pauses.length === 0 ? null : m.standing[budget];
};

export const isLate = (m: Model, now: Instant): boolean => m.term.due <= (standsSince(m, 'task') ?? now);

/** A term that may be made longer: the lead's own, or that of a share, which never passes the lead's. */
export type Extendable = { share: string | null; budget: Budget; term: Deadline; within: Deadline | null };
export const ofLead = (m: Model): Extendable => ({ share: null, budget: 'task', term: m.term, within: null });

/** A day after that of now, which is not over. */
export const isLater = ({ term, within }: Extendable, date: string, now: Instant): boolean => {
  const { due } = onDay(date, now);
  return due > now && due > term.due && (within === null || due <= within.due);
};

/** Not over, not asked for already, and not too often. */
export const isExtendable = (m: Model, { share, budget, term }: Extendable, now: Instant): boolean =>
  !m.recognised &&
  term.due > (standsSince(m, budget) ?? now) &&
  !m.extensions.some((each) => each.open && each.share === share) &&
  (m.granted[share ?? ''] ?? 0) < 2;

export const grant = (m: Model, share: string | null): void => {
  m.granted[share ?? ''] = (m.granted[share ?? ''] ?? 0) + 1;
};
