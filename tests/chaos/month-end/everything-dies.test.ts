import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { kindsOfTime } from '../../../libs/domain/task/owed.js';
import { mayGoOut } from '../../../libs/domain/time/sending.js';
import { assignment } from '../../support/api/tasks.js';
import { at } from '../../support/domain.js';
import { tool } from '../../support/tools.js';
import { MonthEnd } from './month-end.js';
import { Record } from './record.js';

type Told = { lost: string[]; doubled: string[]; wrong: string[] };
type Checking = { checkHistory(history: object): Told };
type Reading = {
  lastSeqs(): Promise<object>;
  journal(): Promise<object[]>;
  owed(): Promise<object[]>;
  notices(): Promise<string[]>;
};
const { checkHistory } = await tool<Checking>('lib/chaos/history.mjs');
const { openRecord } = await tool<{ openRecord(url: string): Promise<Reading & { close(): Promise<void> }> }>(
  'lib/chaos/record.mjs',
);

/** Given on Monday 2 March 2026: to be accepted in two working days, and due on that day too. */
const tasks = 120;
const leads = ['so-tai-chinh', 'so-noi-vu', 'so-xay-dung', 'so-tu-phap'];
const heads = ['taichinh.giamdoc', 'noivu.giamdoc', 'xaydung.giamdoc', 'tuphap.giamdoc'];
const due = at('2026-03-05 00:00');

const given = (place: number): object => ({
  ...assignment,
  title: `Việc cuối tháng số ${place}`,
  lead: leads[place % leads.length],
  coordinators: [],
  procedure: 'work',
  due: { date: '2026-03-04', inclusive: true },
});

/** Decided, told and gathered: nothing waits any more but what Temporal is still to hear of. */
const nothingLeft = `not exists (select from task where next_due <= mandate_now())
  and not exists (select from follower where last_followed > cursor)
  and not exists (select from notice where message is null and about ->> 'kind' = any ('{${kindsOfTime.join(',')}}'))`;
const allSent = `${nothingLeft} and not exists (select from daily_message
  where state in ('ready', 'sending') and day <= (mandate_now() at time zone 'Asia/Ho_Chi_Minh')::date)`;
const followed = `${allSent} and not exists (select from outbox)
  and not exists (select from delivery where state in ('owed', 'sending'))`;

jest.setTimeout(900_000);

describe('a month’s end in which everything is killed in turn', () => {
  let month: MonthEnd;
  let record: Record;
  const ids: string[] = [];

  /** Each is killed while the others have yet to do what follows of that second, and people go on acting. */
  const strike = async (): Promise<void> => {
    await month.runFrom(due - 3_000);
    await month.until(`exists (select from journal where kind = 'fellLate')`);
    await month.killAndRevive('postgres');
    const acting = Promise.all(
      heads.map((head, place) =>
        month.act(head, `/api/tasks/${ids[place]}/accept`, { visit: { step: 'accept', round: 1 } }),
      ),
    );
    await month.killAndRevive('api');
    await month.killAndRevive('temporal');
    await month.killAndRevive('worker');
    await acting;
    await month.until(nothingLeft);
  };

  /** The morning after: whoever sends dies between "sending" and "sent". */
  const send = async (): Promise<void> => {
    const { taken, letGo } = month.holdNext();
    await month.runFrom(at('2026-03-05 07:00'));
    await taken;
    await month.killAndRevive('worker');
    letGo();
    // A sender is taken for dead after a minute; nobody waits for that here.
    await month.rows(`update daily_message set taken_at = taken_at - interval '1 hour' where state = 'sending'`);
    await month.until(allSent);
  };

  beforeAll(async () => {
    month = await MonthEnd.begin();
    for (let place = 0; place < tasks; place += leads.length) {
      const some = leads.map((_, index) => month.act('chutich', '/api/tasks', given(place + index)));
      ids.push(...(await Promise.all(some)));
    }
    await strike();
    await send();
    // The first rung, at midnight: told on the page at once, and by letter in the morning.
    await month.runFrom(at('2026-03-06 00:00'));
    await month.until(nothingLeft);
    for (const moment of ['2026-03-06 07:00', '2026-03-19 09:00']) {
      await month.runFrom(at(moment));
      await month.until(allSent);
    }
    await month.until(followed);
    record = await Record.read(month.databaseUrl);
  });
  afterAll(() => month.stop());

  it('decides every deadline once, and every rung, reminder and watch: as the rules do that nobody kills', () => {
    for (const { decided, byRule } of record.tasks) expect(decided).toEqual(byRule);
    const rungs = record.tasks.map(({ decided }) => decided.filter(({ kind }) => kind === 'escalated').length);
    expect(Math.min(...rungs)).toBeGreaterThanOrEqual(4);
    expect(record.tasks).toHaveLength(tasks);
  });

  it('tells everybody who is to be told, and nobody twice', async () => {
    const reading = await openRecord(month.databaseUrl);
    const [journal, owed, notices] = await Promise.all([reading.journal(), reading.owed(), reading.notices()]);
    await reading.close();
    const { lost, doubled, wrong } = checkHistory({
      ...{ receipts: [], contested: [], others: Object.fromEntries(ids.map((task) => [task, Infinity])) },
      ...{ journal, owed, notices },
    });
    expect({ lost, doubled, wrong }).toEqual({ lost: [], doubled: [], wrong: [] });
  });

  it('writes to each person once a day, with all of it; what went when its sender died is called unknown', () => {
    const { messages } = record;
    expect(new Set(messages.map(({ person, day }) => `${person} ${day}`)).size).toBe(messages.length);
    expect(new Set(messages.map(({ day }) => day))).toEqual(new Set(['2026-03-05', '2026-03-06', '2026-03-19']));
    const taken = Object.groupBy(month.letters, ({ id }) => id);
    for (const { id, state, lines } of messages) {
      expect([id, taken[id]?.length, state]).toEqual(state === 'unknown' ? [id, 2, 'unknown'] : [id, 1, 'sent']);
      expect(lines).toBeGreaterThan(0);
    }
    expect(messages.filter(({ state }) => state === 'unknown')).toHaveLength(1);
    expect(Object.keys(taken)).toHaveLength(messages.length);
  });

  it('sends nothing in the quiet hours', () => {
    expect(month.letters.filter((letter) => !mayGoOut(letter.at, record.calendar))).toEqual([]);
  });

  it('ends no program that was not killed, and breaks no chain', async () => {
    expect(month.world.fallen).toEqual([]);
    await month.world.cli('verify');
  });
});
