import { joined } from './pdf-grid.js';
import type { Word } from './pdf-page.js';

export type TextLine = { words: Word[]; text: string; y: number };

/** What stands at one height of a page. */
export const linesOf = (words: readonly Word[]): TextLine[] => {
  const lines: Word[][] = [];
  for (const word of [...words].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const line = lines.findLast((each) => Math.abs((each[0]?.y ?? 0) - word.y) < word.size * 0.45);
    if (line) line.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => {
    const sorted = line.sort((a, b) => a.x - b.x);
    return { words: sorted, text: joined(sorted), y: sorted[0]?.y ?? 0 };
  });
};

const wide = 14;
/** The columns of a line: what stands far apart was never one sentence. */
export const columnsOf = ({ words }: TextLine): Word[][] => {
  const columns: Word[][] = [];
  words.forEach((word, i) => {
    const before = words[i - 1];
    const last = columns.at(-1);
    if (before && last && word.x - before.right < Math.max(wide, word.size * 1.4)) last.push(word);
    else columns.push([word]);
  });
  return columns;
};
