import type { Dated, Instant } from '../time/instant.js';
import type { UnitId } from '../words.js';
import { unitOf } from './lookup.js';
import type { Organisation } from './organisation.js';

export const stands = ({ from, to }: Dated, at: Instant): boolean =>
  (from === undefined || from <= at) && (to === undefined || to === null || at < to);

/** Whether there is such a unit on that day: one that was merged or dissolved gets no new work. */
export const unitStands = (organisation: Organisation, unit: UnitId, at: Instant): boolean => {
  const known = unitOf(organisation, unit);
  return known !== null && stands(known, at);
};
