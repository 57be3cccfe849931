import { editsOf } from './edits.js';
import type { Edit } from './edits.js';

/** A run of words that both versions have, or only one of them. */
export type Run = { is: Edit['is']; text: string };

/** A paragraph as the comparison shows it: what stayed, came, went, or was changed inside. */
export type Passage = { is: Edit['is'] | 'changed'; runs: Run[] };

export type Comparison = { passages: Passage[]; inserted: number; deleted: number };

const paragraphsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');

/** Words, marks and spaces: put together again they are the paragraph. */
const wordsOf = (paragraph: string): string[] => paragraph.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];

const joinedRuns = (runs: Run[]): Run[] => {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.is === run.is) last.text += run.text;
    else joined.push({ ...run });
  }
  return joined;
};

const runsOf = (earlier: string, later: string): Run[] => {
  const [a, b] = [wordsOf(earlier), wordsOf(later)];
  return joinedRuns(editsOf(a, b).map(({ is, at }) => ({ is, text: (is === 'inserted' ? b[at] : a[at]) ?? '' })));
};

const length = (runs: Run[], is: Run['is']): number =>
  runs.filter((run) => run.is === is).reduce((sum, { text }) => sum + text.trim().length, 0);

/** A paragraph was changed, and not replaced by another one, where most of its words stayed. */
const isSameParagraph = (runs: Run[]): boolean =>
  length(runs, 'same') * 2 > Math.max(length(runs, 'inserted'), length(runs, 'deleted'));

const whole = (is: Edit['is'], text: string): Passage => ({ is, runs: [{ is, text }] });

/** What went and what came between two paragraphs that stayed: paired in order where one became the other. */
const replaced = (gone: string[], come: string[]): Passage[] => {
  const passages: Passage[] = [];
  let next = 0;
  for (const earlier of gone) {
    const found = come.findIndex((later, index) => index >= next && isSameParagraph(runsOf(earlier, later)));
    if (found < 0) {
      passages.push(whole('deleted', earlier));
      continue;
    }
    passages.push(...come.slice(next, found).map((later) => whole('inserted', later)));
    passages.push({ is: 'changed', runs: runsOf(earlier, come[found] ?? '') });
    next = found + 1;
  }
  return [...passages, ...come.slice(next).map((later) => whole('inserted', later))];
};

/** So many pairs of paragraphs are looked at for the words in them; a longer replaced part is shown as replaced. */
const mostPairs = 400;

const between = (gone: string[], come: string[]): Passage[] =>
  gone.length * come.length > mostPairs
    ? [...gone.map((text) => whole('deleted', text)), ...come.map((text) => whole('inserted', text))]
    : replaced(gone, come);

/** What a reader sees of two versions, paragraph by paragraph and within a changed one word by word. */
export const compare = (earlier: string, later: string): Comparison => {
  const [a, b] = [paragraphsOf(earlier), paragraphsOf(later)];
  const passages: Passage[] = [];
  let [gone, come]: [string[], string[]] = [[], []];
  const settle = (): void => {
    passages.push(...between(gone, come));
    [gone, come] = [[], []];
  };
  for (const { is, at } of editsOf(a, b)) {
    if (is === 'deleted') gone.push(a[at] ?? '');
    else if (is === 'inserted') come.push(b[at] ?? '');
    else {
      settle();
      passages.push(whole('same', a[at] ?? ''));
    }
  }
  settle();
  const runs = passages.flatMap((passage) => passage.runs);
  const count = (kind: Run['is']): number => runs.filter(({ is, text }) => is === kind && text.trim() !== '').length;
  return { passages, inserted: count('inserted'), deleted: count('deleted') };
};
