import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Accounts } from '../../../libs/application/accounts/accounts.js';
import type { Passkeys } from '../../../libs/application/accounts/passkeys.js';
import { signingIn } from '../../../libs/application/accounts/signing-in.js';
import { accountRecords } from '../../../libs/persistence/accounts/index.js';
import { testDatabase } from '../../support/database.js';
import type { TestDatabase } from '../../support/database.js';
import { SoftwareAuthenticator } from '../../support/software-authenticator.js';
import type { Bent } from '../../support/software-authenticator.js';

/** Passkeys against a device that can lie. */

const site = { id: 'mandate.example', origin: 'https://mandate.example' };
let database: TestDatabase;
let passkeys: Passkeys;
let device: SoftwareAuthenticator;
let owner: { account: string; person: string };
let count = 0;
beforeAll(async () => {
  database = await testDatabase();
  const settings = { limits: { idleMinutes: 30, hours: 12 }, secretKey: null };
  ({ passkeys } = signingIn(accountRecords(database.db.pool), settings));
});
afterAll(() => database.close());

const somebody = async () => {
  const username = `person${(count += 1)}`;
  const { accounts } = accountRecords(database.db.pool);
  await new Accounts(accounts).ensure({ username, password: 'mandate', person: username });
  return { account: (await accounts.byUsername(username))?.id ?? '', person: username };
};
const add = async (to = owner, bent: Bent = {}): Promise<boolean> => {
  const { ceremony, options } = await passkeys.beginAdding(to, to.person, site);
  return passkeys.add(to, 'máy', { ceremony, response: device.create(options, bent), site });
};
const present = async (bent: Bent = {}, again: typeof owner | null = null): Promise<string | null> => {
  const { ceremony, options } = await passkeys.beginPresenting(site, again);
  return (await passkeys.present({ ceremony, response: device.present(options, bent), site }, again))?.id ?? null;
};

beforeEach(async () => {
  owner = await somebody();
  device = new SoftwareAuthenticator(site.origin);
});

describe('a passkey', () => {
  it('is kept once, and opens the door for its owner alone', async () => {
    expect(await add()).toBe(true);
    expect(await add(await somebody())).toBe(false);
    expect(await present()).toBe(owner.account);
    expect(await present({}, owner)).toBe(owner.account);
  });

  const lies: [string, Bent][] = [
    ['made for another site', { origin: 'https://evil.example' }],
    ['of another name', { site: 'evil.example' }],
    ['with an answer to another question', { challenge: 'x'.repeat(43) }],
    ['whose owner was not asked for finger or PIN', { verified: false }],
  ];
  it.each(lies)('%s is not kept', async (_, bent) => {
    expect(await add(owner, bent)).toBe(false);
    expect(await passkeys.list(owner)).toEqual([]);
  });

  it.each([...lies, ['that counts backwards, so that somebody has a copy', { counter: 1 }]] as [string, Bent][])(
    '%s opens nothing',
    async (_, bent) => {
      await add();
      expect(await present()).toBe(owner.account);
      expect(await present(bent)).toBeNull();
      expect(await present()).toBe(owner.account);
    },
  );

  it('answers each question once, within minutes, and only the one that was put', async () => {
    await add();
    const { ceremony, options } = await passkeys.beginPresenting(site, null);
    const finished = { ceremony, response: device.present(options), site };
    expect(await passkeys.present(finished, null)).not.toBeNull();
    expect(await passkeys.present(finished, null)).toBeNull();
    const late = await passkeys.beginPresenting(site, null);
    await database.db.pool.query('update ceremony set expires_at = clock_timestamp()');
    expect(
      await passkeys.present({ ceremony: late.ceremony, response: device.present(late.options), site }, null),
    ).toBeNull();
    const door = await passkeys.beginPresenting(site, null);
    const swapped = { ceremony: door.ceremony, response: device.present(door.options), site };
    expect(await passkeys.present(swapped, owner)).toBeNull();
  });

  it('of somebody else does not confirm who is logged in', async () => {
    await add();
    expect(await present({}, await somebody())).toBeNull();
  });

  it('opens nothing for a disabled account, nor once it was taken away by its owner', async () => {
    await add();
    await database.db.pool.query('update account set disabled = true where id = $1', [owner.account]);
    expect(await present()).toBeNull();
    await database.db.pool.query('update account set disabled = false where id = $1', [owner.account]);
    expect(await passkeys.remove(await somebody(), device.id)).toBe(false);
    expect(await passkeys.remove(owner, device.id)).toBe(true);
    expect(await present()).toBeNull();
  });
});
