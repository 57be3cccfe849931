import { plain } from './plain.js';

const edge = 3;
const bareOf = (word: string): string => word.replace(/^\(+|[.,;:()]+$/g, '');

/** The words as they stand in the text, marks and capitals included, of a part that the grammar read without them. */
export const verbatim = (text: string, part: string): string => {
  const words = text.normalize('NFC').trim().split(/\s+/);
  const bare = words.map((word) => bareOf(plain(word)));
  const wanted = part.split(' ').map((word) => bareOf(word));
  const isAt = (at: number, few: string[]): boolean => few.every((word, index) => bare[at + index] === word);
  const from = words.findIndex((_, at) => isAt(at, wanted.slice(0, edge)));
  const tail = wanted.slice(-edge);
  const to = words.findIndex((_, at) => at >= from + wanted.length - tail.length && isAt(at, tail));
  if (from < 0 || to < 0) return part;
  return words
    .slice(from, to + tail.length)
    .join(' ')
    .replace(/^\(+|[\s.,;:)]+$/g, '');
};
