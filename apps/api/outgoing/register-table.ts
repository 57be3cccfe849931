import type { RegisterView } from '../../../libs/contracts/deciding-http.js';

const headings = ['Số', 'Số, ký hiệu', 'Cấp số lúc', 'Người cấp số', 'Nội dung', 'Phát hành lúc', 'Ghi chú'];

/** As the office keeps it on paper: one line for each number, a cancelled one with who cancelled it and why. */
export const registerTable = ({ rows, series }: RegisterView): string[][] => [
  headings,
  ...rows.map((row) => [
    String(row.number).padStart(2, '0'),
    row.notation,
    row.drawnAt,
    row.drawnBy,
    row.task?.title ?? (series.secret ? 'có văn bản mật' : ''),
    row.issuedAt ?? '',
    row.cancelled ? `Đã hủy: ${row.cancelled.reason} (${row.cancelled.byName}, ${row.cancelled.at})` : '',
  ]),
];
