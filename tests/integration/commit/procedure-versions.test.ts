import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Procedure } from '../../../libs/domain/index.js';
import { monday, people, procedure } from '../../support/domain.js';
import { codeOf, Office, walkTo } from '../../support/office.js';
import { shippedSource } from '../../support/procedures.js';

/** The second version gives submission nine working days. */
const second: Procedure = {
  ...procedure,
  version: 2,
  steps: procedure.steps.map((step) =>
    step.key === 'submit' ? { ...step, term: { unit: 'workingDay', amount: 9 } } : step,
  ),
};

describe('versions of a procedure', () => {
  let office: Office;
  let running: string;
  beforeAll(async () => {
    office = await Office.open();
    await office.freeze(monday);
    running = await walkTo(office, 'consolidate');
  });
  afterAll(() => office.close());

  const termAtSubmission = async (task: string) => {
    for (const { id } of (await office.state(task)).visits.flatMap(({ seats }) => seats))
      await office.act(task, people.drafter, { act: 'takeUp', seat: id, taken: true, reason: null });
    await office.act(task, people.drafter, { act: 'consolidate' });
    return (await office.state(task)).visits.at(-1)?.deadline?.term;
  };

  it('are published after the check, once, with their hash', async () => {
    const published = await office.app.publishing.publish(JSON.stringify(second), null);
    expect(published).toMatchObject({ published: { version: 2 }, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(await office.app.publishing.publish(JSON.stringify(second), null)).toMatchObject({
      refusal: { refused: 'procedure.versionTaken' },
    });
    const bad = await office.app.publishing.publish(shippedSource('work').replace('"work"', '""'), null);
    expect(bad).toMatchObject({ faults: [{ rule: 'shape.wrong', path: '$.id', line: 2 }] });
  });

  it('leave running tasks as they are: what began by the first goes on by it', async () => {
    expect(await termAtSubmission(running)).toEqual({ unit: 'workingDay', amount: 2 });
    const fresh = await walkTo(office, 'consolidate');
    expect(await termAtSubmission(fresh)).toEqual({ unit: 'workingDay', amount: 9 });
  });

  it('take a running task over where who leads the issuer says so, and that stands in its journal', async () => {
    const task = await office.assign();
    const said = { act: 'changeProcedure' as const, version: 1, reason: 'Theo quy định chuyển tiếp' };
    expect(codeOf(await office.try(task, people.head, said))).toBe('actor.notLeader');
    await office.act(task, people.viceChairman, said);
    expect((await office.state(task)).procedure.version).toBe(1);
    expect(codeOf(await office.try(task, people.viceChairman, { ...said, version: 9 }))).toBe(
      'procedure.versionUnknown',
    );
  });

  it('are changed by nobody in the database, and what was changed beside it is no rule', async () => {
    const change = `update procedure set body = body || '{"issuer": "vpub"}' where version = 2`;
    await expect(office.query(change)).rejects.toThrow('never changes');
    await office.query(`alter table procedure disable trigger procedure_is_published`);
    await office.query(change);
    const { app, close } = await office.another();
    await expect(app.procedures.get('department-document', 2)).rejects.toThrow('is not what was published');
    await close();
  });
});
