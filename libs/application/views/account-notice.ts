import type { AccountNoticeView } from '../../contracts/account-http.js';
import type { Organisation, Words } from '../../domain/index.js';
import type { AccountEntryKind } from '../accounts/account-entry.js';
import type { AccountNotice } from '../accounts/account-records.js';
import { personName } from './names.js';
import { say } from './say.js';

type Said = [vi: string, en: string];

/** What a person is told about their own account. `[…]` is left out where nobody but themselves did it. */
const sentences: Partial<Record<AccountEntryKind, Said>> = {
  passwordReset: [
    'Mật khẩu đã bị hủy để đặt lại[, do {by}].',
    'The password was voided, to be chosen anew[, by {by}].',
  ],
  passwordChosen: ['Đã chọn mật khẩu mới bằng mã đặt lại.', 'A new password was chosen with a reset code.'],
  passwordChanged: [
    'Mật khẩu đã đổi; các phiên khác đã kết thúc.',
    'The password was changed; the other sessions have ended.',
  ],
  accountDisabled: ['Tài khoản đã bị khóa[, do {by}].', 'The account was disabled[, by {by}].'],
  totpAdded: ['Đã thêm ứng dụng tạo mã.', 'A code generator was added.'],
  totpRemoved: ['Đã bỏ ứng dụng tạo mã.', 'The code generator was removed.'],
  recoveryCodesRenewed: [
    'Đã tạo lại mã dự phòng; các mã cũ không còn dùng được.',
    'New recovery codes were made; the old ones are void.',
  ],
  recoveryCodeUsed: ['Một mã dự phòng đã được dùng để đăng nhập.', 'A recovery code was used to log in.'],
  passkeyAdded: ['Đã thêm khóa truy cập “{name}”.', 'The passkey “{name}” was added.'],
  passkeyRemoved: ['Đã bỏ một khóa truy cập.', 'A passkey was removed.'],
  tokenIssued: ['Đã cấp khóa API “{name}”[, do {by}].', 'The API token “{name}” was issued[, by {by}].'],
  tokenRevoked: ['Đã thu hồi một khóa API[, do {by}].', 'An API token was revoked[, by {by}].'],
  deviceNew: ['Đăng nhập từ một thiết bị mới ({address}).', 'A login from a new device ({address}).'],
};
const other: Said = ['Tài khoản có thay đổi.', 'The account was changed.'];

export const noticeWords = (
  { kind, by, facts }: Omit<AccountNotice, 'id' | 'at'>,
  organisation: Organisation,
): Words => {
  const [vi, en] = sentences[kind] ?? other;
  return say(vi, en, { ...facts, by: by === null ? null : personName(organisation, by) });
};

export const noticeView = (notice: AccountNotice, organisation: Organisation): AccountNoticeView => ({
  id: notice.id,
  at: notice.at.toISOString(),
  words: noticeWords(notice, organisation),
});
