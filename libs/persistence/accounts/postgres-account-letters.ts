import type { Pool } from 'pg';
import { AccountLetterRecords } from '../../application/accounts/account-letters.js';
import type { OwedLetter } from '../../application/accounts/account-letters.js';

export class PostgresAccountLetters extends AccountLetterRecords {
  constructor(private readonly pool: Pick<Pool, 'query'>) {
    super();
  }

  async take(limit: number): Promise<OwedLetter[]> {
    const { rows } = await this.pool.query<OwedLetter>(
      `with owed as (select id from account_notice
         where letter = 'owed' or (letter = 'sending' and taken_at < clock_timestamp() - interval '1 hour')
         order by at, id limit $1 for update skip locked)
       update account_notice n set letter = 'sending', taken_at = clock_timestamp() from owed, account a
       where n.id = owed.id and a.id = n.account_id
       returning n.id, n.kind, n.by_person as by, n.facts, n.at, a.person`,
      [limit],
    );
    return rows;
  }

  async mark(id: string, as: 'sent' | 'none' | 'owed'): Promise<void> {
    await this.pool.query('update account_notice set letter = $2 where id = $1', [id, as]);
  }
}
