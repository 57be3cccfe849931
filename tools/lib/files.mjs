import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Written beside its name and renamed, so that a reader never sees half a file. */
export function writeAtomic(path, text, mode = 0o600) {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text, { mode });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

export function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

export const writeJson = (path, value) => writeAtomic(path, `${JSON.stringify(value, null, 2)}\n`);

/** For notes that help but are not needed: a full disk must not keep anything from being stopped. */
export function tryWriteJson(path, value) {
  try {
    writeJson(path, value);
  } catch (error) {
    if (!['ENOSPC', 'EDQUOT', 'EROFS'].includes(error.code)) throw error;
  }
}

export function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

const SKIPPED = new Set(['node_modules', 'dist', '.git', '.data']);

function* walk(path) {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) return yield path;
  const names = readdirSync(path).sort();
  for (const name of names) if (!SKIPPED.has(name)) yield* walk(join(path, name));
}

/** One hash over names and contents: touching a file without changing it changes nothing. */
export function hashFiles(root, paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of walk(join(root, path)))
      hash
        .update(`${relative(root, file)}\0`)
        .update(readFileSync(file))
        .update('\0');
  }
  return hash.digest('hex');
}

export function tail(path, lines = 20) {
  return readText(path).trimEnd().split('\n').slice(-lines).join('\n');
}
