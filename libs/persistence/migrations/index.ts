import { Ground1763697600000 } from './0001-ground.js';
import { CheaperActs1763722800000 } from './0002-cheaper-acts.js';
import { Reading1763724000000 } from './0020-reading.js';
import { Accounts1763700600030 } from './0030-accounts.js';

/** Named one by one, in the order of their numbers: nothing is found by a pattern on the disk. */
export const migrations = [Ground1763697600000, Accounts1763700600030, CheaperActs1763722800000, Reading1763724000000];
