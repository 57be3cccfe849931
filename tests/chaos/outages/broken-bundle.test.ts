import { fileURLToPath } from 'node:url';
import { DefaultLogger, bundleWorkflowCode, type Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lifecycle } from '../../../libs/contracts/lifecycle.js';
import { activitiesOf, Starter, type Temporal } from '../../../libs/temporal/index.js';
import { monday } from '../../support/domain.js';
import { Following, openTemporal } from '../../support/following.js';
import { Office, walkTo } from '../../support/office.js';
import { testTemporal, until, type TestTemporal } from '../../support/temporal.js';

const workflowsPath = fileURLToPath(new URL('throwing-workflows.ts', import.meta.url));

describe('a worker whose workflows throw', () => {
  let office: Office;
  let server: TestTemporal;
  let temporal: Temporal;
  let following: Following;
  beforeAll(async () => {
    [office, server] = await Promise.all([Office.open(), testTemporal()]);
    temporal = await openTemporal(server, server.address);
    following = new Following(office);
    following.start(following.relayTo(new Starter(temporal)));
    await office.freeze(monday);
  });
  afterAll(async () => {
    await following.stop();
    await temporal.close();
    await server.close();
    await office.close();
  });

  const broken = async (): Promise<Worker> => {
    const workflowBundle = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR') });
    const { follower, deliver, passDue } = following;
    const { timePasses } = office.app;
    const activities = activitiesOf({ follower, deliver, passDue, timePasses });
    return server.worker(activities, { workflowBundle, taskQueue: lifecycle.taskQueue });
  };
  const hasThrown = async (task: string): Promise<boolean> => {
    const { events } = await server.client.workflow.getHandle(lifecycle.workflowId(task)).fetchHistory();
    return (events ?? []).some(({ workflowTaskFailedEventAttributes: failed }) => failed != null);
  };
  const differences = () =>
    office.query<{ kind: string; repaired: boolean }>(
      'select distinct kind, repaired_at is not null as repaired from difference',
    );

  it('keeps nobody from working, is named, and is made good by the next good one', async () => {
    const worker = await broken();
    const reconciler = following.reconcilerOf(temporal);
    const task = await worker.runUntil(async () => {
      const walked = await walkTo(office, 'submit');
      await until(() => hasThrown(walked));
      await until(async () => (await following.count('outbox')) === 0);
      return walked;
    });
    expect((await office.app.tasks.open(task))?.state.visits.at(-1)?.step).toBe('submit');
    expect(await following.told(task)).toEqual([]);
    expect(await following.records.lag()).toMatchObject({ tasks: 1 });
    await reconciler.look();
    expect(await reconciler.look()).toMatchObject([{ taskId: task, kind: 'behind' }]);
    expect(await differences()).toEqual([{ kind: 'behind', repaired: false }]);

    following.start(following.worker(temporal));
    await until(() => following.isCaughtUp(), 110_000);
    await reconciler.look();
    expect(await differences()).toEqual([{ kind: 'behind', repaired: true }]);
    expect(await following.records.lag()).toMatchObject({ tasks: 0 });
    const told = await following.told(task);
    expect(told).toContain('yourTurn so-tai-chinh/head');
    expect(await following.count('notice')).toBe(told.length);
  });
});
