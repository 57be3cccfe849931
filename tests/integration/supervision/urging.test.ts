import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Urging } from '../../../libs/application/urging/urging.js';
import { isRefusal, type Refusal } from '../../../libs/domain/index.js';
import type { UrgingLetter } from '../../../libs/domain/urging/urging.js';
import { PostgresUrging } from '../../../libs/persistence/urging/postgres-urging.js';
import { at, monday, people } from '../../support/domain.js';
import { Office } from '../../support/office.js';

describe('letters that urge an agency', () => {
  let office: Office;
  let urging: Urging;
  beforeAll(async () => {
    office = await Office.open();
    await office.freeze(monday);
    for (const date of ['2026-03-04', '2026-03-05', '2026-06-30'])
      await office.assign({ due: { date, inclusive: true } });
    urging = new Urging(new PostgresUrging(office.test.db.pool), office.app.tasks, office.app.directory);
  });
  afterAll(() => office.close());

  const code = (made: UrgingLetter | Refusal): string => (isRefusal(made) ? made.refused : made.notation);

  it('are signed by the leaders of the Office alone, and only about what is late', async () => {
    expect(code(await urging.make('so-tai-chinh', people.chairman))).toBe('urging.notOffice');
    expect(code(await urging.make('so-tai-chinh', people.officeHead))).toBe('urging.nothingLate');
  });

  it('are one an agency and round, with a number of their series, however many press at once', async () => {
    await office.freeze(at('2026-03-10 09:00'));
    const made = await Promise.all([1, 2, 3].map(() => urging.make('so-tai-chinh', people.officeHead)));
    const [letter] = made.filter((one): one is UrgingLetter => !isRefusal(one));
    expect(made.map(code).sort()).toEqual(['01/UBND-VP', 'urging.already', 'urging.already']);
    expect(letter?.tasks.map(({ due }) => due)).toEqual([at('2026-03-05 00:00'), at('2026-03-06 00:00')]);
    const drawn = await office.query<{ person: string }>(`select person from journal where stream_kind = 'series'`);
    expect(drawn).toEqual([{ person: people.officeHead }]);
  });

  it('are made anew in the next round, with the next number', async () => {
    await office.freeze(at('2026-03-16 09:00'));
    expect(code(await urging.make('so-tai-chinh', people.officeHead))).toBe('02/UBND-VP');
  });
});
