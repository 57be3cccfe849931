import { cut, trimmed } from '../text/traced.js';
import type { Traced } from '../text/traced.js';

/** What a label announces: "Cơ quan chủ trì:", "Thời gian thực hiện:". */
export type FieldKind =
  'lead' | 'executes' | 'coordinating' | 'time' | 'product' | 'content' | 'supervisor' | 'approver';

const who =
  '(?:[Cc]ơ quan|[Đđ]ơn vị|[Pp]hòng|[Bb]ộ phận|[Nn]gười|[Cc]án bộ|[Ll]ãnh đạo|[Đđ]ồng chí|[Đđ]ầu mối)(?:,? ?(?:[Cc]ơ quan|[Đđ]ơn vị|cá nhân|địa phương))?';

const labels: [FieldKind, string][] = [
  [
    'lead',
    `${who} (?:được giao )?(?:chủ trì|đầu mối|tham mưu|soạn thảo|chuẩn bị|chịu trách nhiệm(?: chính)?)(?: thực hiện| tham mưu| soạn thảo| chuẩn bị| xây dựng)?`,
  ],
  ['lead', '(?:[Cc]hủ trì|[Đđ]ầu mối)(?: thực hiện| tham mưu)?'],
  ['coordinating', `${who} (?:cùng )?phối hợp(?: thực hiện)?|[Pp]hối hợp(?: thực hiện)?`],
  [
    'supervisor',
    '(?:[Ll]ãnh đạo|[Đđ]ồng chí|[Nn]gười)(?: UBND tỉnh| tỉnh)? (?:phụ trách|chỉ đạo)(?: thực hiện)?|[Cc]hỉ đạo(?: thực hiện)?',
  ],
  [
    'executes',
    `${who} (?:thực hiện|triển khai|được giao)|[Pp]hân công(?: nhiệm vụ| thực hiện| trách nhiệm)?|[Tt]rách nhiệm(?: thực hiện)?|[Tt]ổ chức thực hiện|[Tt]hực hiện`,
  ],
  [
    'time',
    '(?:[Tt]hời gian|[Tt]hời hạn|[Tt]iến độ|[Ll]ộ trình|[Hh]ạn)(?: ban hành| thực hiện| hoàn thành| triển khai| trình| báo cáo| xử lý| giải quyết| dự kiến)*|[Hh]oàn thành|[Xx]ong',
  ],
  [
    'product',
    '[Ss]ản phẩm(?: đầu ra| dự kiến| hoàn thành)?|[Kk]ết quả(?: thực hiện| đầu ra| dự kiến| đạt được| sản phẩm)?|[Dd]ự kiến (?:sản phẩm|kết quả)',
  ],
  ['approver', '(?:[Cc]ấp|[Cc]ơ quan) (?:trình|quyết định|phê duyệt|ban hành|có thẩm quyền)(?: phê duyệt| ban hành)?'],
  [
    'content',
    '[Gg]iải pháp(?: triển khai| thực hiện)?|[Nn]ội dung(?: thực hiện| công việc| nhiệm vụ)?|[Nn]hiệm vụ(?: cụ thể)?|[Yy]êu cầu',
  ],
];

const compiled = labels.map(([kind, source]) => ({
  kind,
  pattern: new RegExp(`^(?:${source})(?: \\([^)]*\\))? ?: ?`, 'u'),
}));

export type Piece = { field: FieldKind | null; text: Traced };

const labelAt = (text: string): { kind: FieldKind; length: number } | null => {
  for (const { kind, pattern } of compiled) {
    const found = pattern.exec(text);
    if (found) return { kind, length: found[0].length };
  }
  return null;
};

/** Where a label may begin: at the start, behind a mark, in a bracket. */
const starts = /(?:^|[.;(]\s*(?:[-+•–] ?)?|,\s+|\s[-–]\s)(?=\p{L})/gu;

/** A paragraph in its labelled parts, in order; what stands before the first label has none. */
export const piecesOf = (traced: Traced): Piece[] => {
  const found: { at: number; from: number; kind: FieldKind }[] = [];
  for (const start of traced.text.matchAll(starts)) {
    const at = start.index + start[0].length;
    const label = at < (found.at(-1)?.from ?? 0) ? null : labelAt(traced.text.slice(at));
    if (label && !isSpoken(label.kind, at, traced.text, start[0]))
      found.push({ at: start.index, from: at + label.length, kind: label.kind });
  }
  const pieces: Piece[] = [];
  const before = trimmed(cut(traced, 0, found[0]?.at ?? traced.text.length));
  if (before.text !== '') pieces.push({ field: null, text: before });
  found.forEach(({ from, kind }, i) => {
    const value = withoutBracket(trimmed(cut(traced, from, found[i + 1]?.at ?? traced.text.length)));
    pieces.push({ field: kind, text: value });
  });
  return pieces;
};

/** Labels within a bracket leave its end behind. */
const withoutBracket = (value: Traced): Traced => {
  const found = /^([^()]*)\)\s*[.;]?$/u.exec(value.text);
  return found ? cut(value, 0, found[1]?.length) : value;
};

/** "…; nhiệm vụ: …" within a sentence is prose; labels of agencies and times are not said in passing. */
const isSpoken = (kind: FieldKind, at: number, text: string, mark: string): boolean =>
  at > 0 &&
  (kind === 'content' ||
    kind === 'approver' ||
    (mark.startsWith(',') && kind !== 'coordinating' && kind !== 'time') ||
    /^(?:[Yy]êu cầu|thực hiện)/u.test(text.slice(at)));

export const isFieldLine = (text: string): boolean => labelAt(text.replace(/^[-–+•*] ?/u, '')) !== null;

/** The value without its full stop, and the remark in brackets apart: "Quý I/năm 2026 (bám sát …)". */
export const valueOf = (value: Traced): { value: Traced; remark: Traced | null } => {
  const bracket = /^([^(]+?) ?\(([^()]*)\)?[.;]?$/u.exec(value.text);
  const main = bracket ? cut(value, 0, bracket[1]?.length) : value;
  const tail = /[\s.;,]+$/u.exec(main.text.replace(/\.{2,}|…/gu, (blank) => 'x'.repeat(blank.length)))?.[0].length ?? 0;
  return {
    value: cut(main, 0, main.text.length - tail),
    remark: bracket ? cut(value, bracket[1]?.length ?? 0) : null,
  };
};
