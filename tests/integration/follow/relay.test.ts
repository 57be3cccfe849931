import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { at, people } from '../../support/domain.js';
import { Following } from '../../support/following.js';
import { Office, walkTo } from '../../support/office.js';
import { until } from '../../support/temporal.js';

/** Stands where Temporal would, to count what it is told. */
class Listener {
  readonly told: string[] = [];
  clockWoken = 0;
  atOnce = 0;
  mostAtOnce = 0;
  refuses: (task: string) => boolean = () => false;

  moved = async (task: string): Promise<void> => {
    this.mostAtOnce = Math.max(this.mostAtOnce, ++this.atOnce);
    await new Promise((resolve) => setImmediate(resolve));
    this.atOnce -= 1;
    if (this.refuses(task)) throw new Error('Temporal is away');
    this.told.push(task);
  };
  wakeClock = async (): Promise<void> => {
    this.clockWoken += 1;
  };
}

describe('the relay between outbox and workflows', () => {
  let office: Office;
  let following: Following;
  let listener: Listener;
  beforeAll(async () => {
    office = await Office.open();
    await office.freeze(at('2026-03-02 08:00'));
  });
  afterAll(() => office.close());
  beforeEach(async () => {
    await office.query('delete from outbox');
    following = new Following(office);
    listener = new Listener();
  });
  afterEach(() => following.stop());

  it('signals once for all that a task has left, and clears the outbox', async () => {
    const task = await walkTo(office, 'submit');
    expect(await following.count('outbox')).toBeGreaterThan(3);
    expect(await following.relayTo(listener).pass()).toBeGreaterThan(3);
    expect(listener.told).toEqual([task]);
    expect(await following.count('outbox')).toBe(0);
  });

  it('tells eight at a time, each once', async () => {
    const tasks = [];
    for (let i = 0; i < 40; i++) tasks.push(await office.assign());
    await following.relayTo(listener).pass();
    expect(listener.told.toSorted()).toEqual(tasks.toSorted());
    expect(listener.mostAtOnce).toBe(8);
  });

  it('gives everything back at once when nobody can be told', async () => {
    for (let i = 0; i < 20; i++) await office.assign();
    listener.refuses = () => true;
    await expect(following.relayTo(listener).pass()).rejects.toThrow('away');
    expect(await following.count('outbox', 'leased_until is null')).toBe(20);
    listener.refuses = () => false;
    await following.relayTo(listener).pass();
    expect(await following.count('outbox')).toBe(0);
  });

  it('does not let one that cannot be told stand in the way of the others', async () => {
    const bad = await office.assign();
    for (let i = 0; i < 3; i++) await office.assign();
    listener.refuses = (task) => task === bad;
    const relay = following.relayTo(listener);
    await relay.pass();
    expect(await office.query('select task_id from outbox where leased_until > clock_timestamp()')).toEqual([
      { task_id: bad },
    ]);
    expect(await relay.pass()).toBe(0);
  });

  it('takes over what a relay that died had leased, when the lease has ended', async () => {
    const task = await office.assign();
    await following.outbox.lease(1_000, 30_000);
    expect(await following.relayTo(listener).pass()).toBe(0);
    await office.query(`update outbox set leased_until = clock_timestamp() - interval '1 second'`);
    await following.relayTo(listener).pass();
    expect(listener.told).toEqual([task]);
  });

  it('never gives the same rows to two relays', async () => {
    for (let i = 0; i < 30; i++) await office.assign();
    const other = new Following(office);
    await Promise.all([following.relayTo(listener).pass(), other.relayTo(listener).pass()]);
    expect(new Set(listener.told).size).toBe(30);
    expect(listener.told).toHaveLength(30);
  });

  it('wakes the clock only for a term that is sooner than the clock would wake by itself', async () => {
    await following.board.publish(60_000);
    const task = await office.assign();
    await following.relayTo(listener).pass();
    expect(listener.clockWoken).toBe(0);
    const due = Math.min(...(await office.state(task)).clocks.map((clock) => clock.due));
    await office.freeze(due - 5_000);
    await office.act(task, people.head, { act: 'handOn', to: 'so-tai-chinh/divisionHead' });
    await office.query(`update outbox set due = $1`, [new Date(due)]);
    await following.relayTo(listener).pass();
    expect(listener.clockWoken).toBe(1);
  });

  it('hears of a commit, and hears again after its connection was lost', async () => {
    following.start(following.relayTo(listener));
    const ears = async () =>
      (
        await office.query(
          `select pid from pg_stat_activity where application_name = 'mandate relay' and datname = current_database()`,
        )
      ).length;
    await until(async () => (await ears()) === 1);
    const first = await office.assign();
    await until(() => listener.told.includes(first));
    await office.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'mandate relay' and datname = current_database()`,
    );
    const second = await office.assign();
    await until(() => listener.told.includes(second));
    await until(async () => (await ears()) === 1);
  });

  it('goes on by itself after a long refusal', async () => {
    listener.refuses = () => true;
    following.start(following.relayTo(listener));
    const task = await office.assign();
    await until(() => listener.atOnce === 0 && listener.mostAtOnce > 0);
    listener.refuses = () => false;
    await until(() => listener.told.includes(task));
  });
});
