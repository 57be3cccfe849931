import type { Draft } from './draft.js';

const kinds =
  'Đề án|Kế hoạch|Chương trình|Nghị quyết|Quyết định|Quy định|Quy chế|Quy hoạch|Báo cáo|Tờ trình|Dự án|Phương án|Danh mục|Chỉ thị|Công văn|Hướng dẫn|Bộ chỉ số|Thông báo|Hồ sơ|Văn bản';
const made = new RegExp(
  `(?:xây dựng|ban hành|lập|trình|tham mưu|soạn thảo|hoàn thiện|điều chỉnh|phê duyệt|dự thảo|chuẩn bị|hoàn thành|dự kiến)[^.;]{0,60}?(${kinds})(?![\\p{L}])(?! này| số)`,
  'giu',
);

/** The documents that a task must bring forth, as far as its title (or its column) names them. */
export const deliverableOf = ({ title, product, rules }: Draft): string | null => {
  if (product && product.text !== '') return product.text.replace(/[.;]+$/, '');
  const found = new Set<string>();
  for (const match of title.text.matchAll(made)) found.add(capital(match[1] ?? ''));
  if (found.size === 0 && rules.task === 'bracket') {
    const begins = new RegExp(`^(?:Dự thảo )?(${kinds})(?![\\p{L}])`, 'u').exec(title.text)?.[1];
    if (begins) found.add(begins);
  }
  return found.size > 0 ? [...found].join(' / ') : null;
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
