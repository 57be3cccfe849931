import { cellAt } from './table.js';
import type { Row, Table } from './table.js';

export type Role =
  | 'no'
  | 'work'
  | 'lead'
  | 'coordinating'
  | 'time'
  | 'product'
  | 'supervisor'
  | 'approver'
  | 'unit'
  | 'target'
  | 'actual'
  | 'verdict'
  | 'value'
  | 'note';

const roles: [Role, RegExp][] = [
  ['no', /^(?:S?TT|Số TT|Số thứ tự|No\.?|#)$/iu],
  ['note', /ghi chú/iu],
  ['unit', /^(?:đơn vị(?: tính)?|đvt)$/iu],
  ['verdict', /đánh giá|mức độ đạt|xếp loại/iu],
  [
    'approver',
    /cấp (?:trình|ban hành|quyết định|có thẩm quyền|phê duyệt)|(?:cơ quan|cấp) (?:ban hành|phê duyệt|quyết định)|hình thức văn bản/iu,
  ],
  ['product', /sản phẩm|kết quả (?:đầu ra|dự kiến|hoàn thành|thực hiện nhiệm vụ)|^kết quả$|dự kiến kết quả/iu],
  ['time', /thời gian|thời hạn|tiến độ|hoàn thành|lộ trình|^hạn|thời điểm/iu],
  ['supervisor', /lãnh đạo|phụ trách|(?:người|đồng chí) chỉ đạo/iu],
  [
    'lead',
    /chủ trì|đầu mối|(?:cơ quan|đơn vị|người|bộ phận|phòng)[^.]{0,20}(?:thực hiện|tham mưu|soạn thảo|chịu trách nhiệm|được giao|chuẩn bị|triển khai|trình)|trách nhiệm|phân công|^(?:cơ quan|đơn vị|đơn vị,? cá nhân)$/iu,
  ],
  ['coordinating', /phối hợp/iu],
  ['actual', /kết quả|thực hiện|ước thực hiện|đạt được/iu],
  ['target', /mục tiêu|chỉ tiêu giao|kế hoạch (?:năm|giao)|mục tiêu đại hội/iu],
  ['work', /nội dung|nhiệm vụ|công việc|hoạt động|đề án|giải pháp|tên |chương trình|chỉ tiêu|việc/iu],
];

/** Headings of several rows are read as one: "Cơ quan" over "chủ trì" and "phối hợp". */
export type Header = { roles: (Role | null)[]; names: string[]; rows: number };

const textOf = (row: Row, column: number): string =>
  cellAt(row, column)
    .lines.map(({ text }) => text)
    .join(' ')
    .trim();
export const cellText = textOf;

const roleOf = (name: string): Role | null =>
  roles.find(([, pattern]) => pattern.test(name.replace(/\s+/g, ' ').trim()))?.[0] ?? null;

const isNumbering = (row: Row): boolean =>
  row.cells.length > 2 &&
  row.cells.every((_, i) => /^\(?\d{1,2}\)?$|^\([A-Z]\)$|^[A-Z]$/u.test(textOf(row, i)) || textOf(row, i) === '') &&
  row.cells.some((_, i) => textOf(row, i) !== '');

const widest = (table: Table): number => Math.max(...table.rows.map(({ cells }) => cells.length));
const mostHeaderRows = 4;

const joinedNames = (table: Table, rows: number): string[] =>
  Array.from({ length: widest(table) }, (_, column) => {
    const parts: string[] = [];
    for (let i = 0; i < rows; i += 1) {
      const row = table.rows[i];
      const own = row ? textOf(row, column) || (i < rows - 1 ? leftOf(row, column) : '') : '';
      if (own !== '' && !parts.includes(own)) parts.push(own);
    }
    return parts.join(' ');
  });

/** A heading over several columns stands in the first of them. */
const leftOf = (row: Row, column: number): string => {
  for (let at = column; at >= 0; at -= 1) {
    if (cellAt(row, at).continues) return '';
    if (textOf(row, at) !== '') return textOf(row, at);
  }
  return '';
};

const looksLikeData = (row: Row): boolean =>
  /^(?:\d{1,3}(?:\.\d+)*\.?|[IVX]+\.?|[A-Z]\.?)$/u.test(textOf(row, 0)) && !isNumbering(row);

/** Which column says what, in whatever order they stand; null where the first rows are no heading. */
export const headerOf = (table: Table): Header | null => {
  for (let rows = 1; rows <= mostHeaderRows && rows < table.rows.length; rows += 1) {
    if (table.rows[rows - 1] && looksLikeData(table.rows[rows - 1] as Row)) return null;
    const next = table.rows[rows];
    const names = joinedNames(table, rows);
    const found = names.map(roleOf);
    const isComplete =
      next === undefined ||
      looksLikeData(next) ||
      isNumbering(next) ||
      rows === mostHeaderRows ||
      textOf(next, 0) !== '' ||
      !cellAt(next, 0).continues;
    if (found.includes('work') && found.filter((role) => role !== null).length >= 2 && isComplete) {
      return { roles: firstOnly(found), names, rows: next && isNumbering(next) ? rows + 1 : rows };
    }
  }
  return null;
};

/** Of two columns that could be the work, the first is. */
const firstOnly = (found: (Role | null)[]): (Role | null)[] =>
  found.map((role, i) =>
    role !== null && ['work', 'no', 'lead'].includes(role) && found.indexOf(role) !== i ? null : role,
  );

export const columnOf = ({ roles: all }: Header, role: Role): number => all.indexOf(role);
export const sameAsHeader = (row: Row, table: Table): boolean => {
  const head = table.rows[0];
  return head !== undefined && row !== head && row.cells.every((_, i) => textOf(row, i) === textOf(head, i));
};
export { isNumbering };
