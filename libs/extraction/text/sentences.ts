import { cut, splitBy, trimmed } from './traced.js';
import type { Traced } from './traced.js';

const shortened = /(?:\b(?:TP|Tp|tp|ThS|TS|PGS|GS|Đ\/c|đ\/c|Mr|St|No|tr|Ths)|\b\p{Lu}|\d)\.$/u;

const depthAt = (text: string, end: number): number => {
  let depth = 0;
  for (let i = 0; i < end; i += 1) {
    if (text[i] === '(' || text[i] === '“') depth += 1;
    if ((text[i] === ')' || text[i] === '”') && depth > 0) depth -= 1;
  }
  return depth;
};

/** The sentences of a paragraph; "; giao Sở Y …" begins one too, because it charges somebody else. */
export const sentencesOf = (traced: Traced): Traced[] => {
  const sentences: Traced[] = [];
  let from = 0;
  const end = /[.!?…][”")\]]*\s+(?=[\p{Lu}“"(])|;\s+(?=(?:đồng thời,? )?(?:giao|yêu cầu|phân công|đề nghị) )/gu;
  for (const found of traced.text.matchAll(end)) {
    const until = found.index + 1;
    if (
      found[0].startsWith('.') &&
      shortened.test(traced.text.slice(from, until)) &&
      !/\d\.$/.test(traced.text.slice(from, until))
    )
      continue;
    if (depthAt(traced.text.slice(from), until - from) > 0) continue;
    sentences.push(cut(traced, from, until));
    from = found.index + found[0].length;
  }
  sentences.push(cut(traced, from));
  return sentences.map(trimmed).filter(({ text }) => text !== '');
};

/** Sentences, and their clauses that begin with a capital: "…; Công ty Y bảo đảm …" has another subject. */
export const clausesOf = (traced: Traced): Traced[] =>
  sentencesOf(traced).flatMap((sentence) => splitBy(sentence, /;\s+(?=\p{Lu})/gu));

/** The first clause: up to a semicolon or the end of the sentence, outside brackets and quotation marks. */
export const firstClause = (traced: Traced): Traced => {
  const first = sentencesOf(traced)[0] ?? traced;
  for (let i = 0; i < first.text.length; i += 1)
    if (first.text[i] === ';' && depthAt(first.text, i) === 0) return trimmed(cut(first, 0, i));
  return withoutStop(first);
};

export const withoutStop = (traced: Traced): Traced =>
  trimmed(cut(traced, 0, traced.text.replace(/(?:\.\/\.?|[\s.;:,])+$/u, '').length));
