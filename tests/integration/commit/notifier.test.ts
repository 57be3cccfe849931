import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { Notifier } from '../../../libs/persistence/commit/notifier.js';
import { monday, people } from '../../support/domain.js';
import { Office } from '../../support/office.js';

describe('waking the relay', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  it('is one message for all commits of 20 ms, and goes on after one that was lost', () => {
    jest.useFakeTimers();
    const query = jest.fn<() => Promise<void>>().mockRejectedValue(new Error('The connection is gone.'));
    const notifier = new Notifier({ query, ending: false } as unknown as pg.Pool);
    for (let commits = 0; commits < 100; commits += 1) notifier.wake();
    jest.advanceTimersByTime(19);
    expect(query).toHaveBeenCalledTimes(0);
    jest.advanceTimersByTime(1);
    expect(query).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(1_000);
    expect(query).toHaveBeenCalledTimes(1);
    notifier.wake();
    jest.advanceTimersByTime(20);
    expect(query).toHaveBeenCalledTimes(2);
  });

  describe('in a database', () => {
    let office: Office;
    beforeAll(async () => {
      office = await Office.open();
      await office.freeze(monday);
    });
    afterAll(() => office.close());

    it('happens after the commit: whoever is woken finds the row', async () => {
      const relay = new pg.Client({ connectionString: office.test.url });
      await relay.connect();
      await relay.query('listen mandate_outbox');
      const woken = new Promise((resolve) => relay.once('notification', resolve));
      const task = await office.assign();
      await woken;
      const { rows } = await relay.query('select task_id, seq from outbox');
      expect(rows).toEqual([{ task_id: task, seq: 2 }]);
      await relay.end();
    });

    it('does not happen for a refusal', async () => {
      const rows = () => office.query('select id from outbox');
      const before = await rows();
      await office.order('none', people.head, { act: 'accept', visit: { step: 'accept', round: 1 } });
      expect(await rows()).toEqual(before);
    });
  });
});
