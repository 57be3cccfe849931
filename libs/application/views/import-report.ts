import { refusalWords } from '../../contracts/refusal-words.js';
import type { ImportReportView } from '../../contracts/organisation-http.js';
import type { Calendar, Organisation, Refusal, Words } from '../../domain/index.js';
import type { ImportPlan } from '../organisation/tables/import.js';
import { nameOfFact } from './facts.js';
import { say } from './say.js';

type Known = { organisation: Organisation; calendar: Calendar; now: number };

const wordsOf = ({ refused, facts }: Refusal, known: Known): Words => {
  const nameOf = nameOfFact({ ...known, procedures: [] });
  const { vi, en } = refusalWords[refused].words;
  const named = Object.entries(facts).map(([fact, value]) => [
    fact,
    value === null ? null : (nameOf(fact, value) ?? value),
  ]);
  return say(vi, en, Object.fromEntries(named) as Parameters<typeof say>[2]);
};

/** Every row that would do something, and every row that cannot, with its number in the file. */
export const importReportView = (
  { rows, errors, version }: ImportPlan & { version: number },
  known: Known,
): ImportReportView => {
  const count = (does: string): number => rows.filter((row) => row.does === does).length;
  return {
    ...{ version, add: count('add'), change: count('change'), same: count('same'), errors },
    rows: rows
      .filter(({ does }) => does !== 'same')
      .map(({ sheet, row, does, name, refusal }) => ({
        ...{ sheet, row, does, name, code: refusal?.refused ?? null },
        words: refusal && wordsOf(refusal, known),
      })),
  };
};
