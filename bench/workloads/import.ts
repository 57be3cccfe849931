import { readFileSync } from 'node:fs';
import type { Calendar } from '../../libs/domain/index.js';
import type { AgencyData } from '../../libs/extraction/index.js';
import { readIsolated } from '../../libs/extraction/readers/isolated.js';
import { casesIn } from '../import/folder.js';
import { f1, precision, recall, scoreOf, share } from '../import/score.js';
import type { Score } from '../import/score.js';
import { table } from '../measure/table.js';

type Counts = Score['tasks'];

const sum = (counts: readonly Counts[]): Counts => ({
  found: counts.reduce((total, { found }) => total + found, 0),
  expected: counts.reduce((total, { expected }) => total + expected, 0),
  right: counts.reduce((total, { right }) => total + right, 0),
});
const sumShares = (shares: readonly { right: number; of: number }[]) => ({
  right: shares.reduce((total, { right }) => total + right, 0),
  of: shares.reduce((total, { of }) => total + of, 0),
});

const three = (number: number): string => number.toFixed(3);

const rowOf = (name: string, score: Omit<Score, 'differences'>, seconds: number): string[] => [
  name,
  `${String(score.tasks.right)}/${String(score.tasks.found)}/${String(score.tasks.expected)}`,
  three(precision(score.tasks)),
  three(recall(score.tasks)),
  three(f1(score.tasks)),
  three(share(score.lead)),
  three(share(score.coordinating)),
  three(share(score.deadline)),
  three(f1(score.reports)),
  three(f1(score.indicators)),
  seconds.toFixed(1),
];

const total = (scores: readonly Score[]): Omit<Score, 'differences'> => ({
  tasks: sum(scores.map(({ tasks }) => tasks)),
  lead: sumShares(scores.map(({ lead }) => lead)),
  supervisor: sumShares(scores.map(({ supervisor }) => supervisor)),
  coordinating: sumShares(scores.map(({ coordinating }) => coordinating)),
  deadline: sumShares(scores.map(({ deadline }) => deadline)),
  deadlineRaw: sumShares(scores.map(({ deadlineRaw }) => deadlineRaw)),
  reports: sum(scores.map(({ reports }) => reports)),
  meetings: sumShares(scores.map(({ meetings }) => meetings)),
  indicators: sum(scores.map(({ indicators }) => indicators)),
  indicatorFields: sumShares(scores.map(({ indicatorFields }) => indicatorFields)),
});

const heads = [
  'document',
  'tasks right/found/expected',
  'precision',
  'recall',
  'F1',
  'leads',
  'coordinators',
  'deadlines',
  'reports F1',
  'indicators F1',
  'seconds',
];

const load = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

/** How well a folder of documents with answers is read: each in a process of its own, as the product does. */
export const importFolder = async ({
  folder,
  differences,
}: {
  folder: string;
  differences: boolean;
}): Promise<void> => {
  const tools = { agencies: load<AgencyData>('data/agencies.json'), calendar: load<Calendar>('data/calendar/vn.json') };
  const rows: string[][] = [];
  const scores: Score[] = [];
  for (const { name, file, answer } of casesIn(folder)) {
    const start = performance.now();
    const found = await readIsolated({ file, searchPath: process.env.PATH ?? '', ...tools });
    const seconds = (performance.now() - start) / 1_000;
    if ('refused' in found) {
      rows.push([name, found.refused]);
      continue;
    }
    const score = scoreOf(answer, found.read.extraction);
    scores.push(score);
    rows.push(rowOf(name, score, seconds));
    if (differences) for (const difference of score.differences) console.error(`${name}: ${difference}`);
  }
  if (scores.length > 1) rows.push(rowOf('all', total(scores), 0));
  console.log(table(heads, rows));
};
