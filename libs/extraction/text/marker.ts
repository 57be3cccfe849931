import { cut } from './traced.js';
import type { Traced } from './traced.js';

export type MarkerKind =
  'part' | 'chapter' | 'annex' | 'article' | 'letter' | 'roman' | 'decimal' | 'small' | 'bracket' | 'bullet';

/** What numbers a paragraph: "II.", "2.1.", "a)", "(1)", "Điều 3.", "-". */
export type Marker = {
  kind: MarkerKind;
  /** As it is written in a path: "II", "2.1", "(1)", "Điều 3"; '' for a bullet. */
  label: string;
  /** Of several decimals ("2.1.3": 3), else 1; bullets differ by their sign. */
  depth: number;
  sign?: string;
  /** Of the number within its siblings, where that can be told. */
  ordinal: number | null;
  /** Where the text behind it begins. */
  end: number;
};

const romans = /^(?=[IVXL])(XL|L?X{0,3})(IX|IV|V?I{0,3})$/;
export const romanValue = (text: string): number | null => {
  const upper = text.toUpperCase();
  if (!romans.test(upper)) return null;
  const values: Record<string, number> = { I: 1, V: 5, X: 10, L: 50 };
  return [...upper].reduce((sum, char, i) => {
    const value = values[char] ?? 0;
    return sum + (value < (values[upper[i + 1] ?? ''] ?? 0) ? -value : value);
  }, 0);
};

const decimals = (label: string): number[] => label.split('.').map(Number);

type Rule = { kind: MarkerKind; pattern: RegExp; label: (found: RegExpExecArray) => string };

const whole = (found: RegExpExecArray): string => (found[1] ?? '').replace(/\s+/g, ' ');

const rules: Rule[] = [
  {
    kind: 'annex',
    pattern: /^(PHỤ LỤC(?: SỐ)?(?: \d{1,2}| [IVX]+|[A-Z])?|Phụ lục(?: số)?(?: \d{1,2}| [IVX]+)?)(?=$|[.:\s])[.:]? ?/,
    label: whole,
  },
  {
    kind: 'part',
    pattern:
      /^(PHẦN (?:THỨ )?(?:[IVX]+|\d+|NHẤT|HAI|BA|TƯ|NĂM)|Phần (?:thứ )?(?:[IVX]+|\d+|nhất|hai|ba|tư|năm))(?=$|[.:\s-])[.:]? ?/,
    label: whole,
  },
  { kind: 'chapter', pattern: /^((?:CHƯƠNG|Chương|MỤC|Mục) (?:[IVX]+|\d+))(?=$|[.:\s])[.:]? ?/, label: whole },
  { kind: 'article', pattern: /^((?:Điều|ĐIỀU) \d{1,3})(?=$|[.:\s])[.:]? ?/, label: whole },
  { kind: 'roman', pattern: /^([IVXL]{1,6}) ?(?:[.)/]|[-–:](?= ?\p{Lu}))(?= |\p{Lu}|$)[ -]*/u, label: whole },
  { kind: 'decimal', pattern: /^(\d{1,3}(?:\.\d{1,2}){1,4}) ?[.)/:-]?(?= |\p{Lu}|$) */u, label: whole },
  { kind: 'decimal', pattern: /^(\d{1,3}) ?(?:[.)/]|[-–](?= ?\p{Lu}))(?= |\p{Lu}|$)[ ]*/u, label: whole },
  { kind: 'letter', pattern: /^([A-HK-UY]) ?(?:[.)/]|[-–](?= \p{Lu}))(?= |$) */u, label: whole },
  { kind: 'bracket', pattern: /^(\((?:\d{1,3}|[ivx]{1,5}|[a-zđ])\)) */, label: whole },
  { kind: 'small', pattern: /^([a-zđ]\d?) ?(?:\)|\.(?= ))(?= |\p{Lu}|$) */u, label: whole },
  { kind: 'small', pattern: /^([ivx]{1,5})\) */, label: whole },
  { kind: 'bullet', pattern: /^([-–—−+•●▪◦○■□►✓*]|o(?= \p{Lu}))(?=\D|$) */u, label: () => '' },
];

const alphabet = 'abcdđeghiklmnopqrstuvxy';

const ordinalOf = (kind: MarkerKind, label: string): number | null => {
  const inner = label.replace(/[()]/g, '');
  if (kind === 'decimal') return decimals(label).at(-1) ?? null;
  if (kind === 'roman') return romanValue(label);
  if (kind === 'letter') return label.charCodeAt(0) - 64;
  if (kind === 'small' || kind === 'bracket')
    return /^\d+$/.test(inner) ? Number(inner) : (romanValue(inner) ?? alphabet.indexOf(inner) + 1);
  const number = /(\d+)$/.exec(label)?.[1];
  return number ? Number(number) : romanValue(/([IVX]+)$/.exec(label)?.[1] ?? '');
};

/** Dates, times and sums that begin a line are no numbers of it. */
const isNoMarker = (text: string): boolean =>
  /^(\d{1,2}\/\d{1,2}|\d{1,2}\.\d{1,2}\.\d{4}|\d+[.,]\d{3}\b|\d{1,2} ?- ?\d)/.test(text);

export const markerOf = (text: string): Marker | null => {
  if (isNoMarker(text)) return null;
  for (const { kind, pattern, label } of rules) {
    const found = pattern.exec(text);
    if (!found) continue;
    const name = label(found);
    return {
      kind,
      label: name,
      depth: kind === 'decimal' ? decimals(name).length : 1,
      ...(kind === 'bullet' ? { sign: found[1]?.replace(/[–—−]/, '-') } : {}),
      ordinal: kind === 'bullet' ? null : ordinalOf(kind, name),
      end: found[0].length,
    };
  }
  return null;
};

export const behindMarker = (traced: Traced, marker: Marker | null): Traced => cut(traced, marker?.end ?? 0);
