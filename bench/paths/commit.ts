import { randomUUID } from 'node:crypto';
import { assemble } from '../../libs/application/index.js';
import { openDatabase, persistence } from '../../libs/persistence/index.js';
import { readCast } from '../load/cast.js';
import { directive, draftText, watchedTask, type Draft, type Turn } from '../load/directive.js';
import type { Cast } from '../load/cast.js';
import type { Path, Step } from '../load/play.js';

/** The product's own commit, called where the API would call it. */
export const commitPath = (url: string): Promise<Path> => committing(url, directive);

export const watchedPath = (url: string): Promise<Path> => committing(url, watchedTask);

type Turns = (cast: Cast, number: number, draft: Draft) => Turn[];

const committing = async (url: string, turns: Turns): Promise<Path> => {
  const db = await openDatabase(url, { applicationName: 'mandate bench' });
  const { commit, contents } = assemble(persistence(db));
  const cast = await readCast();
  const draft = await contents.put(Buffer.from(draftText), 'text/plain');
  const steps = (number: number): Step[] => {
    const task = randomUUID();
    return turns(cast, number, draft).map(({ by, act }) => async () => {
      const outcome = await commit.act({ key: randomUUID(), command: { task, person: by.person, act } });
      if ('refusal' in outcome) throw new Error(`${act.act} was refused: ${JSON.stringify(outcome.refusal)}`);
    });
  };
  return { directive: steps, close: () => db.close() };
};
