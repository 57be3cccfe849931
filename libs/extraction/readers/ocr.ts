import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DocumentError, limits } from './limits.js';
import type { Tell } from './progress.js';

const languages = 'vie';
const second = 1_000;

/** Whether a local engine with Vietnamese data stands ready. It is looked for on the path of this process. */
const engineIsThere = (): boolean => {
  const asked = { encoding: 'utf8', timeout: 10 * second } as const;
  const found = spawnSync('tesseract', ['--list-langs'], asked);
  return found.status === 0 && new RegExp(`^${languages}$`, 'm').test(`${found.stdout}\n${found.stderr}`);
};

/** What a picture of a page says, by the engine that is installed here; nothing leaves the machine. */
export const readImage = (bytes: Uint8Array): string => {
  if (!engineIsThere()) throw new DocumentError('document.ocrMissing');
  const read = spawnSync('tesseract', ['stdin', 'stdout', '-l', languages, '--psm', '4'], {
    input: bytes,
    timeout: limits.seconds * second,
    maxBuffer: limits.textCharacters * 4,
  });
  if (read.status !== 0) throw new DocumentError('document.damaged');
  return read.stdout.toString('utf8');
};

const dotsPerInch = '300';

/** The pages of a scanned PDF as pictures, one after the other. */
export const readScanned = (bytes: Uint8Array, tell: Tell): string => {
  if (!engineIsThere()) throw new DocumentError('document.ocrMissing');
  const folder = mkdtempSync(join(tmpdir(), 'mandate-ocr-'));
  try {
    const drawn = spawnSync(
      'pdftoppm',
      ['-r', dotsPerInch, '-gray', '-png', '-l', String(limits.pages), '-', join(folder, 'page')],
      { input: bytes, timeout: limits.seconds * second },
    );
    if (drawn.error) throw new DocumentError('document.ocrMissing');
    if (drawn.status !== 0) throw new DocumentError('document.damaged');
    const names = readdirSync(folder).sort();
    return names
      .map((name, index) => {
        tell({ doing: 'recognition', done: index, of: names.length });
        return readImage(readFileSync(join(folder, name)));
      })
      .join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
