import type { Words } from '../../libs/domain/index.js';
import { refusalOf } from '../../libs/platform/problems/from-error.js';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** One sentence that says what to do, for what an operator can mend. */
export const failure = (error: unknown): Words => {
  if (refusalOf(error)?.code === 'database.away')
    return {
      vi: 'Không kết nối được cơ sở dữ liệu ở DATABASE_URL.',
      en: 'The database at DATABASE_URL cannot be reached.',
    };
  if (codeOf(error) === '42P01')
    return {
      vi: 'Cơ sở dữ liệu chưa có lược đồ: hãy chạy `mandate migrate` trước.',
      en: 'The database has no schema yet: run `mandate migrate` first.',
    };
  const text = error instanceof Error ? error.message : String(error);
  return { vi: text, en: text };
};
