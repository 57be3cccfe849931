import type { Pool } from 'pg';
import type { InstallationRecords, StreamAppend } from '../../application/ports.js';
import type { ProcedureRecords, PublishedProcedure } from '../../application/procedures/published.js';
import type { Procedure } from '../../domain/index.js';
import { toInstant } from '../commit/columns.js';

/** Procedures as they were published: rows that the database itself lets nobody change. */
export class PostgresProcedures implements ProcedureRecords {
  constructor(
    private readonly pool: Pool,
    private readonly installation: InstallationRecords,
  ) {}

  async versions(): Promise<PublishedProcedure[]> {
    type Row = { body: Procedure; hash: string; at: Date };
    const { rows } = await this.pool.query<Row>('select body, hash, at from procedure order by id, version desc');
    return rows.map(({ body, hash, at }) => ({ procedure: body, hash, at: toInstant(at) }));
  }

  publish(procedure: Procedure, append: StreamAppend): Promise<boolean> {
    return this.installation.publish({ kind: 'procedure', body: procedure }, append);
  }
}
