import type { Words } from '../../domain/index.js';
import { ConfigError } from '../config.js';
import { isUnmigrated, messageOf, refusalOf } from './from-error.js';

/** One sentence that says what to do, for what an operator can mend; one each where settings are wrong. */
export const failures = (error: unknown): Words[] => (error instanceof ConfigError ? error.problems : [failure(error)]);

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
  return { vi: messageOf(error), en: messageOf(error) };
};
