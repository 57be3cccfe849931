import type { CalendarRecords } from './calendar/calendar-records.js';
import type { BatchRecords } from './batch/batch-records.js';
import type { OrganisationRecords } from './organisation/organisation-records.js';
import type { ProcedureRecords } from './procedures/published.js';
import type { ContentRecords, FactRecords, InstallationRecords, TaskRecords, Transactions } from './ports.js';

/** All that the application asks of its surroundings. */
export type Ports = {
  transactions: Transactions;
  tasks: TaskRecords;
  facts: FactRecords;
  contents: ContentRecords;
  installation: InstallationRecords;
  calendars: CalendarRecords;
  organisations: OrganisationRecords;
  batches: BatchRecords;
  procedures: ProcedureRecords;
};
