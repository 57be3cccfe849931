import type { Pool, PoolClient } from 'pg';
import type { SeriesKey } from '../../application/ports.js';
import { UrgingRecords, type UrgingDraw, type UrgingWrite } from '../../application/urging/urging-records.js';
import type { UnitId } from '../../domain/index.js';
import type { UrgingLetter } from '../../domain/urging/urging.js';
import { toTimestamp } from '../commit/columns.js';
import { seriesHead } from '../commit/locking.js';
import { appendEntry } from '../installation/streams.js';
import { transaction } from '../transaction.js';

type Row = { letter: UrgingLetter };

export class PostgresUrging extends UrgingRecords {
  constructor(private readonly pool: Pool) {
    super();
  }

  async find(agency: UnitId, round: string): Promise<UrgingLetter | null> {
    const { rows } = await this.pool.query<Row>(
      'select letter from urging_letter where agency = $1 and round = $2::date',
      [agency, round],
    );
    return rows[0]?.letter ?? null;
  }

  async ofRound(round: string): Promise<UrgingLetter[]> {
    const { rows } = await this.pool.query<Row>(
      'select letter from urging_letter where round = $1::date order by agency',
      [round],
    );
    return rows.map(({ letter }) => letter);
  }

  async make(
    { agency, round, series }: { agency: UnitId; round: string; series: SeriesKey },
    write: (draw: UrgingDraw) => UrgingWrite,
  ): Promise<{ letter: UrgingLetter; isNew: boolean }> {
    return transaction(this.pool, async (client) => {
      const draw = await seriesHead(client)(series);
      const standing = await this.standing(client, agency, round);
      const letter = standing ?? (await this.written(client, write(draw), series));
      return { letter, isNew: standing === null };
    });
  }

  /** Asked once the series is locked: of two who press at once the second finds the letter of the first. */
  private async standing(client: PoolClient, agency: UnitId, round: string): Promise<UrgingLetter | null> {
    const { rows } = await client.query<Row>(
      'select letter from urging_letter where agency = $1 and round = $2::date',
      [agency, round],
    );
    return rows[0]?.letter ?? null;
  }

  private async written(client: PoolClient, { letter, entry }: UrgingWrite, series: SeriesKey): Promise<UrgingLetter> {
    await appendEntry(client, entry);
    await client.query(
      `insert into number_series (unit, document_type, year, last, seq, head_hash, at) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (unit, document_type, year) do update
           set last = excluded.last, seq = excluded.seq, head_hash = excluded.head_hash, at = excluded.at`,
      [
        ...[series.unit, series.documentType, series.year, letter.number, entry.seq, entry.hash],
        toTimestamp(letter.at),
      ],
    );
    await client.query('insert into urging_letter (agency, round, notation, letter) values ($1, $2, $3, $4)', [
      ...[letter.agency, letter.round, letter.notation],
      JSON.stringify(letter),
    ]);
    return letter;
  }
}
