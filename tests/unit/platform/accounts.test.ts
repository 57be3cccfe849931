import { beforeEach, describe, expect, it } from '@jest/globals';
import { AccountRecords } from '../../../libs/application/accounts/account-records.js';
import type { Account, StoredSession } from '../../../libs/application/accounts/account-records.js';
import { Accounts } from '../../../libs/application/accounts/accounts.js';
import { LoginThrottle } from '../../../libs/application/accounts/throttle.js';

class MemoryAccounts extends AccountRecords {
  readonly accounts = new Map<string, Account>();
  readonly sessions = new Map<string, StoredSession>();
  async byUsername(username: string) {
    return this.accounts.get(username) ?? null;
  }
  async add(account: Omit<Account, 'disabled'>) {
    this.accounts.set(account.username, { ...account, disabled: false });
    return true;
  }
  async openSession({ tokenHash, accountId, csrf }: { tokenHash: string; accountId: string; csrf: string }) {
    const { username, person } = [...this.accounts.values()].find(({ id }) => id === accountId)!;
    this.sessions.set(tokenHash, { username, person, csrf, expired: false });
  }
  async session(tokenHash: string) {
    return this.sessions.get(tokenHash) ?? null;
  }
  async closeSession(tokenHash: string) {
    this.sessions.delete(tokenHash);
  }
}

let now: number;
let store: MemoryAccounts;
let accounts: Accounts;
beforeEach(async () => {
  now = 1_000_000;
  store = new MemoryAccounts();
  accounts = new Accounts(store, new LoginThrottle(() => now));
  await accounts.ensure({ username: 'lan', password: 'mật khẩu', person: 'lan' });
});

const login = (password: string, address = '10.0.0.1', username = 'lan') => accounts.login(username, password, address);
const tokenOf = async () => {
  const outcome = await login('mật khẩu');
  if (!('token' in outcome)) throw new Error(outcome.refused);
  return outcome.token;
};

describe('Accounts', () => {
  it('opens a session that only the token opens again, and keeps no token', async () => {
    const token = await tokenOf();
    expect(await accounts.session(token)).toMatchObject({ username: 'lan', person: 'lan' });
    expect(await accounts.session(`${token}x`)).toBe('none');
    expect([...store.sessions.keys()].join()).not.toContain(token);
  });

  it('takes a password typed with combining marks for the same password', async () => {
    expect(await login('mật khẩu'.normalize('NFD'))).toHaveProperty('token');
  });

  it('closes a session at logout, and calls an old one expired', async () => {
    const token = await tokenOf();
    for (const session of store.sessions.values()) session.expired = true;
    expect(await accounts.session(token)).toBe('expired');
    await accounts.logout(token);
    expect(await accounts.session(token)).toBe('none');
  });

  it('answers alike for a wrong password, an unknown user and a disabled account', async () => {
    store.accounts.get('lan')!.disabled = true;
    const answers = [
      await login('sai'),
      await login('mật khẩu', '10.0.0.2'),
      await login('mật khẩu', '10.0.0.3', 'ai'),
    ];
    expect(answers).toEqual(Array(3).fill({ refused: 'login.failed' }));
  });

  it('keeps the password of an account that is there already', async () => {
    await accounts.ensure({ username: 'lan', password: 'khác', person: 'lan' });
    expect(await login('khác')).toEqual({ refused: 'login.failed' });
  });

  it('closes the door after five failures from one address, for that account and that address alone', async () => {
    for (let tried = 0; tried < 5; tried += 1) await login('sai');
    expect(await login('mật khẩu')).toEqual({ refused: 'login.throttled', seconds: 900 });
    expect(await login('mật khẩu', '10.0.0.9')).toHaveProperty('token');
    now += 15 * 60_000;
    expect(await login('mật khẩu')).toHaveProperty('token');
  });

  it('counts guesses that are sent side by side', async () => {
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => login('sai')));
    expect(outcomes.filter((outcome) => 'refused' in outcome && outcome.refused === 'login.failed')).toHaveLength(5);
  });

  it('closes the door to an address that tries fifty names', async () => {
    const throttle = new LoginThrottle(() => now);
    for (let tried = 0; tried < 50; tried += 1) throttle.failed(`name${tried}`, '10.0.0.1');
    expect(throttle.waitFor('another', '10.0.0.1')).toBe(900);
    expect(throttle.waitFor('another', '10.0.0.2')).toBe(0);
  });
});
