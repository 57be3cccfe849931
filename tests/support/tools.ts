import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The launcher is plain JavaScript, since it runs before anything is built: a test says which shape it relies on. */
export const tool = async <Shape>(path: string): Promise<Shape> =>
  (await import(pathToFileURL(join(root, 'tools', path)).href)) as Shape;
