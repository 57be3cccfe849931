import type { UnitId, Words } from '../words.js';
import type { Dated, UnitKind } from './organisation.js';

/**
 * Whom a collective name means: units of some kinds, and some by name. One without `members` ("the agencies concerned")
 * leaves it open, and somebody must be asked.
 */
export type Collective = Dated & {
  id: string;
  name: Words;
  aliases: string[];
  members: { kinds: UnitKind[]; units: UnitId[]; without: UnitId[] } | null;
};
