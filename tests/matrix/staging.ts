import type { TaskState } from '../../libs/domain/index.js';
import type { Said } from '../support/domain.js';
import { walkTo, type Office } from '../support/office.js';
import type { Persona } from './cast.js';

/** Where a task must be for an act, and what the one who does it says. */
export type Scene = {
  stage: (office: Office) => Promise<string>;
  say: (office: Office, state: TaskState, persona: Persona) => Promise<Said> | Said;
  since?: number;
  /** Other agencies have been asked for their opinions by then. */
  asked?: true;
};

export const at =
  (step: string, ...then: ((office: Office, task: string) => Promise<unknown>)[]) =>
  async (office: Office): Promise<string> => {
    const task = await walkTo(office, step);
    for (const more of then) await more(office, task);
    return task;
  };

export const done = (person: string, said: Said) => (office: Office, task: string) => office.act(task, person, said);
