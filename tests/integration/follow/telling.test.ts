import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { at, monday } from '../../support/domain.js';
import { Following } from '../../support/following.js';
import { Office, walkTo } from '../../support/office.js';

describe('what time did to many tasks, told together', () => {
  let office: Office;
  let following: Following;
  let tasks: string[];
  beforeAll(async () => {
    office = await Office.open();
    following = new Following(office);
    await office.freeze(monday);
    tasks = [];
    for (let made = 0; made < 5; made += 1) tasks.push(await walkTo(office, 'draft'));
    for (const task of tasks) await following.follower.look(task);
    await office.query('delete from outbox');
    await office.freeze(at('2026-03-17 00:00'));
    while ((await office.app.timePasses.batch()).passed > 0) continue;
  });
  afterAll(() => office.close());

  const told = async (): Promise<string[][]> => Promise.all(tasks.map((task) => following.told(task)));
  const late = 'late so-tai-chinh/specialist';

  it('is what time did, and nothing that waits because a person acted', async () => {
    const fresh = await office.assign();
    await following.follower.tellOfTime();
    expect((await told()).map((each) => each.filter((line) => line === late))).toEqual(tasks.map(() => [late]));
    expect(await following.told(fresh)).toEqual([]);
  });

  it('is told once, whoever looks afterwards, and however often', async () => {
    const before = await told();
    await Promise.all([following.follower.tellOfTime(), following.follower.tellOfTime()]);
    expect(await told()).toEqual(before);
    for (const task of tasks) expect(await following.follower.look(task)).toMatchObject({ stage: 'drafting' });
    expect(await told()).toEqual(before);
  });
});
