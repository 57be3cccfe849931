import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { casesIn } from '../../../bench/import/folder.js';
import { f1, scoreOf, share } from '../../../bench/import/score.js';
import { read, tools } from './reading.js';
import { extract } from '../../../libs/extraction/index.js';

const own = casesIn('tests/unit/extraction/documents').filter(({ name }) => name.endsWith('.txt'));

describe('documents of many kinds, written for this repository', () => {
  it.each(own.map(({ name, file, answer }) => [name, file, answer] as const))(
    '%s is read as its answer says',
    (_, file, answer) => {
      const found = read(readFileSync(file, 'utf8'));
      expect(scoreOf(answer, found).differences).toEqual([]);
      expect(found.document).toMatchObject(answer.document ?? {});
    },
  );

  it('gives the same answer twice', () => {
    for (const { file } of own) {
      const text = readFileSync(file, 'utf8').normalize('NFC');
      expect(extract(text, tools)).toEqual(extract(text, tools));
    }
  });

  it('cites each task by a place of the stored text that begins with its clause', () => {
    for (const { file } of own) {
      const text = readFileSync(file, 'utf8').normalize('NFC');
      for (const { span, starts_with } of extract(text, tools).tasks) {
        expect(span.end).toBeGreaterThan(span.start);
        expect([...text].slice(span.start, span.end).join('')).toContain(starts_with);
      }
    }
  });
});

const corpus = process.env.MANDATE_CORPUS ?? '';
const hasCorpus = existsSync(join(corpus, 'gold')) && corpus !== '';

const worked = (): void => {
  const gold = casesIn(corpus);

  it('are all there', () => {
    expect(readdirSync(join(corpus, 'gold')).filter((name) => name.endsWith('.json'))).toHaveLength(gold.length);
  });

  it.each(gold.map(({ name, file, answer }) => [name, file, answer] as const))('%s', (_, file, answer) => {
    const score = scoreOf(answer, read(readFileSync(file, 'utf8')));
    expect(f1(score.tasks)).toBeGreaterThanOrEqual(0.98);
    for (const measured of [score.lead, score.coordinating, score.deadline])
      expect(share(measured)).toBeGreaterThanOrEqual(0.97);
    if (score.indicators.expected > 0) expect(f1(score.indicators)).toBeGreaterThanOrEqual(0.97);
    if (score.tasks.expected === 0) expect(score.tasks.found).toBe(0);
  });
};

if (hasCorpus) describe('the worked answers', worked);
else console.info('The worked answers are not tried: MANDATE_CORPUS names no folder with gold and seeds.');
