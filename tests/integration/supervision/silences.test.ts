import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { differencesBetween, recountFromJournal } from '../../../libs/application/supervision/recount.js';
import { publish } from '../../../libs/application/publish/publish.js';
import type { Watch } from '../../../libs/domain/procedure/urgency.js';
import { at, monday, people, procedure } from '../../support/domain.js';
import { Office, walkTo } from '../../support/office.js';

const watch = (on: Watch['on'], amount: number): Watch => ({
  ...{ on, to: { role: 'head', unit: 'vpub' }, after: { unit: 'workingDay', amount } },
  basis: 'Quy chế làm việc của UBND tỉnh',
});

/** Two drafts and an arrival, given on Monday 2 March 2026, of which nothing more is heard. */
describe('what is silent', () => {
  let office: Office;
  let [draft, other, arrival] = ['', '', ''];
  beforeAll(async () => {
    office = await Office.open();
    await office.freeze(monday);
    const watches = [watch('notAccepted', 1), watch('noInterimReport', 3), watch('noMovement', 4)];
    await publish(office.ports.installation, { kind: 'procedure', body: { ...procedure, id: 'watched', watches } });
    const over = { procedure: 'watched', due: null };
    draft = await walkTo(office, 'draft', over);
    other = await walkTo(office, 'draft', over);
    arrival = await walkTo(office, 'accept', over);
    await walkTo(office, 'draft');
  });
  afterAll(() => office.close());

  const silent = async (): Promise<Record<string, string[]>> => {
    const { silent: rows } = await office.app.tasks.as(people.chairman).supervise({});
    return Object.fromEntries(rows.map(({ id, silences }) => [id, (silences ?? []).map(({ on }) => on).sort()]));
  };
  const isRecounted = async (): Promise<void> => {
    const { now, ...tally } = await office.app.tasks.tally({});
    const ids = (await office.query<{ id: string }>('select id from task')).map(({ id }) => id);
    expect(
      differencesBetween(tally, await recountFromJournal(office.app.tasks, office.app.directory, ids, now)),
    ).toEqual([]);
    expect((await office.app.tasks.list({ count: 'silent' })).total).toBe(tally.total.silent);
  };

  it('is nothing as long as nobody was to give a sign of life', async () => {
    expect(await silent()).toEqual({});
    await isRecounted();
  });

  it('is named at the instant at which it is told, whether or not that is recorded', async () => {
    await office.freeze(at('2026-03-04 00:00'));
    expect(await silent()).toEqual({ [arrival]: ['notAccepted'] });
    await office.freeze(at('2026-03-10 09:00'));
    const all = ['noInterimReport', 'noMovement'];
    expect(await silent()).toEqual({ [arrival]: ['notAccepted'], [draft]: all, [other]: all });
    await isRecounted();
    while ((await office.app.timePasses.batch()).passed > 0) continue;
    expect(Object.keys(await silent()).toSorted()).toEqual([draft, other, arrival].toSorted());
    await isRecounted();
  });

  it('is over with the act that breaks it, and with a pause', async () => {
    await office.act(draft, people.drafter, { act: 'note', note: 'interim', text: 'Đã xong một nửa', evidence: null });
    await office.act(other, people.chairman, { act: 'pause', stands: ['step'], reason: 'Chờ hướng dẫn' });
    await office.act(arrival, people.head, { act: 'accept' });
    expect(await silent()).toEqual({});
    await isRecounted();
  });
});
