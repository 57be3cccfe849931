import type { Words } from '../../libs/domain/index.js';
import { isUnmigrated, messageOf, refusalOf } from '../../libs/platform/problems/from-error.js';

/** One sentence that says what to do, for what an operator can mend. */
export const failure = (error: unknown): Words => {
  if (refusalOf(error)?.code === 'database.away')
    return {
      vi: 'Không kết nối được cơ sở dữ liệu ở DATABASE_URL.',
      en: 'The database at DATABASE_URL cannot be reached.',
    };
  if (isUnmigrated(error))
    return {
      vi: 'Cơ sở dữ liệu chưa có lược đồ: hãy chạy `mandate migrate` trước.',
      en: 'The database has no schema yet: run `mandate migrate` first.',
    };
  return { vi: messageOf(error), en: messageOf(error) };
};
