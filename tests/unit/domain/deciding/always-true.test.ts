import { describe, expect, it } from '@jest/globals';
import { decidingOf, evolve } from '../../../../libs/domain/index.js';
import type { TaskState } from '../../../../libs/domain/index.js';
import type { Life } from '../../../support/domain.js';
import { everyHistory } from '../../../support/histories.js';
import { decidedLife } from '../properties/moves.js';
import { play } from '../properties/play.js';

const usual = 40;

/** In lives by a procedure that decides before it signs, after every move, once time has passed. */
const always = (holds: (life: Life, before: Life) => void): void => {
  const settled = (life: Life, before: Life): void => {
    life.passTo(life.now);
    holds(life, before);
  };
  everyHistory(usual, [decidedLife], (script) => void play(script, settled));
};

describe('always true of what is decided, signed and put out', () => {
  it('nothing goes out but what was decided and signed, to the byte', () => {
    const walk = ({ entries }: Life): void => {
      let state: TaskState | null = null;
      for (const entry of entries) {
        const after: TaskState = evolve(state, entry);
        const { payload } = entry;
        if (state) {
          const goesOut = payload.kind === 'numbered' || payload.kind === 'issued' || payload.kind === 'signed';
          if (goesOut) expect(decidingOf(state).approval?.hash).toBe(state.versions.at(-1)?.hash);
        }
        state = after;
      }
    };
    everyHistory(usual, [decidedLife], (script) => walk(play(script)));
  });

  it('no signature and no approval stands on a content that is not the current one', () => {
    always(({ task }) => {
      const hash = task.versions.at(-1)?.hash;
      for (const approval of task.approvals) expect(approval.hash).toBe(hash);
      expect(decidingOf(task).approval?.hash ?? hash).toBe(hash);
    });
  });

  it('a number is drawn once: it stands, went out, or is cancelled with its reason', () => {
    always(({ entries, task }) => {
      const drawn = entries.flatMap(({ payload }) => (payload.kind === 'numbered' ? [payload.notation] : []));
      const { cancelled, earlier } = decidingOf(task);
      const known = [
        ...cancelled.map(({ notation }) => notation),
        ...earlier.map(({ notation }) => notation),
        ...(task.number ? [task.number.notation] : []),
      ];
      expect(new Set(drawn).size).toBe(drawn.length);
      expect([...known].sort()).toEqual([...drawn].sort());
    });
  });
});
