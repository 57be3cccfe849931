import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { actsPerDirective } from '../load/directive.js';
import type { Path } from '../load/play.js';
import { openFloor, type FloorAct, type FloorTask } from './floor.js';

type Dbos = { act: (task: string, step: number) => Promise<void>; close: () => Promise<void> };
type Peer = { openDbos: (url: string, act: (task: string, step: number) => Promise<void>) => Promise<Dbos> };

/**
 * Each act is a durable workflow of one step, and the step is the floor's own transaction. DBOS has packages of its own,
 * installed when its figures are asked for: the product never depends on them.
 */
export const dbosPath = async (url: string): Promise<Path> => {
  const program = pathToFileURL(join('bench', 'peers', 'dbos.mjs')).href;
  const { openDbos } = (await import(program)) as Peer;
  const plain = await openFloor(url);
  const tasks = new Map<string, FloorTask>();
  const dbos = await openDbos(url, (name, step) => actOn(plain.act, tasks, name, step));
  const directive = (number: number) => {
    const name = String(number);
    tasks.set(name, { id: null });
    return Array.from({ length: actsPerDirective }, (_, step) => () => dbos.act(name, step + 1));
  };
  const close = async (): Promise<void> => {
    await dbos.close();
    await plain.close();
  };
  return { directive, close };
};

/** What a workflow is given must be plain: its task is found by name. */
const actOn = (act: FloorAct, tasks: Map<string, FloorTask>, name: string, step: number): Promise<void> => {
  const task = tasks.get(name);
  if (!task) throw new Error(`There is no directive ${name}.`);
  return act(task, step);
};
