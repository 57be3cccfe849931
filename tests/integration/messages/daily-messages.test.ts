import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { PlainMailer } from '../../../libs/application/accounts/account-letters.js';
import { onCrashPoint } from '../../../libs/application/crash-point.js';
import { NotSent } from '../../../libs/application/follow/index.js';
import { DailyMessages } from '../../../libs/application/messages/daily-messages.js';
import { PostgresMessages } from '../../../libs/persistence/messages/postgres-messages.js';
import { at, monday, organisation, people } from '../../support/domain.js';
import { Following } from '../../support/following.js';
import { Office, walkTo } from '../../support/office.js';

type Mail = Parameters<PlainMailer['post']>[0];
type Kept = { key: string; state: string };

const withAddresses = {
  ...organisation,
  persons: organisation.persons.map((person) => ({
    ...person,
    email: `${person.id.replaceAll(/[:/]/g, '.')}@x.example`,
  })),
};

describe('the message of the day', () => {
  let office: Office;
  let following: Following;
  let tasks: string[];
  const sent: Mail[] = [];
  let behave: (mail: Mail) => Promise<boolean> = () => Promise.resolve(true);
  beforeAll(async () => {
    office = await Office.open(withAddresses);
    following = new Following(office);
    await office.freeze(monday);
    tasks = [];
    for (let made = 0; made < 4; made += 1) tasks.push(await walkTo(office, 'draft', { due: null }));
  });
  afterAll(() => office.close());
  afterEach(() => onCrashPoint(() => undefined));

  const messages = (): DailyMessages => {
    const mailer: PlainMailer = {
      post: (mail) => {
        sent.push(mail);
        return behave(mail);
      },
    };
    return new DailyMessages(
      new PostgresMessages(office.test.db.pool),
      office.app.directory,
      mailer,
      'https://m.example',
    );
  };

  const passAndTell = async (moment: string): Promise<void> => {
    await office.freeze(at(moment));
    while ((await office.app.timePasses.batch()).passed > 0) continue;
    for (const task of tasks) await following.follower.look(task);
  };
  const kept = () => office.query<Kept>(`select key, state from daily_message order by day, person`);
  const ofDrafter = (mails: Mail[]): Mail[] => mails.filter(({ to }) => to.includes('so-tai-chinh.specialist'));

  it('is one, however many terms of a person are near; it is ready at once and waits for the morning', async () => {
    await passAndTell('2026-03-12 00:00');
    await messages().run();
    expect(sent).toEqual([]);
    expect((await kept()).every(({ state }) => state === 'ready')).toBe(true);
    await office.freeze(at('2026-03-12 07:00'));
    await Promise.all([messages().run(), messages().run()]);
    await messages().run();
    expect(ofDrafter(sent)).toHaveLength(1);
    expect(ofDrafter(sent)[0]?.text.match(/Nhắc hạn/g)).toHaveLength(4);
    expect(new Set(sent.map(({ to }) => to)).size).toBe(sent.length);
  });

  it('is not sent twice on a day: what comes later waits for the next', async () => {
    const before = sent.length;
    await office.query(
      `insert into delivery (key, task_id, seq, channel, post, about, state)
         values ('later', $1, 999, 'notice', 'so-tai-chinh/specialist', '{}', 'done')`,
      [tasks[0]],
    );
    await office.query(
      `insert into notice (key, task_id, post, about, at) values ('later', $1, 'so-tai-chinh/specialist',
         '{"kind": "late", "subject": {"of": "task"}, "due": null}', mandate_now())`,
      [tasks[0]],
    );
    await office.freeze(at('2026-03-12 15:00'));
    await messages().run();
    expect(sent).toHaveLength(before);
    const [row] = await office.query<{ message: string }>(`select message from notice where key = 'later'`);
    expect(row?.message).toBe(`${people.drafter}/2026-03-13`);
  });

  it('goes again under the same name after a crash, and says that nobody knows how often it went', async () => {
    sent.length = 0;
    await office.freeze(at('2026-03-13 09:00'));
    onCrashPoint((point) => {
      if (point === 'messages.afterSend') throw new Error('killed');
    });
    await expect(messages().run()).rejects.toThrow('killed');
    onCrashPoint(() => undefined);
    await office.query(`update daily_message set taken_at = taken_at - interval '1 hour' where state = 'sending'`);
    await messages().run();
    const [first, second] = ofDrafter(sent);
    expect(second?.messageId).toBe(first?.messageId);
    expect((await kept()).find(({ key }) => key === `${people.drafter}/2026-03-13`)?.state).toBe('unknown');
  });

  it('is simply ready again where the mail server took nothing', async () => {
    await office.query(`update notice set message = null where key = 'later'`);
    await office.freeze(at('2026-03-16 08:00'));
    behave = () => Promise.reject(new NotSent('away'));
    await expect(messages().run()).rejects.toThrow(NotSent);
    expect((await kept()).at(-1)?.state).toBe('ready');
    behave = () => Promise.resolve(true);
    await messages().run();
    expect((await kept()).at(-1)?.state).toBe('sent');
  });

  it('tells of rungs missed in an outage by the highest, and that the system was late', async () => {
    await passAndTell('2026-04-20 09:00');
    await messages().run();
    const told = await office.query<{ kind: string; late: boolean }>(
      `select about ->> 'kind' as kind, coalesce((about ->> 'firedLate')::boolean, false) as late
         from notice where task_id = $1 and at >= '2026-04-01' and about ->> 'kind' in ('late', 'escalated')`,
      [tasks[1]],
    );
    const recorded = await office.query(`select 1 from journal where stream_id = $1 and kind = 'escalated'`, [
      tasks[1],
    ]);
    expect(recorded.length).toBeGreaterThan(1);
    expect(told.filter(({ kind }) => kind === 'escalated')).toEqual([{ kind: 'escalated', late: true }]);
    expect(sent.at(-1)?.text).toContain('hệ thống báo muộn');
  });
});
