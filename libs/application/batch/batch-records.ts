import type { PersonId } from '../../domain/index.js';
import type { Refusal, TaskId } from '../../domain/index.js';
import type { Receipt } from '../ports.js';

export type BatchResult = { task: TaskId; receipt: Receipt } | { task: TaskId; refusal: Refusal };
export type KeptBatch = { fingerprint: string; results: BatchResult[] };

export abstract class BatchRecords {
  abstract find(person: PersonId, key: string): Promise<KeptBatch | null>;
  /** The first to be kept stands, and is what comes back. */
  abstract keep(person: PersonId, key: string, batch: KeptBatch): Promise<KeptBatch>;
}
