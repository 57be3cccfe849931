import type { Traced } from './traced.js';

/** A line of the document without its decoration, and how it looked. */
export type Line = {
  clean: Traced;
  /** As it stands in the document; columns of a printed table are told apart by its spaces. */
  raw: string;
  /** Of the line in the document, from 1. */
  number: number;
  start: number;
  /** Marked as a heading or wholly in bold. */
  strong: boolean;
};

const isSpace = (char: string): boolean => /[\s\u00a0\u200b\ufeff]/u.test(char);

/** Marks of Markdown and of recognition that no reader sees: emphasis, headings, escapes. */
const isDecoration = (raw: string, i: number): boolean => {
  const char = raw[i] ?? '';
  if (char === '\u00ad' || char === '\u200b' || char === '\ufeff') return true;
  if (char === '*') return !(isSpace(raw[i + 1] ?? ' ') && isSpace(raw[i - 1] ?? ' '));
  if (char === '\\') return /[\\`*_{}[\]()#+\-.!|]/.test(raw[i + 1] ?? '');
  if (char === '#') return /^\s*#{0,6}$/.test(raw.slice(0, i)) && /^#{0,5}\s/.test(raw.slice(i + 1));
  if (char === '_') return raw[i + 1] === '_' || raw[i - 1] === '_';
  return char === '>' && /^\s*$/.test(raw.slice(0, i));
};

const cleaned = (raw: string, start: number): Traced => {
  let text = '';
  const at: number[] = [];
  for (let i = 0; i < raw.length; i += 1) {
    const char = raw[i] ?? '';
    if (isDecoration(raw, i)) continue;
    const blank = isSpace(char);
    if (blank && (text === '' || text.endsWith(' '))) continue;
    text += blank ? ' ' : char;
    at.push(start + i);
  }
  return text.endsWith(' ') ? { text: text.slice(0, -1), at: at.slice(0, -1) } : { text, at };
};

const isStrong = (raw: string): boolean => /^\s*(#{1,6}\s|\*\*.*\*\*\s*$)/.test(raw);

export const linesOf = (text: string): Line[] => {
  const lines: Line[] = [];
  let start = 0;
  for (const raw of text.split(/\r\n|[\n\r\f\v\u2028\u2029]/)) {
    lines.push({ clean: cleaned(raw, start), raw, number: lines.length + 1, start, strong: isStrong(raw) });
    start += raw.length + (text.startsWith('\r\n', start + raw.length) ? 2 : 1);
  }
  return lines;
};
