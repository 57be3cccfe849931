import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { at, monday, people } from '../../support/domain.js';
import { Office } from '../../support/office.js';

describe('a task whose time cannot pass', () => {
  let office: Office;
  let sound: string;
  let unreadable: string;
  let unwritable: string;
  beforeAll(async () => {
    office = await Office.open();
    await office.freeze(monday);
    [unreadable, sound, unwritable] = [await office.assign(), await office.assign(), await office.assign()];
    // One whose procedure cannot be found, one whose next entry the database refuses.
    await office.query(`update task set state = jsonb_set(state::jsonb, '{procedure,version}', '99') where id = $1`, [
      unreadable,
    ]);
    await office.query(
      `insert into journal (stream_year, stream_kind, stream_id, seq, at, facts, kind, payload, previous, hash)
         values (2026, 'task', $1, 3, now(), '{}', 'x', '{}', '', '')`,
      [unwritable],
    );
    await office.freeze(at('2026-03-05 09:00'));
  });
  afterAll(() => office.close());

  it('is set aside and named, and the others go on', async () => {
    const first = await office.app.timePasses.batch();
    const reported = await office.query<{ task_id: string; error: string }>('select task_id, error from set_aside');
    expect(reported.map(({ task_id }) => task_id).sort()).toEqual([unreadable, unwritable].sort());
    expect(reported.every(({ error }) => error.length > 10)).toBe(true);
    expect(first.setAside).toBe(2);
    expect((await office.app.tasks.history(sound)).map(({ payload }) => payload.kind)).toContain('fellLate');
  });

  it('is not tried by every later batch, nor waited for', async () => {
    const { passed, setAside, next, now } = await office.app.timePasses.batch();
    expect([passed, setAside]).toEqual([0, 0]);
    expect(next).toBeGreaterThan(now);
  });

  it('stays in lists as it stands', async () => {
    const { rows } = await office.app.tasks.list({});
    expect(rows.map(({ id }) => id).sort()).toEqual([sound, unreadable, unwritable].sort());
  });

  it('is back as soon as it moves again', async () => {
    await office.query(`delete from journal where stream_id = $1 and seq = 3`, [unwritable]);
    await office.act(unwritable, people.head, { act: 'accept' });
    expect(await office.query('select task_id from set_aside')).toEqual([{ task_id: unreadable }]);
  });
});
