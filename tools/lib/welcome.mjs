import { readJson } from './files.mjs';
import { fromRoot } from './paths.mjs';

const SHOWN_ACCOUNTS = 9;
const ACCOUNTS = ['data', 'demo', 'accounts.json'];

/** What a newcomer needs to go on: where, as whom, and how to stop. */
export function welcome(chosen, env = process.env) {
  const where = env.DATABASE_URL
    ? { en: 'the database you named', vi: 'cơ sở dữ liệu đã chỉ định' }
    : { en: chosen.dir, vi: chosen.dir };

  const lines = ['', `Mandate is ready at ${chosen.url}`, `Mandate đã sẵn sàng tại ${chosen.url}`];
  if (chosen.mode === 'demonstration') lines.push('', ...accountLines(readJson(fromRoot(...ACCOUNTS)) ?? []));
  lines.push('', `Ctrl-C stops it; the data stay in ${where.en}`);
  lines.push(`Ctrl-C để dừng; dữ liệu được giữ lại trong ${where.vi}`, '');
  return lines.join('\n');
}

function accountLines(accounts) {
  const shown = accounts.slice(0, SHOWN_ACCOUNTS);
  const width = (key) => Math.max(...shown.map((account) => account[key].length));
  const row = ({ username, password, name, post }) =>
    `  ${username.padEnd(width('username'))}  ${password.padEnd(width('password'))}  ${name} · ${post.vi} · ${post.en}`;
  const more = accounts.length - shown.length;
  const rest = more > 0 ? [`  … ${more} more in ${ACCOUNTS.join('/')}`] : [];
  return [
    'Demonstration accounts (user name, password) · Tài khoản dùng thử (tên, mật khẩu):',
    ...shown.map(row),
    ...rest,
  ];
}
