import { describe, expect, it } from '@jest/globals';
import { partsOf } from '../../../../libs/domain/task/parts/state.js';
import type { Life } from '../../../support/domain.js';
import { everyHistory } from '../../../support/histories.js';
import { anyLife } from '../properties/moves.js';
import { play } from '../properties/play.js';

/** What was said stays: lists only grow, and what is closed or met never changes. */
const nothingIsTakenAway = (life: Life, before: Life): void => {
  const [is, was] = [partsOf(life.task), partsOf(before.task)];
  for (const list of ['changes', 'meetings', 'dissents', 'urgent'] as const)
    expect(is[list].slice(0, was[list].length)).toEqual(was[list]);
  for (const owed of was.obligations.filter(({ met }) => met !== null))
    expect(is.obligations.find(({ id }) => id === owed.id)).toEqual(owed);
  expect(is.subTasks.length).toBeGreaterThanOrEqual(was.subTasks.length);
};

describe('whatever becomes of a task and its parts', () => {
  it('nothing that was said is taken away, and what was met stays met', () => {
    const see = (life: Life, before: Life): void => {
      life.passTo(life.now);
      nothingIsTakenAway(life, before);
    };
    everyHistory(60, [anyLife], (script) => void play(script, see));
  });
});
