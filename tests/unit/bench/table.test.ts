import { expect, it } from '@jest/globals';
import { table } from '../../../bench/measure/table.js';

it('a table is Markdown whose columns also stand under each other in a terminal', () => {
  const rows = [
    ['floor', 2640, null],
    ['through HTTP', 700, 0.27],
  ];
  expect(table(['path', 'actions/s', 'ratio'], rows)).toBe(
    [
      '| path         | actions/s | ratio |',
      '| ------------ | --------: | ----: |',
      '| floor        |      2640 |       |',
      '| through HTTP |       700 |  0.27 |',
    ].join('\n'),
  );
});
