import { compare } from '../compare/compare.js';
import { DocumentError } from './limits.js';
import type { DocumentRefused } from './own-process.js';
import { countPages } from './pages.js';
import type { AskedOfPapers, SaidOfPapers } from './papers.js';
import { readDocument } from './read.js';

/** The process that counts and compares: it has no connection to anything, and ends with its one answer. */
const answer = async (asked: AskedOfPapers): Promise<SaidOfPapers | DocumentRefused> => {
  try {
    if ('count' in asked) return { pages: await countPages(asked.count) };
    const { text: earlier } = await readDocument(asked.earlier);
    const { text: later } = await readDocument(asked.later);
    return { comparison: compare(earlier, later) };
  } catch (error) {
    if (error instanceof DocumentError) return { refused: error.code, facts: error.facts };
    return { refused: 'document.damaged', facts: {} };
  }
};

process.once('message', (asked: AskedOfPapers) => {
  void answer(asked).then((said) => process.send?.(said, () => process.exit(0)));
});
