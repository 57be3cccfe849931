import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { isRefusal } from '../../../../libs/domain/refusal.js';
import { parseTerm } from '../../../../libs/domain/time/term/parse-term.js';
import type { TermContext, TermReading } from '../../../../libs/domain/time/term/reading.js';
import { calendar } from '../../../support/domain.js';

const usual: TermContext = { documentDate: '2026-01-15', calendar };
const read = (text: string, over: Partial<TermContext> = {}): TermReading => {
  const reading = parseTerm(text, { ...usual, ...over });
  if (isRefusal(reading)) throw new Error(JSON.stringify(reading));
  return reading;
};

/** A reading in the words of the table. */
const told = ({ kind, due, moved_to, start, also_ongoing, cadence, flags, explanation }: TermReading): string => {
  const codes = [...new Set(flags.map(({ code }) => code))];
  const then = explanation.occurrences.map((occurrence) => occurrence.due);
  const parts = [
    kind,
    due,
    moved_to && `moved ${moved_to}`,
    start && `from ${start}`,
    also_ongoing && 'ongoing',
    cadence && `every ${cadence}`,
    codes.length > 0 && `flags ${codes.join(' ')}`,
    then.length > 0 && `then ${then.join(' ')}`,
  ];
  return parts.filter(Boolean).join('; ');
};

const table = readFileSync(new URL('forms.txt', import.meta.url), 'utf8');
const forms = table
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [text = '', rest = ''] = line.split(' => ');
    const [meaning = '', documentDate = usual.documentDate, plan] = rest.split(' @ ');
    return { text, meaning, over: { documentDate, ...(plan ? { planYear: Number(plan) } : {}) } };
  });

describe('every form of a deadline', () => {
  it.each(forms)('$text', ({ text, meaning, over }) => {
    expect(told(read(text, over))).toBe(meaning);
  });

  it.each(forms)(
    'means the same in capitals, with marks apart, and widely spaced: $text',
    ({ text, meaning, over }) => {
      const ways = [text.toUpperCase(), text.normalize('NFD'), `  ${text.replaceAll(' ', ' \u00a0 ')}\u200b `];
      expect(ways.map((way) => told(read(way, over)))).toEqual(ways.map(() => meaning));
    },
  );
});

describe('what is refused and what is only flagged', () => {
  it('refuses to count working days into a year without a calendar', () => {
    const late = { documentDate: '2027-12-25', calendar };
    expect(parseTerm('trong 10 ngày làm việc', late)).toEqual({
      refused: 'calendar.yearUnknown',
      facts: { year: 2028 },
    });
    expect(read('trong 10 ngày', late)).toMatchObject({ due: '2028-01-04', moved_to: null });
  });

  it.each(['', '2026-02-30', '15/01/2026', 'hôm qua'])('refuses %p as the date of a document', (documentDate) => {
    expect(parseTerm('Năm 2026', { ...usual, documentDate })).toMatchObject({ refused: 'date.invalid' });
  });

  it('names each condition in the words of the text', () => {
    const text = 'Sau khi Quốc hội thông qua Luật Quy hoạch điều chỉnh và Chính phủ có văn bản hướng dẫn.';
    expect(read(text).flags).toEqual([
      { code: 'waitsForEvent', facts: { event: 'Quốc hội thông qua Luật Quy hoạch điều chỉnh' } },
      { code: 'waitsForEvent', facts: { event: 'Chính phủ có văn bản hướng dẫn' } },
    ]);
  });

  it('keeps a blank blank, and says what stands beside it', () => {
    expect(read('Xong trong tháng .../2026.').flags).toEqual([{ code: 'blank', facts: { year: 2026 } }]);
  });
});

describe('the explanation', () => {
  it('shows each day counted and each skipped, with the text that orders it', () => {
    const { days } = read('trong 2 ngày làm việc kể từ ngày ký', { documentDate: '2026-02-13' }).explanation;
    expect(days.filter(({ counted }) => counted !== null).map(({ date }) => date)).toEqual([
      '2026-02-23',
      '2026-02-24',
    ]);
    expect(days.filter(({ because }) => because === 'off').map(({ basis }) => basis)).toHaveLength(5);
  });

  it('shows the days that a fixed day moved over, and says which way', () => {
    const { days, words } = read('trước tháng 6/2026').explanation;
    expect(days.map(({ date, because }) => [date, because])).toEqual([
      ['2026-05-29', 'working'],
      ['2026-05-30', 'weekend'],
      ['2026-05-31', 'weekend'],
    ]);
    expect(words.vi).toContain('liền trước 29/05/2026');
    expect(words.en).toContain('previous working day 29/05/2026');
  });

  it('moves by the settings', () => {
    const next = { settings: { fixed: 'next', period: 'next' } } as const;
    expect(read('trước tháng 6/2026', next).moved_to).toBe('2026-06-01');
    expect(read('trước tháng 6/2026', { settings: { fixed: 'stay', period: 'next' } }).moved_to).toBeNull();
    expect(read('trong vòng 10 ngày kể từ ngày ký', { documentDate: '2026-05-21' }).moved_to).toBe('2026-06-01');
  });

  it('gives a term to plan by, which comes out on the same day', () => {
    expect(read('trước tháng 6/2026').term).toEqual({
      unit: 'date',
      date: '2026-05-31',
      inclusive: true,
      moves: 'previous',
    });
    expect(read('trong 5 ngày làm việc').term).toEqual({ unit: 'workingDay', amount: 5 });
    expect(read('Thường xuyên').term).toBeNull();
  });
});
