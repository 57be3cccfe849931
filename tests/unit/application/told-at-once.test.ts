import { describe, expect, it } from '@jest/globals';
import { toldAtOnce } from '../../../libs/application/follow/rungs.js';
import type { JournalEntry, TaskEntry } from '../../../libs/domain/index.js';
import { at, walkedTo } from '../../support/domain.js';

/** What one look finds after the clock was away until that day: the entries that are told. */
const toldAfter = (moment: string): unknown[] => {
  const life = walkedTo('accept');
  const found = life.passTo(at(moment)).map((payload) => ({ entry: { payload } as JournalEntry<TaskEntry> }));
  return toldAtOnce(found).map(({ entry: { payload } }) =>
    payload.kind === 'escalated' ? [payload.kind, payload.rung] : [payload.kind],
  );
};

/** In drafting since Monday 2 March 2026, until the end of Monday 16 March. */
describe('what one look finds', () => {
  it('is the last reminder of several', () => {
    expect(toldAfter('2026-03-16 09:00')).toEqual([['reminded']]);
  });

  it('is lateness in place of every reminder before it, and the highest rung of all that were reached', () => {
    expect(toldAfter('2026-03-19 09:00')).toEqual([['fellLate'], ['escalated', 0]]);
    expect(toldAfter('2026-03-25 09:00')).toEqual([['fellLate'], ['escalated', 2], ['reminded']]);
  });
});
