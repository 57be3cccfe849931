import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { at, assignment, hashOf, monday, people } from '../../support/domain.js';
import { codeOf, Office, walkTo } from '../../support/office.js';
import { dump, expectProjected } from '../../support/projection.js';

describe('a refused act', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open();
    await office.freeze(monday);
  });
  afterAll(() => office.close());

  it('leaves every table as it was', async () => {
    const task = await walkTo(office, 'draft');
    const number = await walkTo(office, 'number');
    const kept = await office.app.contents.put(Buffer.from('Một bản khác'), 'text/plain');
    const before = await dump(office);
    const visit = { step: 'draft', round: 1 };
    const version = { act: 'addVersion' as const, visit, name: 'x', mediaType: 'text/plain', size: 1, note: null };
    const refused = [
      await office.order(task, people.verifier, { act: 'accept', visit }),
      await office.order(task, people.verifier, { act: 'handOn', visit, to: 'so-tai-chinh/divisionHead' }),
      await office.order(task, 'nobody', { act: 'accept', visit }),
      await office.order(task, people.head, { act: 'accept', visit: { step: 'accept', round: 1 } }),
      await office.order(task, people.drafter, { ...version, hash: hashOf('unknown') }),
      await office.order(task, people.drafter, { ...version, hash: kept.hash, size: kept.size + 1 }),
      await office.order(number, people.drafter, { act: 'number', visit: { step: 'number', round: 1 } }),
      await office.order(randomUUID(), people.head, { act: 'accept', visit }),
      await office.order(task, people.chairman, assignment()),
      await office.order(randomUUID(), people.chairman, assignment({ procedure: 'none' })),
      await office.order(randomUUID(), people.drafter, assignment()),
    ];
    expect(refused.map(codeOf)).toEqual([
      'visit.wrongStep',
      'actor.notHolder',
      'task.notFound',
      'visit.over',
      'content.unknown',
      'content.unknown',
      'actor.notHolder',
      'task.notFound',
      'task.exists',
      'procedure.unknown',
      'actor.notLeader',
    ]);
    expect(await dump(office)).toEqual(before);
  });

  it('leaves what time did, and nothing else', async () => {
    await office.freeze(monday);
    const [task, twin] = [await office.assign(), await office.assign()];
    await office.freeze(at('2026-03-05 09:00'));
    const visit = { step: 'accept', round: 1 };
    expect(codeOf(await office.order(task, people.clerk, { act: 'accept', visit }))).toBe('actor.notHolder');
    await office.app.timePasses.one(twin);
    const kinds = async (id: string) => (await office.app.tasks.history(id)).map(({ payload }) => payload.kind);
    expect(await kinds(task)).toEqual(await kinds(twin));
    expect(await kinds(task)).toContain('fellLate');
    await expectProjected(office, task);
    expect(await office.query('select 1 from command where actor = $1', [people.clerk])).toEqual([]);
  });
});
