import type { Read } from './fixed.js';
import type { TermFlag } from './reading.js';

/** Terms without a day: those that wait, those that never end, and those that another text orders. */
const waits =
  /\b(?:ngay )?(?:sau khi|truoc khi|den khi|khi)\b\s*(.*)|\b(?:theo (?:su )?(?:tien do|lo trinh|lich|chi dao)|phu thuoc(?: vao)?|tuy theo|bam sat(?: theo)?|theo ke hoach cua|theo huong dan cua)\b\s*(.*)|\b(?:sau|truoc)\s+((?:ky hop|dai hoi|hoi nghi|tet|le|phien hop|hop).*)/;
const follows = /\b(?:theo (?:su )?(?:tien do|lo trinh|lich|chi dao)|bam sat)/;
const ongoing = /\b(?:thuong xuyen|thuong ky|lien tuc|lau dai|trong suot|quanh nam)\b/;
const alsoOngoing =
  /\b(?:thuong xuyen|thuong ky|lien tuc|lau dai)\b|\b(?:nhung|cac) (?:nam|quy|thang) (?:tiep theo|ke tiep|sau|toi)\b/;
const reference = /\btheo (?:thoi (?:gian|han) )?(?:quy dinh|yeu cau|ke hoach|huong dan|de nghi|thong bao)\b/;

const verb =
  /\b(?:thong qua|co|ban hanh|phe duyet|hoan thanh|chap thuan|cho y kien|quyet dinh|nhan|ket thuc|cong bo|duoc)\b/;

/** “After A passes it and B has written”: two conditions where each side does something. */
const conditionsIn = (words: string): string[] =>
  words.split(/\s+va\s+/).reduce<string[]>((parts, next) => {
    const last = parts.at(-1);
    return last !== undefined && !(verb.test(last) && verb.test(next))
      ? [...parts.slice(0, -1), `${last} va ${next}`]
      : [...parts, next];
  }, []);

const heard = (text: string): string | null => {
  const match = waits.exec(text);
  const words = match && (match[1] ?? (match[2] === undefined ? match[3] : match[0]) ?? '').replace(/[\s).,;:]+$/, '');
  return words === null ? null : words || (match?.[0] ?? '');
};

export const isAlsoOngoing = (text: string): boolean => alsoOngoing.test(text);

/** A dated term that something outside may change. */
export const conditionOf = (text: string): TermFlag[] => {
  const words = heard(text);
  return words === null ? [] : [{ code: 'conditional', facts: { event: words } }];
};

const reviewEvery = (months: number): TermFlag => ({ code: 'review', facts: { months } });
const undated = { due: null, start: null };

export const readWaiting = (text: string): Read | null => {
  const words = heard(text);
  if (words !== null) {
    const flags = conditionsIn(words).map((event): TermFlag => ({ code: 'waitsForEvent', facts: { event } }));
    return { kind: 'event', ...undated, flags: follows.test(text) ? [...flags, reviewEvery(1)] : flags };
  }
  if (ongoing.test(text) || isAlsoOngoing(text)) return { kind: 'ongoing', ...undated, flags: [reviewEvery(3)] };
  return null;
};

export const readNone = (text: string): Read => {
  if (reference.test(text)) return { kind: 'none', ...undated, flags: [{ code: 'reference' }] };
  const isSilent = text === '' || /^(?:khong|-|khong (?:co )?(?:thoi )?han|khong xac dinh)\.?$/.test(text);
  return { kind: 'none', ...undated, flags: isSilent ? [] : [{ code: 'unread' }] };
};
