import type { ComparedVersion, ComparisonView } from '../../contracts/comparison-http.js';
import { refusalWords } from '../../contracts/refusal-words.js';
import type { Version } from '../../domain/index.js';
import type { Compared } from '../files/papers.js';
import { say } from './say.js';

const named = ({ number, name, hash }: Version): ComparedVersion => ({ number, name, hash });

/** What cannot be compared is said in words, with the reason: both versions can still be fetched. */
export const comparisonView = (from: Version, to: Version, compared: Compared): ComparisonView => {
  const pair = { from: named(from), to: named(to) };
  if ('comparison' in compared) return { ...pair, why: null, ...compared.comparison };
  const { vi, en } = refusalWords[compared.refused].words;
  const reason = say(vi, en, compared.facts);
  const why = say('Không so sánh được hai bản này: {reason}', 'These two versions cannot be compared: {reason}', {
    reason,
  });
  return { ...pair, why, passages: [], inserted: 0, deleted: 0 };
};
