import type { Words } from '../../libs/domain/index.js';
import {
  addServiceCommand,
  disableAccountCommand,
  enableAccountCommand,
  issueTokenCommand,
  listTokensCommand,
  resetAccountCommand,
  revokeTokenCommand,
  unlockAccountCommand,
} from './commands/account-care.js';
import type { Said } from './output.js';
import type { Installation } from './wiring.js';

type Work = (installation: Installation, ...args: string[]) => Promise<Said>;

/** What an operator does with accounts beside adding them: for the day on which no administrator can come in. */
export const accountCommands: { name: string; description: Words; work: Work }[] = [
  {
    name: 'disable <username>',
    description: { vi: 'khóa tài khoản, từ yêu cầu kế tiếp', en: 'disable an account, from the next request on' },
    work: (all, username = '') => disableAccountCommand(all, username),
  },
  {
    name: 'enable <username>',
    description: { vi: 'mở lại tài khoản', en: 'let an account be used again' },
    work: (all, username = '') => enableAccountCommand(all, username),
  },
  {
    name: 'unlock <username>',
    description: { vi: 'bỏ tạm khóa do nhập sai', en: 'forget the failed logins' },
    work: (all, username = '') => unlockAccountCommand(all, username),
  },
  {
    name: 'reset <username>',
    description: {
      vi: 'hủy mật khẩu và mọi cách xác thực, in mã đặt lại',
      en: 'void password and factors, print a reset code',
    },
    work: (all, username = '') => resetAccountCommand(all, username),
  },
  {
    name: 'service <username> <responsible>',
    description: {
      vi: 'tạo tài khoản dịch vụ, có người chịu trách nhiệm',
      en: 'create a service account that a person answers for',
    },
    work: (all, username = '', person = '') => addServiceCommand(all, username, person),
  },
  {
    name: 'tokens <username>',
    description: { vi: 'liệt kê khóa API', en: 'list API tokens' },
    work: (all, username = '') => listTokensCommand(all, username),
  },
  {
    name: 'token <username> <name> <scopes> <days>',
    description: { vi: 'cấp khóa API; khóa được in một lần', en: 'issue an API token; it is printed once' },
    work: (all, ...args) => issueTokenCommand(all, ...args),
  },
  {
    name: 'revoke <username> <token>',
    description: { vi: 'thu hồi khóa API', en: 'revoke an API token' },
    work: (all, username = '', token = '') => revokeTokenCommand(all, username, token),
  },
];
