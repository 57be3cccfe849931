import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lifecycle, deadlineClock, type LifecycleLook } from '../../../libs/contracts/lifecycle.js';
import { Starter, type Temporal } from '../../../libs/temporal/index.js';
import { at, people } from '../../support/domain.js';
import { Following, openTemporal } from '../../support/following.js';
import { Office, walkTo } from '../../support/office.js';
import { proxyTo, type Proxy } from '../../support/proxy.js';
import { testTemporal, until, type TestTemporal } from '../../support/temporal.js';

/** Relay, worker and reconciler as the product runs them, with a way to Temporal that can be cut. */
describe('journal, relay, workflows and notices together', () => {
  let office: Office;
  let server: TestTemporal;
  let proxy: Proxy;
  let temporal: Temporal;
  let following: Following;

  beforeAll(async () => {
    [office, server] = await Promise.all([Office.open(), testTemporal()]);
    proxy = await proxyTo(server.address);
    temporal = await openTemporal(server, proxy.address);
    following = new Following(office);
    following.start(following.relayTo(new Starter(temporal)), following.worker(temporal));
    await office.freeze(at('2026-03-02 08:00'));
  });
  afterAll(async () => {
    await following.stop();
    await temporal.close();
    await proxy.close();
    await server.close();
    await office.close();
  });

  const workflowOf = (task: string) => server.client.workflow.getHandle(lifecycle.workflowId(task));
  const caughtUp = (): Promise<void> => until(() => following.isCaughtUp(), 110_000);

  /** One notice for each delivery, and one delivery for each word that the journal owes. */
  const expectToldOnce = async (task: string): Promise<void> => {
    const [row] = await office.query<{ deliveries: number; notices: number; entries: number }>(
      `select (select count(*) from delivery where task_id = $1)::int as deliveries,
        (select count(*) from notice where task_id = $1)::int as notices,
        (select count(distinct (seq, post, channel)) from delivery where task_id = $1)::int as entries`,
      [task],
    );
    expect(row?.notices).toBe(row?.deliveries);
    expect(row?.entries).toBe(row?.deliveries);
  };

  it('follows a task from assignment to confirmation and tells everybody once', async () => {
    const task = await walkTo(office, 'after');
    await caughtUp();
    const seen = await workflowOf(task).query<LifecycleLook>(lifecycle.query);
    const [row] = await office.query<{ seq: number }>('select last_followed as seq from follower where task_id = $1', [
      task,
    ]);
    expect(seen).toMatchObject({ stage: 'followUp', cursor: row?.seq, owed: [] });
    await expectToldOnce(task);
    const told = await following.told(task);
    for (const word of [
      'yourTurn so-tai-chinh/head',
      'opinionAsked so-noi-vu/head',
      'yourTurn ubnd/chairman',
      'claimed ubnd/chairman',
    ]) {
      expect(told).toContain(word);
    }
    expect(new Set(told).size).toBeGreaterThan(8);
  });

  it('begins a task that nobody has looked at in the worker itself, unsignalled and shown where it is', async () => {
    const task = await office.assign();
    await caughtUp();
    const { events } = await workflowOf(task).fetchHistory();
    const [begun] = events ?? [];
    expect(begun?.workflowExecutionStartedEventAttributes?.eagerExecutionAccepted).toBe(true);
    const unwanted = (events ?? []).filter(
      (event) => event.workflowExecutionSignaledEventAttributes ?? event.upsertWorkflowSearchAttributesEventAttributes,
    );
    expect(unwanted).toEqual([]);
    const { typedSearchAttributes } = await workflowOf(task).describe();
    const shown = Object.fromEntries(typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value]));
    const { clocks } = await office.state(task);
    expect(shown).toMatchObject({
      ...{ MandateTask: task, MandateStage: 'assignment', MandateHolder: 'so-tai-chinh/head' },
      MandateNextDue: new Date(Math.min(...clocks.map(({ due }) => due))),
    });
  });

  it('ends the run with the archive', async () => {
    const task = await walkTo(office, 'after');
    await office.act(task, people.chairman, { act: 'archive' });
    await caughtUp();
    await workflowOf(task).result();
  });

  it('lets people go on while Temporal is away, and catches up by itself, once each', async () => {
    const before = await walkTo(office, 'draft');
    await caughtUp();
    await proxy.cut();
    const meanwhile = await walkTo(office, 'sign');
    const hash = await office.upload('Bản trong lúc gián đoạn');
    await office.act(before, people.drafter, hash);
    await office.act(before, people.drafter, { act: 'askOpinions', units: ['so-noi-vu'], workingDays: null });
    expect(await following.count('outbox')).toBeGreaterThan(0);
    expect(await following.told(meanwhile)).toEqual([]);
    await proxy.mend();
    await caughtUp();
    for (const task of [before, meanwhile]) await expectToldOnce(task);
    expect((await workflowOf(meanwhile).query<LifecycleLook>(lifecycle.query)).stage).toBe('signOff');
    expect(await following.told(before)).toContain('opinionAsked so-noi-vu/head');
  });

  it('brings an escalation to the right inbox when a term passes and nobody acts', async () => {
    const task = await office.assign();
    await caughtUp();
    const due = (await office.state(task)).clocks.find(({ kind }) => kind === 'term')?.due ?? 0;
    await office.freeze(due + 3 * 24 * 3_600_000);
    await server.client.workflow.signalWithStart(deadlineClock.workflowType, {
      ...{ workflowId: deadlineClock.workflowId, taskQueue: deadlineClock.taskQueue, args: [] },
      ...{ signal: deadlineClock.earlierSignal, signalArgs: [] },
    });
    await until(async () => (await following.told(task)).some((told) => told.startsWith('escalated ')));
    await caughtUp();
    await expectToldOnce(task);
    await office.freeze(at('2026-03-02 08:00'));
  });
});

describe('the reconciler', () => {
  let office: Office;
  let server: TestTemporal;
  let temporal: Temporal;
  let following: Following;
  beforeAll(async () => {
    [office, server] = await Promise.all([Office.open(), testTemporal()]);
    temporal = await openTemporal(server, server.address);
    following = new Following(office);
    following.start(following.relayTo(new Starter(temporal)), following.worker(temporal));
    await office.freeze(at('2026-03-02 08:00'));
  });
  afterAll(async () => {
    await following.stop();
    await temporal.close();
    await server.close();
    await office.close();
  });
  const caughtUp = (): Promise<void> => until(() => following.isCaughtUp());
  const differences = () =>
    office.query<{ task_id: string; kind: string; repaired: boolean }>(
      'select task_id, kind, repaired_at is not null as repaired from difference order by first_seen',
    );
  const listed = (task: string): Promise<void> =>
    until(async () => (await server.client.workflow.count(`WorkflowId = '${lifecycle.workflowId(task)}'`)).count > 0);

  it('finds, names and repairs a row that was lost from the outbox', async () => {
    const task = await office.assign();
    await caughtUp();
    await listed(task);
    // As a restored backup or a hand in the database would leave it.
    await office.query(
      `create or replace function lose() returns trigger language plpgsql as $$ begin return null; end $$`,
    );
    await office.query(`create trigger lose before insert on outbox for each row execute function lose()`);
    await office.act(task, people.head, { act: 'accept' });
    await office.query(`drop trigger lose on outbox`);

    const reconciler = following.reconcilerOf(temporal);
    expect(await following.records.lag()).toMatchObject({ tasks: 1 });
    expect(await reconciler.look()).toEqual([]);
    expect(await reconciler.look()).toMatchObject([{ taskId: task, kind: 'behind' }]);
    expect(await differences()).toEqual([{ task_id: task, kind: 'behind', repaired: false }]);
    await caughtUp();
    expect(await reconciler.look()).toEqual([]);
    expect(await differences()).toEqual([{ task_id: task, kind: 'behind', repaired: true }]);
    expect(await following.records.lag()).toEqual({ tasks: 0, entries: 0, oldestMs: 0 });
    expect(await following.told(task)).toContain('yourTurn so-tai-chinh/specialist');
  });

  it('starts a workflow again that somebody has terminated', async () => {
    const task = await office.assign();
    await caughtUp();
    const workflow = server.client.workflow.getHandle(lifecycle.workflowId(task));
    await workflow.terminate('by a test');
    const reconciler = following.reconcilerOf(temporal);
    await until(async () =>
      (await reconciler.look()).some(({ taskId, kind }) => taskId === task && kind === 'unfollowed'),
    );
    await until(async () => (await workflow.describe()).status.name === 'RUNNING');
    await until(async () => {
      await reconciler.look();
      return (await differences()).every(({ repaired }) => repaired);
    });
  });

  it('does not call a difference what is merely under way', async () => {
    const reconciler = following.reconcilerOf(temporal);
    const before = (await differences()).length;
    for (let i = 0; i < 5; i++) {
      await walkTo(office, 'draft');
      await reconciler.look();
      await caughtUp();
    }
    expect(await differences()).toHaveLength(before);
  });

  it('passes what the clock has missed for twenty minutes', async () => {
    const task = await office.assign();
    const due = (await office.state(task)).clocks.find(({ kind }) => kind === 'term')?.due ?? 0;
    await office.freeze(due + 21 * 60_000);
    await following.reconcilerOf(temporal).look();
    const kinds = (await office.app.tasks.history(task)).map(({ payload }) => payload.kind);
    expect(kinds).toContain('fellLate');
    await office.freeze(at('2026-03-02 08:00'));
  });

  it('keeps the one clock running', async () => {
    const clock = server.client.workflow.getHandle(deadlineClock.workflowId);
    await following.reconcilerOf(temporal).look();
    expect((await clock.describe()).status.name).toBe('RUNNING');
    await clock.terminate('by a test');
    await following.reconcilerOf(temporal).look();
    expect((await clock.describe()).status.name).toBe('RUNNING');
  });

  it('says nothing of workflows while Temporal is away', async () => {
    const away = await openTemporal(server, '127.0.0.1:1', 300);
    const reconciler = following.reconcilerOf(away);
    const before = (await differences()).length;
    await reconciler.look();
    await reconciler.look();
    expect(await differences()).toHaveLength(before);
    await away.close();
  });
});
