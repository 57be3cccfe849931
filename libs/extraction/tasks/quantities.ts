import { cut, rangeOf } from '../text/traced.js';
import type { Traced } from '../text/traced.js';
import type { Quantity } from '../result.js';

const units =
  '%|điểm phần trăm|điểm %|ha|km|km2|m2|m3|căn|tỷ USD|triệu USD|USD|tỷ đồng|triệu đồng|nghìn tỷ đồng|đồng|cuộc|xã|phường|thôn|hộ|người|lao động|doanh nghiệp|dự án|đề án|mô hình|lớp|buổi|tấn|lượt|cơ sở|trường|giường|bộ|văn bản|hồ sơ|điểm|đơn vị';
const pattern = new RegExp(
  `((?:(?:đạt|tăng|giảm|trên|dưới|ít nhất|tối thiểu|tối đa|không quá|khoảng|từ|hoàn thành) ){0,3})(\\d{1,3}(?:\\.\\d{3})+|\\d+(?:,\\d+)?) ?(${units})(?![\\p{L}])( trở lên| trở xuống)?`,
  'gu',
);

const opOf = (before: string, behind: string): Quantity['op'] => {
  if (/trở lên/.test(behind) || /ít nhất|tối thiểu/.test(before)) return '>=';
  if (/trở xuống/.test(behind) || /tối đa|không quá/.test(before)) return '<=';
  if (/trên/.test(before)) return '>';
  if (/dưới/.test(before)) return '<';
  return /khoảng/.test(before) ? '~' : '=';
};

/** Amounts that a task names, as they are written. */
export const quantitiesIn = (text: Traced): Quantity[] =>
  [...text.text.matchAll(pattern)].map((found) => ({
    raw: found[0].trim(),
    value: Number((found[2] ?? '').replace(/\.(?=\d{3})/g, '').replace(',', '.')),
    unit: found[3] ?? '',
    op: opOf(found[1] ?? '', found[4] ?? ''),
    span: rangeOf(cut(text, found.index, found.index + found[0].length)),
  }));
