import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Accounts } from '../../../libs/application/accounts/accounts.js';
import { signingIn } from '../../../libs/application/accounts/signing-in.js';
import { codeAt, stepAt } from '../../../libs/application/accounts/totp.js';
import { accountRecords } from '../../../libs/persistence/accounts/index.js';
import { testDatabase } from '../../support/database.js';
import type { TestDatabase } from '../../support/database.js';

/** Signing in over real tables, with the clock of code generators in the test's hand. */

let database: TestDatabase;
let now = 1_800_000_000_000;
const limits = { idleMinutes: 30, hours: 12 };
const secretKey = 'a key for this test that is long enough';
const use = () => signingIn(accountRecords(database.db.pool), { limits, secretKey }, () => now);
const sql = (text: string, values: unknown[] = []) => database.db.pool.query(text, values);

let person = 0;
let username: string;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  username = `person${(person += 1)}`;
  now += 3_600_000;
  await new Accounts(accountRecords(database.db.pool).accounts).ensure({
    username,
    password: 'mật khẩu',
    person: username,
  });
});

let address = 0;
const from = (device: string | null = null) => ({ address: `10.1.0.${(address += 1)}`, device, deviceName: 'test' });
const login = (password = 'mật khẩu', client = from(), code: string | null = null) =>
  use().signIn.withPassword({ username, password, code }, client);
const entered = async (...given: Parameters<typeof login>) => {
  const outcome = await login(...given);
  if ('refused' in outcome) throw new Error(outcome.refused);
  return outcome;
};
const refusal = async (...given: Parameters<typeof login>) => {
  const outcome = await login(...given);
  return 'refused' in outcome ? outcome.refused : 'in';
};

describe('a password', () => {
  it('opens a session that its token alone opens again, and of which the database keeps no token', async () => {
    const { token, device } = await entered();
    expect(await use().sessions.find(token)).toMatchObject({ username, person: username, method: 'password' });
    expect(await use().sessions.find(`${token}x`)).toBe('none');
    const { rows } = await sql('select s::text as row from session s union all select d::text from known_device d');
    for (const secret of [token, device]) expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it('is the same typed with combining marks', async () => {
    expect(await refusal('mật khẩu'.normalize('NFD'))).toBe('in');
  });

  it('answers alike, and costs alike, for a wrong one, an unknown user, a disabled account and one without a password', async () => {
    const asked = async (prepare: string, name = username): Promise<unknown[]> => {
      await sql(prepare, prepare.includes('$1') ? [username] : []);
      const before = asking;
      const outcome = await use().signIn.withPassword({ username: name, password: 'sai', code: null }, from());
      return [outcome, asking - before];
    };
    let asking = 0;
    const { pool } = database.db;
    const query = pool.query.bind(pool);
    pool.query = ((...given: Parameters<typeof query>) => {
      asking += 1;
      return query(...given);
    }) as typeof pool.query;
    const answers = [
      await asked('select 1'),
      await asked('select 1', 'nobody'),
      await asked('update account set disabled = true where username = $1'),
      await asked('update account set disabled = false, password_hash = null where username = $1'),
    ];
    pool.query = query;
    expect(answers.map(([outcome]) => outcome)).toEqual(Array(4).fill({ refused: 'login.failed' }));
    expect(new Set(answers.map(([, queries]) => queries)).size).toBe(1);
  });

  it('is not found by guessing side by side: five of twelve guesses are looked at', async () => {
    const client = from();
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => refusal('sai', client)));
    expect(outcomes.filter((outcome) => outcome === 'login.failed')).toHaveLength(5);
    expect(outcomes.filter((outcome) => outcome === 'login.throttled')).toHaveLength(7);
  });

  it('is counted by every API process together, and waits longer each time', async () => {
    const client = from();
    for (let tried = 0; tried < 5; tried += 1) await refusal('sai', client);
    expect(await login('mật khẩu', client)).toEqual({ refused: 'login.throttled', seconds: 60 });
    await sql(`update login_tries set until_at = clock_timestamp()`);
    expect(await refusal('sai', client)).toBe('login.failed');
    expect(await login('mật khẩu', client)).toEqual({ refused: 'login.throttled', seconds: 120 });
    await sql(`update login_tries set until_at = clock_timestamp()`);
    expect(await refusal('mật khẩu', client)).toBe('in');
    const kept = 'select from login_tries l join account a on a.id = l.account_id where a.username = $1';
    expect((await sql(kept, [username])).rowCount).toBe(0);
  });

  it('lets its person in from a known browser while a stranger at the same address is kept out', async () => {
    const client = from();
    const { device } = await entered('mật khẩu', client);
    for (let tried = 0; tried < 6; tried += 1) await refusal('sai', client);
    expect(await refusal('mật khẩu', client)).toBe('login.throttled');
    expect(await refusal('mật khẩu', { ...client, device })).toBe('in');
    expect(await refusal('mật khẩu', { ...client, device: 'invented' })).toBe('login.throttled');
  });

  it('keeps no name that was typed, and is forgiven after a day', async () => {
    const client = from();
    await use().signIn.withPassword({ username: 'my password by mistake', password: 'x', code: null }, client);
    expect(JSON.stringify((await sql('select * from login_tries')).rows)).not.toContain('mistake');
    for (let tried = 0; tried < 5; tried += 1) await refusal('sai', client);
    await sql(`update login_tries set until_at = clock_timestamp(), last_at = clock_timestamp() - interval '25 hours'`);
    expect(await refusal('sai', client)).toBe('login.failed');
    expect(await refusal('sai', client)).toBe('login.failed');
  });

  it('tells its person of a browser that is new, but not of the first', async () => {
    const { session, device } = await entered();
    expect(await use().own.notices(session)).toEqual([]);
    await entered('mật khẩu', from(device));
    expect(await use().own.notices(session)).toEqual([]);
    await entered();
    expect(await use().own.notices(session)).toMatchObject([{ kind: 'deviceNew' }]);
  });
});

describe('a session', () => {
  it('ends after its idle time, and at its end whatever is done in it', async () => {
    const { token, session } = await entered();
    const aged = (change: string) => sql(`update session set ${change} where id = $1`, [session.id]);
    await aged(`last_seen_at = clock_timestamp() - interval '29 minutes'`);
    // A page that refreshes itself does not keep it from ending.
    expect(await use().sessions.find(token, false)).toMatchObject({ username });
    const aging = 'select from session where id = $1 and last_seen_at < clock_timestamp() - $2::interval';
    expect((await sql(aging, [session.id, '28 minutes'])).rowCount).toBe(1);
    expect(await use().sessions.find(token)).toMatchObject({ username });
    const { rows } = await sql('select clock_timestamp() - last_seen_at < $2 as touched from session where id = $1', [
      session.id,
      '10 seconds',
    ]);
    expect(rows).toEqual([{ touched: true }]);
    await aged(`last_seen_at = clock_timestamp() - interval '30 minutes'`);
    expect(await use().sessions.find(token)).toBe('expired');
    await aged(`last_seen_at = clock_timestamp(), expires_at = clock_timestamp()`);
    expect(await use().sessions.find(token)).toBe('expired');
  });

  it('costs one statement to find, by an index, and is noted as seen once a minute', async () => {
    const { token } = await entered();
    const asked: string[] = [];
    const { pool } = database.db;
    const query = pool.query.bind(pool);
    pool.query = ((given: { text: string }, ...rest: never[]) => {
      asked.push(given.text);
      return query(given as never, ...rest);
    }) as unknown as typeof pool.query;
    await use().sessions.find(token);
    await use().sessions.find(token);
    pool.query = query;
    expect(asked).toHaveLength(2);
    await sql('set enable_seqscan = off');
    const { rows } = await sql(`explain ${asked[0]?.replace('$1', `'{x}'`)}`);
    expect(JSON.stringify(rows)).toContain('session_token_hash_key');
  });

  it('goes on under another token once its person proved it again, and the old token is dead', async () => {
    const { token, session } = await entered();
    const proved = await use().signIn.again(session, { password: 'mật khẩu' }, from());
    if ('refused' in proved || proved.token === null) throw new Error('not proved');
    expect(await use().sessions.find(token)).toBe('none');
    expect(await use().sessions.find(proved.token)).toMatchObject({ id: session.id });
    expect(await use().signIn.again(session, { password: 'sai' }, from())).toEqual({ refused: 'again.wrong' });
  });

  it('is ended by its owner and by nobody else', async () => {
    const mine = await entered();
    username = 'somebody else';
    await new Accounts(accountRecords(database.db.pool).accounts).ensure({
      username,
      password: 'mật khẩu',
      person: 'x',
    });
    const theirs = await entered();
    expect(await use().sessions.revoke(theirs.session, mine.session.id)).toBe(false);
    expect(await use().sessions.revoke(mine.session, mine.session.id)).toBe(true);
    expect(await use().sessions.find(mine.token)).toBe('none');
  });
});

describe('a code generator', () => {
  const enrolled = async () => {
    const { session } = await entered();
    const begun = await use().factors.begin(session, username);
    const secret = Buffer.from(bits(begun?.secret ?? ''));
    const codes = await use().factors.confirm(session, codeAt(secret, stepAt(now)));
    now += 60_000;
    return { session, secret, codes: codes ?? [] };
  };
  const bits = (text: string): number[] => {
    const all = [...text].map((letter) =>
      'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
    );
    return (all.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  };

  it('is asked for after the password, never before it, and takes each code once', async () => {
    const { secret } = await enrolled();
    expect(await refusal('sai', from(), '000000')).toBe('login.failed');
    expect(await refusal()).toBe('login.codeNeeded');
    const code = codeAt(secret, stepAt(now));
    expect(await refusal('mật khẩu', from(), code)).toBe('in');
    expect(await refusal('mật khẩu', from(), code)).toBe('login.codeWrong');
    expect(await refusal('mật khẩu', from(), codeAt(secret, stepAt(now) - 1))).toBe('login.codeWrong');
    expect(await refusal('mật khẩu', from(), codeAt(secret, stepAt(now) + 1))).toBe('in');
  });

  it('takes one code once, though two processes are asked in the same moment', async () => {
    const { secret } = await enrolled();
    const code = codeAt(secret, stepAt(now));
    const both = await Promise.all([refusal('mật khẩu', from(), code), refusal('mật khẩu', from(), code)]);
    expect(both.toSorted()).toEqual(['in', 'login.codeWrong']);
  });

  it('counts wrong codes as failures, and a code that is still to come as none', async () => {
    await enrolled();
    const client = from();
    for (let asked = 0; asked < 8; asked += 1) expect(await refusal('mật khẩu', client)).toBe('login.codeNeeded');
    for (let tried = 0; tried < 5; tried += 1) await refusal('mật khẩu', client, '000000');
    expect(await refusal('mật khẩu', client, '000000')).toBe('login.throttled');
  });

  it('has codes on paper that are good once each, however they are typed, and are kept as hashes', async () => {
    const { codes, session } = await enrolled();
    expect(codes).toHaveLength(10);
    const [first = '', second = ''] = codes;
    expect(await refusal('mật khẩu', from(), first.toLowerCase().replaceAll('-', ' '))).toBe('in');
    expect(await refusal('mật khẩu', from(), first)).toBe('login.codeWrong');
    expect((await use().factors.status(session.account)).codesLeft).toBe(9);
    const { rows } = await sql('select * from recovery_code, totp');
    expect(JSON.stringify(rows)).not.toContain(second.replaceAll('-', ''));
    const renewed = await use().factors.renewCodes(session);
    expect(renewed).toHaveLength(10);
    expect(await refusal('mật khẩu', from(), second)).toBe('login.codeWrong');
  });

  it('keeps its secret sealed, and cannot be added where the installation has no key', async () => {
    const { secret, session } = await enrolled();
    expect(JSON.stringify((await sql('select * from totp')).rows)).not.toContain(secret.toString('base64url'));
    const without = signingIn(accountRecords(database.db.pool), { limits, secretKey: null });
    expect(await without.factors.begin(session, username)).toBeNull();
  });

  it('is replaced only once it was removed', async () => {
    const { session } = await enrolled();
    expect(await use().factors.begin(session, username)).toBeNull();
    expect(await use().factors.remove(session)).toBe(true);
    expect(await use().factors.remove(session)).toBe(false);
    expect(await refusal()).toBe('in');
  });
});
