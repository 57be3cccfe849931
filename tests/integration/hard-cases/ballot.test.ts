import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { result } from '../../support/deciding.js';
import { currentOf, decideIn } from '../../support/decided-office.js';
import { monday, people, type Said } from '../../support/domain.js';
import { codeOf, Office } from '../../support/office.js';
import { expectProjected } from '../../support/projection.js';

/** The ballot itself is counted elsewhere: here it is a result that somebody will enter. */
describe('a recall that arrives while a ballot is open', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open();
    await office.freeze(monday);
  });
  afterAll(() => office.close());

  const put = async (): Promise<string> => {
    const task = await decideIn(office);
    const place = { body: 'UBND tỉnh', session: 'Phiếu 12', on: '2026-03-27', enteredBy: 'vpub/head' };
    await office.act(task, people.chairman, { act: 'putToBallot', hash: await currentOf(office, task), ...place });
    return task;
  };
  const counted: Said = result({ counts: { agree: 12, disagree: 1, deemed: 12 } });

  it('at the moment at which the result is entered has one order with it, whichever comes first', async () => {
    for (let round = 0; round < 6; round += 1) {
      const task = await put();
      const both = [
        () => office.try(task, people.chairman, { act: 'recall', reason: 'Trung ương thu hồi văn bản' }),
        () => office.try(task, people.officeHead, counted),
      ];
      const ordered = round % 2 === 0 ? both : both.toReversed();
      const outcomes = await Promise.all(ordered.map((go) => go()));
      const [recalled, entered] = round % 2 === 0 ? outcomes : outcomes.toReversed();
      expect(recalled && codeOf(recalled)).toBe('accepted');
      const kinds = (await office.app.tasks.history(task)).map(({ payload }) => payload.kind);
      const isFirst = entered && codeOf(entered) === 'accepted';
      if (!isFirst) expect(entered && codeOf(entered)).toBe('task.ended');
      expect(kinds.includes('resultEntered')).toBe(isFirst);
      expect((await office.state(task)).progress).toBe('recalled');
      await expectProjected(office, task);
    }
  });
});
