import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export const fromRoot = (...parts) => join(ROOT, ...parts);

export const dataDir = (env = process.env) => resolve(ROOT, env.MANDATE_DATA_DIR || '.data');

/** What is expensive to make and the same for every clone on the machine: the Temporal server. */
export const cacheDir = (env = process.env) => join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'mandate');
