import type { Passage } from '../../contracts/comparison-http.js';
import type { Refusal } from '../../domain/index.js';

export type Compared = { comparison: { passages: Passage[]; inserted: number; deleted: number } } | Refusal;

/** What can be read out of files. Whoever implements it reads them where a hostile file can do no harm. */
export abstract class Papers {
  /** `null` where they cannot be counted. */
  abstract pages(bytes: Buffer): Promise<number | null>;
  abstract compare(earlier: Buffer, later: Buffer): Promise<Compared>;
}
