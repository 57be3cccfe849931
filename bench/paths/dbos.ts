import { pathToFileURL } from 'node:url';
import type { Path } from '../load/play.js';

/** DBOS has packages of its own, installed when its figures are asked for: the product never depends on them. */
export const dbosPath = async (url: string): Promise<Path> => {
  const program = pathToFileURL('bench/peers/dbos.mjs').href;
  const { openDbos } = (await import(program)) as { openDbos: (url: string) => Promise<Path> };
  return openDbos(url);
};
