import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What each act writes, in the shape that costs least. Nobody asks the database about a part of a state: it is kept as
 * the text it came as. One index of `inbox_item` and one of `journal` serve what two did; with two, the planner could
 * look through everything that a post was ever asked to find one row.
 */
const up = `
alter table task alter column state type json;
alter table inbox_item drop constraint inbox_item_pkey, add primary key (post, task_id, subject);
drop index inbox_item_post;
alter table journal drop constraint journal_pkey, add primary key (stream_kind, stream_id, seq, stream_year);
drop index journal_stream;

-- A third of the time of the default, and as small; a server that was built without it keeps the default.
do $$ begin
  alter table task alter column state set compression lz4;
exception when feature_not_supported then null;
end $$;
`;

export class CheaperActs1763697600002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The schema goes forward only: restore a backup instead.'));
  }
}
