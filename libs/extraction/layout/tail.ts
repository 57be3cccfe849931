import type { Line } from '../text/lines.js';
import type { DocumentTail } from './types.js';

const capacity = /(?:^|\s)((?:TM|T\/M|KT|K\/T|TL|T\/L|TUQ|Q)(?:\.|(?=\s)) ?\p{Lu}[\p{Lu}\s,-]+)$/u;
const personName =
  /^(?:(?:PGS|GS|TS|ThS|BS|Đại tá|Thiếu tướng|Thượng tá|Trung tá)[.,]? ?)*(\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}+){1,4})$/u;
const personInCapitals = /^\p{Lu}+(?: \p{Lu}+){1,4}$/u;
const titleWords =
  /^(?:(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|CHÁNH|BÍ THƯ|TRƯỞNG|VIỆN TRƯỞNG|CỤC TRƯỞNG|BỘ TRƯỞNG|THỦ TƯỚNG|TỔNG)|THỨ TRƯỞNG|HIỆU TRƯỞNG|CHỈ HUY|ỦY VIÊN)/u;

export type Tail = DocumentTail & { from: number; to: number };

const isAnnex = (text: string): boolean => /^(?:PHỤ LỤC|Phụ lục|DANH MỤC|BIỂU)/u.test(text);

type Signature = Pick<DocumentTail, 'signer' | 'signer_authority' | 'signer_title'>;

/** The block at the right: by what authority, as what, and who. */
const signatureIn = (lines: readonly string[]): Signature & { last: number } => {
  const capacities: string[] = [];
  const titles: string[] = [];
  let signer: string | null = null;
  let last = -1;
  lines.forEach((line, i) => {
    const found = capacity.exec(line)?.[1];
    const bare = line.replace(/^[-+].*?[;,.] +(?=\p{Lu}{3})/u, '');
    const name =
      personName.exec(line)?.[1] ??
      (titles.length > 0 && personInCapitals.test(line) && !titleWords.test(line) ? line : null);
    if (found) capacities.push(found.trim());
    else if (titleWords.test(bare) && !/\p{Ll}/u.test(bare)) titles.push(bare);
    else if (name && (capacities.length > 0 || titles.length > 0)) signer = name;
    else return;
    last = i;
  });
  return {
    signer,
    signer_authority: capacities.length > 0 ? capacities.join(' / ') : null,
    signer_title: titles.at(-1) ?? null,
    last,
  };
};

/** A recipient without what stands about it in brackets, or what of the right column ran into its line. */
const recipientOf = (line: string): string =>
  line
    .replace(/^[-–+•] ?/u, '')
    .replace(capacity, '')
    .replace(/\s+(?:PHÓ )?(?:CHỦ TỊCH|CHÁNH VĂN PHÒNG|GIÁM ĐỐC|BÍ THƯ)$/u, '')
    .replace(/\s*\((?:báo cáo|b\/c|để b\/c|để báo cáo|thực hiện|để thực hiện|t\/h|để biết|phối hợp|p\/h)\)/giu, '')
    .replace(/[\s;,.]+$/u, '')
    .trim();

const recipientsIn = (lines: readonly string[]): string[] => {
  const recipients: string[] = [];
  for (const line of lines) {
    if (/^[-–+•] ?\S/u.test(line)) recipients.push(line);
    else if (recipients.length > 0 && /^\p{Ll}/u.test(line)) recipients[recipients.length - 1] += ` ${line}`;
  }
  return recipients.map(recipientOf).filter((name) => name !== '');
};

/** From "Nơi nhận" (or the capacity, where there is none) to the signer's name; an annex may follow. */
export const tailOf = (lines: readonly Line[]): Tail => {
  const texts = lines.map(({ clean }) => clean.text);
  const half = Math.floor(lines.length * 0.2);
  let from = texts.findLastIndex((text, i) => i >= half && /Nơi nhận ?:?/u.test(text) && text.length < 80);
  if (from < 0) from = texts.findLastIndex((text, i) => i >= half && /^(?:TM|T\/M|TL|T\/L)(?:\.| )/u.test(text));
  if (from < 0) from = signedAt(texts);
  if (from < 0)
    return {
      signer: null,
      signer_authority: null,
      signer_title: null,
      recipients: [],
      from: lines.length,
      to: lines.length,
    };
  while (from > 0 && capacityAbove(texts, from)) from -= 1;
  const annex = texts.findIndex((text, i) => i > from && isAnnex(text));
  const until = Math.min(annex < 0 ? texts.length : annex, from + 60);
  const block = texts.slice(from, until);
  const { last, ...signature } = signatureIn(block);
  const to =
    annex < 0 && until === texts.length ? texts.length : Math.max(last + 1 + from, lastRecipient(block) + 1 + from);
  return { ...signature, recipients: recipientsIn(block), from, to };
};

const lastLines = 20;
const farthest = 8;

/** Without recipients: the last title in capitals with a person's name some lines below it. */
const signedAt = (texts: readonly string[]): number =>
  texts.findLastIndex(
    (text, i) =>
      i >= texts.length - lastLines &&
      titleWords.test(text) &&
      !/\p{Ll}/u.test(text) &&
      texts.slice(i + 1, i + farthest).some((below) => personName.test(below)),
  );

/** Where the right column was written first, it stands above "Nơi nhận". */
const capacityAbove = (texts: readonly string[], from: number): boolean => {
  const above = texts[from - 1] ?? '';
  if (above === '')
    return texts
      .slice(Math.max(0, from - 4), from)
      .some((text) => capacity.test(text) || titleWords.test(text) || personName.test(text));
  return capacity.test(above) || (titleWords.test(above) && !/\p{Ll}/u.test(above)) || personName.test(above);
};

const lastRecipient = (block: readonly string[]): number => block.findLastIndex((line) => /^[-–+•] ?\S/u.test(line));
