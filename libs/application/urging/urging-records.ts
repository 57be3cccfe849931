import type { JournalEntry, UnitId } from '../../domain/index.js';
import type { UrgingLetter } from '../../domain/urging/urging.js';
import type { SeriesHead, SeriesKey } from '../ports.js';

/** With the series locked: what is entered and kept, or the letter that this round has already. */
export type UrgingDraw = { head: SeriesHead; now: number };
export type UrgingWrite = { letter: UrgingLetter; entry: JournalEntry };

export abstract class UrgingRecords {
  abstract find(agency: UnitId, round: string): Promise<UrgingLetter | null>;
  abstract ofRound(round: string): Promise<UrgingLetter[]>;
  /** Number, entry and letter in one transaction; `write` is not asked where the round has its letter. */
  abstract make(
    key: { agency: UnitId; round: string; series: SeriesKey },
    write: (draw: UrgingDraw) => UrgingWrite,
  ): Promise<{ letter: UrgingLetter; isNew: boolean }>;
}
