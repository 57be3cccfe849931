import { readFileSync } from 'node:fs';
import { extract, vocabularyOf } from '../index.js';
import { DocumentError } from './limits.js';
import { readDocument } from './read.js';
import type { FromChild, ToChild } from './isolated.js';
import type { ReadProgress } from './progress.js';

const tell = (progress: ReadProgress): void => void process.send?.({ progress });

/** The process that parses: it has no connection to anything, and ends with its one answer. */
const answer = async ({ file, agencies, calendar }: ToChild): Promise<FromChild> => {
  try {
    const { kind, text } = await readDocument(readFileSync(file), tell);
    tell({ doing: 'rules', done: 0, of: 1 });
    return { read: { kind, text, extraction: extract(text, { vocabulary: vocabularyOf(agencies), calendar }) } };
  } catch (error) {
    if (error instanceof DocumentError) return { refused: error.code, facts: error.facts };
    return { refused: 'document.damaged', facts: {} };
  }
};

process.once('message', (asked: ToChild) => {
  void answer(asked).then((said) => process.send?.(said, () => process.exit(0)));
});
