import type { Pool, PoolClient } from 'pg';
import { OrganisationRecords } from '../../application/organisation/organisation-records.js';
import type {
  OrganisationEntry,
  OrganisationFound,
  OrganisationTransaction,
  OrganisationWriting,
} from '../../application/organisation/organisation-records.js';
import type {
  AuthorityAct,
  JournalEntry,
  OrganisationChange,
  PersonId,
  PostId,
  TaskId,
  UnitId,
} from '../../domain/index.js';
import { clockColumns, toInstant, toTimestamp, toVersions, type ClockColumns } from '../commit/columns.js';
import { PostgresFacts } from '../commit/facts.js';
import { appendEntry, entryColumns, headOf, toEntry, type EntryColumns } from '../installation/streams.js';
import { locks } from '../locks.js';
import { writeViewers } from '../read/viewers.js';
import { alone } from '../transaction.js';

const stream = { kind: 'organisation', id: 'organisation' } as const;

/** Delegations, absences and emergencies are changes of the organisation too, and nobody's business but some people's. */
const confidential: Record<AuthorityAct['act'], true> = {
  ...{ delegate: true, revoke: true, recordAbsences: true },
  ...{ askEmergency: true, confirmEmergency: true, endEmergency: true },
};
const told = `stream_kind = $1 and stream_id = $2 and coalesce(payload -> 'asked' ->> 'act', '') not in
  (${Object.keys(confidential)
    .map((act) => `'${act}'`)
    .join(', ')})`;

/** The organisation as it changes: alone under its lock, which every act shares. */
export class PostgresOrganisations extends OrganisationRecords {
  constructor(private readonly pool: Pool) {
    super();
  }

  change<T>(person: PersonId, key: string, work: (tx: OrganisationTransaction) => Promise<T>): Promise<T> {
    return alone(this.pool, locks.organisation, async (client) =>
      work(new Changing(client, await find(client, person, key))),
    );
  }

  async history(about: string | null, limit: number): Promise<JournalEntry<OrganisationEntry>[]> {
    const { rows } = await this.pool.query<EntryColumns<OrganisationEntry>>(
      `select ${entryColumns}, payload - 'body' as payload from journal
        where ${told} and ($3::text is null or jsonb_path_exists(payload,
          '$.puts[*].value ? (@.id == $id || @.unit == $id || @.post == $id || @.person == $id || @.parent == $id)',
          jsonb_build_object('id', $3::text)))
        order by seq desc limit $4`,
      [stream.kind, stream.id, about, limit],
    );
    return rows.map(toEntry);
  }

  async putsOf(version: number): Promise<OrganisationChange['puts'] | null> {
    const { rows } = await this.pool.query<{ puts: OrganisationChange['puts'] | null }>(
      `select payload -> 'puts' as puts from journal where ${told} and payload -> 'version' = to_jsonb($3::int)`,
      [stream.kind, stream.id, version],
    );
    return rows[0] ? (rows[0].puts ?? []) : null;
  }

  async liveTasksOf(units: readonly UnitId[], posts: readonly PostId[]): Promise<TaskId[]> {
    const { rows } = await this.pool.query<{ id: TaskId }>(
      `select id from task where progress <> 'archived'
         and (lead_unit = any ($1) or assigner = any ($2) or (state -> 'coordinators')::jsonb ?| $1)
       union
       select task_id from inbox_item where post = any ($2)
       order by 1`,
      [units, posts],
    );
    return rows.map(({ id }) => id);
  }
}

class Changing extends PostgresFacts implements OrganisationTransaction {
  constructor(
    private readonly client: PoolClient,
    readonly found: OrganisationFound,
  ) {
    super(client);
  }

  async write({ change, organisation, whole, entry, command }: OrganisationWriting): Promise<void> {
    await this.client.query('insert into organisation (version, change, body, at) values ($1, $2, $3, $4)', [
      change.version,
      JSON.stringify(change),
      whole ? JSON.stringify(organisation) : null,
      toTimestamp(entry.at),
    ]);
    await writeViewers(this.client, organisation, this.found.now);
    await appendEntry(this.client, entry);
    await this.client.query('insert into command (actor, key, fingerprint, receipt, at) values ($1, $2, $3, $4, $5)', [
      command.person,
      command.key,
      command.fingerprint,
      JSON.stringify(command.receipt),
      toTimestamp(entry.at),
    ]);
  }
}

type Found = ClockColumns & { command: OrganisationFound['command'] };

/** The clock is read after the lock was granted. */
const find = async (client: PoolClient, person: PersonId, key: string): Promise<OrganisationFound> => {
  const { rows } = await client.query<Found>(
    `select ${clockColumns}, (select jsonb_build_object('fingerprint', fingerprint, 'receipt', receipt) from command
      where actor = $1 and key = $2) as command`,
    [person, key],
  );
  const [row] = rows;
  if (!row) throw new Error('The database has no clock.');
  return {
    now: toInstant(row.now),
    versions: toVersions(row),
    command: row.command,
    head: await headOf(client, stream),
  };
};
