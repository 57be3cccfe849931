import type { Ports } from '../application/all-ports.js';
import { PostgresBatches } from './batch/postgres-batches.js';
import { PostgresCalendars } from './calendar/postgres-calendars.js';
import { Notifier } from './commit/notifier.js';
import { PostgresTransactions } from './commit/transactions.js';
import { PostgresContents } from './contents/postgres-contents.js';
import type { Database } from './database.js';
import { PostgresInstallation } from './installation/postgres-installation.js';
import { PostgresOrganisations } from './organisation/postgres-organisations.js';
import { PostgresProcedures } from './procedures/postgres-procedures.js';
import { PostgresFactRecords } from './read/postgres-fact-records.js';
import { PostgresTasks } from './read/postgres-tasks.js';

/** Everything the application asks of a database, over one pool. */
export const persistence = (db: Database): Ports => ({
  transactions: new PostgresTransactions(db, new Notifier(db.pool)),
  tasks: new PostgresTasks(db.pool),
  facts: new PostgresFactRecords(db.pool),
  contents: new PostgresContents(db),
  installation: new PostgresInstallation(db.pool),
  calendars: new PostgresCalendars(db.pool),
  organisations: new PostgresOrganisations(db.pool),
  batches: new PostgresBatches(db.pool),
  procedures: new PostgresProcedures(db.pool, new PostgresInstallation(db.pool)),
});
