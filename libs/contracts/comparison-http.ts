import type { Words } from '../domain/words.js';

type Change = 'same' | 'inserted' | 'deleted';

/** A run of words that both versions have, or only one of them. */
export type PassageRun = { is: Change; text: string };
/** A paragraph: what stayed, came, went, or was changed inside. */
export type Passage = { is: Change | 'changed'; runs: PassageRun[] };

export type ComparedVersion = { number: number; name: string; hash: string };

/** Two versions of a draft side by side; `why` where their texts cannot be compared. */
export type ComparisonView = {
  from: ComparedVersion;
  to: ComparedVersion;
  why: Words | null;
  passages: Passage[];
  inserted: number;
  deleted: number;
};
