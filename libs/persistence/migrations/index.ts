import { Ground1763697600000 } from './0001-ground.js';
import { CheaperActs1763697600002 } from './0002-cheaper-acts.js';
import { ProgramBeats1763697600003 } from './0003-program-beats.js';
import { OrganisationChanges1763700600010 } from './0010-organisation-changes.js';
import { RateWindows1763701200011 } from './0011-rate-windows.js';
import { ListOrder1763701200012 } from './0012-list-order.js';
import { Reading1763700600020 } from './0020-reading.js';
import { Alerts1763700600021 } from './0021-alerts.js';
import { Accounts1763700600030 } from './0030-accounts.js';
import { Replan1763701200040 } from './0040-replan.js';
import { OfficialCount1763701200041 } from './0041-official-count.js';
import { Imports1763702400050 } from './0050-imports.js';

/** Named one by one, in order: nothing is found by a pattern on the disk. */
export const migrations = [
  Ground1763697600000,
  CheaperActs1763697600002,
  ProgramBeats1763697600003,
  OrganisationChanges1763700600010,
  Reading1763700600020,
  Alerts1763700600021,
  Accounts1763700600030,
  RateWindows1763701200011,
  ListOrder1763701200012,
  Replan1763701200040,
  OfficialCount1763701200041,
  Imports1763702400050,
];
