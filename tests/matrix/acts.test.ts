import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { outsiders, personas, type Persona } from './cast.js';
import { mayAct } from './expected/acts.js';
import { maySee } from './expected/sight.js';
import { Gate } from './gate.js';
import { bodyOf, scenes, type StagedAct } from './scenes.js';
import { executed } from './tally.js';

/** Every act by everybody, over HTTP, at the moment in which it is somebody's turn. */

const acts = Object.keys(scenes) as StagedAct[];
const may = (act: StagedAct, persona: Persona): boolean => mayAct[act].includes(persona);

const expected = (act: StagedAct, persona: Persona): number => {
  if (!maySee(persona, scenes[act].asked ?? false)) return 404;
  return may(act, persona) ? 200 : 403;
};

let gate: Gate;
beforeAll(async () => {
  gate = await Gate.open();
  await gate.stage(acts.map((act) => [act, mayAct[act].length]));
});
afterAll(() => gate.close());

describe('who may do what to a task', () => {
  it.each(acts)('%s', async (act) => {
    const wrong: string[] = [];
    for (const persona of personas) {
      const task = gate.task(act, may(act, persona));
      const body = await bodyOf(gate.office, task, act, persona);
      const { status, code } = await gate.send(persona, 'POST', `/api/tasks/${task}/${act}`, body);
      if (!executed(status === expected(act, persona)))
        wrong.push(`${persona}: ${status} ${code}, and not ${expected(act, persona)}`);
    }
    for (const outsider of outsiders) {
      const { status } = await gate.send(outsider, 'POST', `/api/tasks/${gate.task(act, false)}/${act}`, {});
      if (!executed(status === 401)) wrong.push(`${outsider}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });
});
