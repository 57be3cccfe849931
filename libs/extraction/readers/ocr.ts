import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DocumentError, limits } from './limits.js';
import type { Tell } from './progress.js';

const languages = 'vie';
const second = 1_000;
const onePage = { timeout: limits.seconds * second };

/** Whether a local engine with Vietnamese data stands ready. It is looked for on the path of this process. */
const engineIsThere = (): boolean => {
  const found = spawnSync('tesseract', ['--list-langs'], { encoding: 'utf8', timeout: 10 * second });
  return found.status === 0 && new RegExp(`^${languages}$`, 'm').test(`${found.stdout}\n${found.stderr}`);
};

const recognised = (picture: Uint8Array): string => {
  const read = spawnSync('tesseract', ['stdin', 'stdout', '-l', languages, '--psm', '4'], {
    ...{ input: picture, maxBuffer: limits.textCharacters * 4 },
    ...onePage,
  });
  if (read.status !== 0) throw new DocumentError('document.damaged');
  return read.stdout.toString('utf8');
};

/** What a picture of a page says, by the engine that is installed here; nothing leaves the machine. */
export const readImage = (bytes: Uint8Array): string => {
  if (!engineIsThere()) throw new DocumentError('document.ocrMissing');
  return recognised(bytes);
};

const dotsPerInch = '300';

/** One page as a picture: the next one is drawn when this one has been read, so that a long scan fills no disk. */
const drawn = (file: string, page: number): Uint8Array => {
  const picture = join(file, '..', 'page');
  const range = ['-f', String(page), '-l', String(page), '-singlefile'];
  const drawing = spawnSync('pdftoppm', ['-r', dotsPerInch, '-gray', '-png', ...range, file, picture], onePage);
  if (drawing.error && 'code' in drawing.error && drawing.error.code === 'ENOENT')
    throw new DocumentError('document.ocrMissing');
  if (drawing.status !== 0) throw new DocumentError('document.damaged');
  return readFileSync(`${picture}.png`);
};

/** The pages of a scanned PDF, one after the other. */
export const readScanned = (bytes: Uint8Array, pages: number, tell: Tell): string => {
  if (!engineIsThere()) throw new DocumentError('document.ocrMissing');
  if (pages > limits.scannedPages) throw new DocumentError('document.tooLarge', { pages: limits.scannedPages });
  const folder = mkdtempSync(join(tmpdir(), 'mandate-ocr-'));
  try {
    const file = join(folder, 'document.pdf');
    writeFileSync(file, bytes, { mode: 0o600 });
    return Array.from({ length: pages }, (_, index) => {
      tell({ doing: 'recognition', done: index, of: pages });
      return recognised(drawn(file, index + 1));
    }).join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
