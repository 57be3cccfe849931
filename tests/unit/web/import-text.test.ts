import { describe, expect, it } from '@jest/globals';
import { cutsOf, linesOf, PlacedText, placeOf } from '../../../apps/web/models/import-text.js';
import { changeOf, fillingOf } from '../../../apps/web/models/proposal-form.js';
import type { ProposalView } from '../../../libs/contracts/import-http.js';

const text = '𝟏 Kế hoạch\nSở A lập kế hoạch; Sở B góp ý.\nHết.';
const placed = new PlacedText(text);
const spanOf = (words: string) => {
  const span = placeOf(placed, words);
  if (!span) throw new Error(words);
  return span;
};

describe('a text by its places', () => {
  it('counts code points where the browser counts halves of them', () => {
    const span = spanOf('Sở B góp ý');
    expect(Array.from(text).slice(span.start, span.end).join('')).toBe('Sở B góp ý');
    expect(placed.slice(span)).toBe('Sở B góp ý');
    expect(placed.pointAt(placed.unitAt(12))).toBe(12);
  });

  it('is cut at the edges of each clause, and knows whose each piece is, the closest first', () => {
    const marked = [
      { id: 'whole', spans: [spanOf('Sở A lập kế hoạch; Sở B góp ý.')] },
      { id: 'part', spans: [spanOf('Sở B góp ý')] },
    ];
    const [, line] = linesOf(placed, marked);
    expect(line?.pieces.map((piece) => [piece.text, piece.of])).toEqual([
      ['Sở A lập kế hoạch; ', ['whole']],
      ['Sở B góp ý', ['part', 'whole']],
      ['.', ['whole']],
    ]);
    expect(linesOf(placed, marked).flatMap(({ pieces }) => pieces.map((piece) => piece.text))).toContain('Hết.');
  });

  it('may be split where a sentence, a half of one or a line begins', () => {
    const cuts = cutsOf(placed, [spanOf('Sở A lập kế hoạch; Sở B góp ý. Hết.')]);
    expect(cuts.map(({ after }) => after)).toEqual(['Sở B góp ý.\nHết.', 'Hết.']);
    expect(cuts.map(({ at }) => placed.slice({ start: at, end: at + 3 }))).toEqual(['Sở ', 'Hết']);
  });

  it('finds words however they were spaced, and nothing that is not there', () => {
    expect(placeOf(placed, '  Sở A   lập\nkế hoạch ')).not.toBeNull();
    expect([placeOf(placed, 'Sở C'), placeOf(placed, '  '), placeOf(placed, '(.*')]).toEqual([null, null, null]);
  });
});

describe('the form of a proposal', () => {
  const proposal: ProposalView = {
    ...{ id: '1', version: 3, status: 'open', path: 'II.1', spans: [], title: ' Lập kế hoạch ', lead: 'a' },
    ...{ coordinators: ['a', 'b'], due: null, procedure: null, priority: 'normal', read: null, flags: [], needs: [] },
    ...{ changedBy: null, task: null, problem: null, compared: null },
  };

  it('leaves a blank term alone until somebody says one', () => {
    const blank = fillingOf({ ...proposal, needs: ['term'] });
    expect(changeOf(blank)).not.toHaveProperty('due');
    expect(changeOf({ ...blank, term: 'none' }).due).toBeNull();
    const day = changeOf({ ...blank, term: 'day', date: '2026-06-30' });
    expect(day.due).toEqual({ date: '2026-06-30', inclusive: true });
    expect(changeOf({ ...blank, term: 'day' })).not.toHaveProperty('due');
  });

  it('never names the lead among those who help', () =>
    expect(changeOf(fillingOf(proposal))).toMatchObject({ title: 'Lập kế hoạch', coordinators: ['b'] }));
});
