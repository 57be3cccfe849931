import { Ground1763697600000 } from './0001-ground.js';
import { CheaperActs1763722800000 } from './0002-cheaper-acts.js';

/** Named one by one, in order: nothing is found by a pattern on the disk. */
export const migrations = [Ground1763697600000, CheaperActs1763722800000];
