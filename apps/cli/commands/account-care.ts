import { isUsername } from '../../../libs/application/accounts/administration.js';
import { longestTokenDays, tokenScopes } from '../../../libs/application/accounts/tokens.js';
import type { TokenScope } from '../../../libs/application/accounts/tokens.js';
import type { Account } from '../../../libs/application/accounts/account-records.js';
import { say } from '../../../libs/application/views/say.js';
import { refused } from '../output.js';
import type { Said } from '../output.js';
import type { Installation } from '../wiring.js';

type Care = (account: Account) => Promise<Said>;

/** Finds the account by the name that people know it by. */
const caring = async ({ administration }: Installation, username: string, care: Care): Promise<Said> => {
  const account = await administration.byUsername(username.normalize('NFC'));
  return account
    ? care(account)
    : refused(say('Không có tài khoản “{username}”.', 'There is no account “{username}”.', { username }));
};

const done = (is: boolean, vi: string, en: string, username: string): Said =>
  is
    ? { json: { username }, lines: [say(vi, en, { username })] }
    : refused(say('Tài khoản {username} đã như vậy rồi.', 'Account {username} is like that already.', { username }));

export const disableAccountCommand = (all: Installation, username: string): Promise<Said> =>
  caring(all, username, async ({ id }) => {
    const is = await all.administration.disable(null, id);
    return done(is, 'Đã khóa tài khoản {username}.', 'Account {username} is disabled.', username);
  });

export const enableAccountCommand = (all: Installation, username: string): Promise<Said> =>
  caring(all, username, async ({ id }) => {
    const is = await all.administration.enable(null, id);
    return done(is, 'Đã mở lại tài khoản {username}.', 'Account {username} may be used again.', username);
  });

export const unlockAccountCommand = (all: Installation, username: string): Promise<Said> =>
  caring(all, username, async ({ id }) => {
    const is = await all.administration.unlock(null, id);
    return done(is, 'Tài khoản {username} được thử lại ngay.', 'Account {username} may try again at once.', username);
  });

/** With every factor: at the command line nobody can be asked which of them was lost. */
export const resetAccountCommand = (all: Installation, username: string): Promise<Said> =>
  caring(all, username, async ({ id }) => {
    const code = await all.administration.reset(null, id, true);
    if (code === null)
      return refused(say('{username} không có mật khẩu.', '{username} has no password.', { username }));
    const words = say(
      'Mật khẩu, phiên và khóa của {username} đã hết hiệu lực. Mã để chọn mật khẩu mới, dùng một lần trong 24 giờ: {code}',
      'Password, sessions and tokens of {username} are void. The code for a new password, once within 24 hours: {code}',
      { username, code },
    );
    return { json: { username, code }, lines: [words] };
  });

export const addServiceCommand = async (all: Installation, username: string, person: string): Promise<Said> => {
  const { organisation } = await all.directory.current();
  if (!organisation.persons.some(({ id }) => id === person))
    return refused(say('Tổ chức không có người “{person}”.', 'The organisation has no person “{person}”.', { person }));
  const isNew = isUsername(username) && (await all.administration.addService(null, username, person)) !== null;
  return done(isNew, 'Đã tạo tài khoản dịch vụ {username}.', 'Service account {username} is there.', username);
};

export const listTokensCommand = (all: Installation, username: string): Promise<Said> =>
  caring(all, username, async ({ id }) => {
    const rows = await all.tokens.list(id);
    const lines = rows.map(({ id: token, name, scopes, expiresAt }) =>
      say('{token}  {name}  {scopes}  đến {until}', '{token}  {name}  {scopes}  until {until}', {
        ...{ token, name, scopes: scopes.join(',') },
        until: expiresAt.toISOString().slice(0, 10),
      }),
    );
    return { json: rows, lines: rows.length > 0 ? lines : [say('Chưa có khóa nào.', 'No token yet.', {})] };
  });

const isScope = (text: string): text is TokenScope => tokenScopes.some((scope) => scope === text);

export const issueTokenCommand = (all: Installation, ...args: string[]): Promise<Said> => {
  const [username = '', name = '', scopeList = '', days = ''] = args;
  return caring(all, username, async ({ id }) => {
    const scopes = [...new Set(scopeList.split(','))];
    const isRight =
      scopes.every(isScope) && /^\d{1,3}$/.test(days) && Number(days) >= 1 && Number(days) <= longestTokenDays;
    if (!isRight || name === '')
      return refused(
        say('Phạm vi gồm: {scopes}; số ngày từ 1 đến {most}.', 'Scopes are: {scopes}; days are 1 to {most}.', {
          scopes: tokenScopes.join(','),
          most: longestTokenDays,
        }),
      );
    const { token } = await all.tokens.issue(id, null, { name, scopes: scopes.filter(isScope), days: Number(days) });
    return { json: { username, token }, lines: [say('{token}', '{token}', { token })] };
  });
};

export const revokeTokenCommand = (all: Installation, username: string, token: string): Promise<Said> =>
  caring(all, username, async ({ id }) => {
    const is = await all.tokens.revoke(id, null, token);
    return done(is, 'Đã thu hồi khóa của {username}.', 'The token of {username} is revoked.', username);
  });
