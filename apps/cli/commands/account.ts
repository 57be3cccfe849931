import { isUsername } from '../../../libs/application/accounts/administration.js';
import { isPasswordFit, passwordLength } from '../../../libs/application/accounts/passwords.js';
import { say } from '../../../libs/application/views/say.js';
import { refused } from '../output.js';
import type { Said, Terminal } from '../output.js';
import type { Installation } from '../wiring.js';

/** An account for a person of the organisation; what they may do follows from their posts. */
export const addAccountCommand = async (
  { accounts, directory }: Installation,
  { secret }: Terminal,
  username: string,
  person: string,
): Promise<Said> => {
  const { organisation } = await directory.current();
  if (!organisation.persons.some(({ id }) => id === person))
    return refused(say('Tổ chức không có người “{person}”.', 'The organisation has no person “{person}”.', { person }));
  if (!isUsername(username))
    return refused(say('Tên đăng nhập chưa đúng: {username}.', 'This is no user name: {username}.', { username }));
  const password = (await secret?.('Mật khẩu (password): ')) ?? '';
  if (!isPasswordFit(password, username))
    return refused(
      say(
        'Mật khẩu phải có từ {shortest} đến {longest} ký tự và không trùng tên đăng nhập.',
        'A password has {shortest} to {longest} characters and is not the user name.',
        passwordLength,
      ),
    );
  return (await accounts.ensure({ username: username.normalize('NFC'), password, person }))
    ? {
        json: { username, person },
        lines: [say('Đã tạo tài khoản {username}.', 'Account {username} is there.', { username })],
      }
    : refused(say('Đã có tài khoản {username}.', 'There is an account {username} already.', { username }));
};
