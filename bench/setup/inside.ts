import { assemble, type Application } from '../../libs/application/index.js';
import { PostgresReconcilerRecords } from '../../libs/persistence/follow/index.js';
import { openDatabase, persistence, type Database } from '../../libs/persistence/index.js';
import { OpenWorkflows, Reconciler, Starter, Temporal } from '../../libs/temporal/index.js';
import { median } from '../measure/latencies.js';
import type { Installation } from './installation.js';
import { servers } from './servers.js';
import { setClock } from './storm.js';

const times = 20;
const minute = 60_000;
const batchOf = 500;

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined, debug: () => undefined };

/** What the worker does by itself, called where it can be timed. */
export class Inside {
  private constructor(
    private readonly here: Installation,
    private readonly db: Database,
    private readonly application: Application,
  ) {}

  static async of(here: Installation): Promise<Inside> {
    const db = await openDatabase(here.databaseUrl, { applicationName: 'mandate bench' });
    return new Inside(here, db, assemble(persistence(db)));
  }

  /** A look of the deadline clock that finds nothing. */
  async nothingDue(): Promise<number> {
    return this.typical(times, () => this.application.timePasses.batch());
  }

  /** Five hundred reminders of tasks that are all due; the clock is then set back to today. */
  async batch(): Promise<number> {
    const { due } = await this.here.one<{ due: Date }>(
      `select max(due) as due from deadline where id = 'accept#1/term'`,
    );
    await setClock(this.here, due.getTime() - minute);
    const took = await timed(() => this.application.timePasses.batch(batchOf));
    await setClock(this.here, Date.now());
    return took;
  }

  /** One round: cursors, clocks, and two thousand tasks compared with their workflows. */
  async reconcile(): Promise<number> {
    const temporal = await Temporal.open({ address: servers().temporal, namespace: this.here.namespace });
    const { timePasses } = this.application;
    const [workflows, starter] = [new OpenWorkflows(temporal), new Starter(temporal)];
    const records = new PostgresReconcilerRecords(this.db);
    const reconciler = new Reconciler(records, timePasses, workflows, starter, quiet);
    const took = await this.typical(3, () => reconciler.look());
    await temporal.close();
    return took;
  }

  close(): Promise<void> {
    return this.db.close();
  }

  private async typical(often: number, work: () => Promise<unknown>): Promise<number> {
    const took: number[] = [];
    for (let time = 0; time < often; time++) took.push(await timed(work));
    return median(took);
  }
}
