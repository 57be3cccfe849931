import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from './failure.mjs';

const MEGABYTE = 1024 * 1024;

/** Undefined where the system does not tell. */
export function freeMegabytes(path) {
  if (!existsSync(path)) return freeMegabytes(dirname(path));
  try {
    const { bavail, bsize } = statfsSync(path);
    return Math.floor((bavail * bsize) / MEGABYTE);
  } catch {
    return undefined;
  }
}

/** Said before the work, because half of it on a full disk helps nobody. */
export function requireSpace(path, megabytes, what) {
  const free = freeMegabytes(path);
  if (free === undefined || free >= megabytes) return;
  throw new Failure(
    `${what} need about ${megabytes} MB, and ${free} MB are free on the disk of ${path}.`,
    'Free some space and run the same command again.',
  );
}
