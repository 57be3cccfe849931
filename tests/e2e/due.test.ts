import { describe, expect, it } from '@jest/globals';
import { runCli } from '../../apps/cli/cli.js';

/** No database, no address, nothing in the environment: the question needs none. */
const run = async (...argv: string[]) => {
  const out: string[] = [];
  const err: string[] = [];
  const exit = await runCli(argv, {}, { out: (text) => out.push(text), err: (text) => err.push(text) });
  return { exit, out: out.join('\n'), err: err.join('\n') };
};
const json = async (...argv: string[]) =>
  JSON.parse((await run('due', ...argv, '--json')).out) as Record<string, unknown>;

describe('mandate due', () => {
  it('answers with exactly the fields that programs compare', async () => {
    const answer = await json('trước tháng 6/2026', '--on', '2026-01-15');
    expect(Object.keys(answer)).toEqual([
      ...['kind', 'due', 'moved_to', 'start', 'also_ongoing', 'cadence', 'flags', 'explanation'],
    ]);
    expect(answer).toMatchObject({ kind: 'month', due: '2026-05-31', moved_to: '2026-05-29', start: null });
  });

  it('takes the date as people write it, the year of a plan, and another rule of moving', async () => {
    const asked = ['trước ngày 01 tháng 12 của năm trước', '--on', '20/11/2025', '--plan-year', '2026'];
    expect(await json(...asked)).toMatchObject({ due: '2025-11-30' });
    const moved = await json('trước tháng 6/2026', '--on', '15.01.2026', '--fixed', 'next');
    expect(moved['moved_to']).toBe('2026-06-01');
  });

  it('explains in both languages', async () => {
    const asked = ['due', 'trong 5 ngày làm việc kể từ ngày ký', '--on', '2026-02-12'];
    const { out, exit } = await run(...asked);
    expect(exit).toBe(0);
    expect(out).toContain('Tết Nguyên đán');
    expect((await run(...asked, '--lang', 'en')).out).toContain('Lunar New Year');
  });

  it.each<[string, string[], string]>([
    ['no date of the document', ['due', 'Năm 2026'], 'date.invalid'],
    ['no such day', ['due', 'Năm 2026', '--on', '2026-02-30'], 'date.invalid'],
    ['no such year', ['due', 'Năm 2026', '--on', '2026-02-03', '--plan-year', 'MMXXVI'], 'date.invalid'],
    ['no such calendar', ['due', 'Năm 2026', '--on', '2026-02-03', '--calendar', 'none.json'], 'calendar.unreadable'],
  ])('is asked wrongly with %s', async (_what, argv, code) => {
    const { exit, out } = await run(...argv, '--json');
    expect([exit, (JSON.parse(out) as { code: string }).code]).toEqual([2, code]);
  });

  it('is asked wrongly without a text', async () => {
    expect((await run('due')).exit).toBe(2);
  });

  it('refuses to count into a year that is not known, by its code', async () => {
    const { exit, out } = await run('due', 'trong 10 ngày làm việc', '--on', '2027-12-25', '--json');
    expect([exit, JSON.parse(out)]).toMatchObject([1, { code: 'calendar.yearUnknown', facts: { year: 2028 } }]);
  });
});
