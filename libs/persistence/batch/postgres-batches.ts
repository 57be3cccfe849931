import type { Pool } from 'pg';
import { BatchRecords, type KeptBatch } from '../../application/batch/batch-records.js';
import type { PersonId } from '../../domain/index.js';

export class PostgresBatches extends BatchRecords {
  constructor(private readonly pool: Pool) {
    super();
  }

  async find(person: PersonId, key: string): Promise<KeptBatch | null> {
    const { rows } = await this.pool.query<KeptBatch>(
      'select fingerprint, results from batch where person = $1 and key = $2',
      [person, key],
    );
    return rows[0] ?? null;
  }

  async keep(person: PersonId, key: string, { fingerprint, results }: KeptBatch): Promise<KeptBatch> {
    await this.pool.query(
      'insert into batch (person, key, fingerprint, results) values ($1, $2, $3, $4) on conflict do nothing',
      [person, key, fingerprint, JSON.stringify(results)],
    );
    const kept = await this.find(person, key);
    if (!kept) throw new Error('A batch that was kept is gone.');
    return kept;
  }
}
