import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Authority } from '../../../libs/application/authority/authority.js';
import type { AuthorityAct } from '../../../libs/domain/index.js';
import { monday, people } from '../../support/domain.js';
import { codeOf, Office } from '../../support/office.js';

/** A revocation and an act at the same moment: one of them is first, and everything that is written says which. */

let office: Office;
let authority: Authority;
beforeAll(async () => {
  office = await Office.open();
  await office.runFrom(monday);
  authority = new Authority(office.app.register, office.app.directory);
});
afterAll(() => office.close());

const order = (act: AuthorityAct) => authority.act(act, { person: people.head, key: randomUUID() });
const given = async (): Promise<string> => {
  const scope = { acts: null, units: null, upTo: null };
  const desks = { of: 'so-tai-chinh/head', by: 'so-tai-chinh/divisionHead' };
  await order({ act: 'delegate', kind: 'substitution', ...desks, from: null, to: null, scope, basis: 'QĐ 1' });
  return (await office.app.directory.current()).organisation.delegations?.at(-1)?.id ?? '';
};

describe('a revocation and an act at the same moment', () => {
  it('have one order: what was accepted rests on a version before it, what came after is refused', async () => {
    for (let round = 0; round < 12; round++) {
      const [delegation, task] = [await given(), await office.assign()];
      const [revoked, acted] = await Promise.all([
        order({ act: 'revoke', delegation }),
        office.try(task, people.divisionHead, { act: 'accept' }),
      ]);
      if (!('receipt' in revoked)) throw new Error('the revocation was refused');
      const entries = await office.app.tasks.history(task);
      const mine = entries.filter(({ actor }) => actor?.person === people.divisionHead);
      if (codeOf(acted) === 'accepted') {
        expect(mine.every(({ facts }) => facts.organisation < revoked.receipt.version)).toBe(true);
        expect(mine.every(({ actor }) => actor?.behalf?.by[0] === delegation)).toBe(true);
      } else {
        expect(['delegation.revoked', 'task.notFound']).toContain(codeOf(acted));
        expect(mine).toEqual([]);
      }
    }
  });
});
