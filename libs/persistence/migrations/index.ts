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
import { Feeds1763701200042 } from './0042-feeds.js';
import { DailyMessages1763701200043 } from './0043-daily-messages.js';
import { Urging1763701200044 } from './0044-urging.js';
import { Imports1763702400050 } from './0050-imports.js';
import { Dossier1763711400060 } from './0060-dossier.js';
import { Deciding1763714400063 } from './0063-deciding.js';
import { Beside1763704800065 } from './0065-beside.js';
import { Parts1763704900070 } from './0070-parts.js';
import { Excused1763715000081 } from './0081-excused.js';
import { OwnWords1763715000082 } from './0082-own-words.js';
import { ToldInBulk1763715000083 } from './0083-told-in-bulk.js';
import { Silences1763715000084 } from './0084-silences.js';
import { Watches1763715000080 } from './0080-watches.js';
import { PublishedProcedures1763703600075 } from './0075-published-procedures.js';

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
  Feeds1763701200042,
  DailyMessages1763701200043,
  Urging1763701200044,
  Imports1763702400050,
  PublishedProcedures1763703600075,
  Beside1763704800065,
  Parts1763704900070,
  Dossier1763711400060,
  Deciding1763714400063,
  Watches1763715000080,
  Excused1763715000081,
  OwnWords1763715000082,
  ToldInBulk1763715000083,
  Silences1763715000084,
];
