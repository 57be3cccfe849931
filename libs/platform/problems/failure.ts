import type { Words } from '../../domain/index.js';
import { ConfigError } from '../config.js';
import { isLockedOut, isUnmigrated, isWithoutDatabase, messageOf, refusalOf } from './from-error.js';

/** One sentence that says what to do, for what an operator can mend; one each where settings are wrong. */
export const failures = (error: unknown): Words[] => (error instanceof ConfigError ? error.problems : [failure(error)]);

/** As a program tells them that cannot start, or ends. */
export const toldFailures = (error: unknown): string =>
  failures(error)
    .map(({ vi, en }) => (vi === en ? vi : `${vi} (${en})`))
    .join('\n');

const failure = (error: unknown): Words => {
  if (refusalOf(error)?.code === 'database.away')
    return {
      vi: 'Không kết nối được cơ sở dữ liệu ở DATABASE_URL.',
      en: 'The database at DATABASE_URL cannot be reached.',
    };
  if (refusalOf(error)?.code === 'disk.full')
    return {
      vi: 'Đĩa của cơ sở dữ liệu đã đầy: hãy giải phóng chỗ rồi chạy lại lệnh này.',
      en: 'The disk of the database is full: free some space and run the same command again.',
    };
  if (isUnmigrated(error))
    return {
      vi: 'Cơ sở dữ liệu chưa có lược đồ: hãy chạy `mandate migrate` trước.',
      en: 'The database has no schema yet: run `mandate migrate` first.',
    };
  if (isLockedOut(error))
    return {
      vi: 'PostgreSQL không chấp nhận người dùng hoặc mật khẩu trong DATABASE_URL.',
      en: 'PostgreSQL does not let in the user of DATABASE_URL with that password.',
    };
  if (isWithoutDatabase(error))
    return {
      vi: 'PostgreSQL không có cơ sở dữ liệu mà DATABASE_URL nêu tên.',
      en: 'PostgreSQL has no database of the name in DATABASE_URL.',
    };
  return { vi: messageOf(error), en: messageOf(error) };
};
