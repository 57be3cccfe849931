import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readDocument } from '../../../libs/extraction/readers/read.js';
import { read } from './reading.js';

const folder = mkdtempSync(join(tmpdir(), 'mandate-ocr-test-'));
const path = process.env.PATH ?? '';
afterAll(() => {
  process.env.PATH = path;
  rmSync(folder, { recursive: true, force: true });
});

/** A program on the path that does what its script says. */
const program = (name: string, script: string): void => {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
};

const order = 'Giao Sở Y tế chủ trì tổ chức tập huấn trước ngày 30/6/2026.';
const engine = (languages: string): void =>
  program(
    'tesseract',
    `if [ "$1" = --list-langs ]; then printf '${languages}'; else cat >/dev/null; echo '1. ${order}'; fi`,
  );

const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);

/** A page that holds no text. */
const scan = Buffer.from(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
trailer<</Root 1 0 R>>
%%EOF`);

const codeOf = (bytes: Uint8Array): Promise<unknown> =>
  readDocument(bytes).then(
    () => 'read',
    ({ code }: { code: unknown }) => code,
  );

describe('a scan', () => {
  beforeEach(() => {
    rmSync(join(folder, 'tesseract'), { force: true });
    rmSync(join(folder, 'pdftoppm'), { force: true });
    process.env.PATH = `${folder}:/bin:/usr/bin`;
  });

  it('is refused with one clear code where no engine is installed', async () => {
    process.env.PATH = folder;
    expect([await codeOf(picture), await codeOf(scan)]).toEqual(['document.ocrMissing', 'document.ocrMissing']);
  });

  it('is refused where the engine has no Vietnamese data', async () => {
    engine('List of languages:\\neng\\n');
    expect(await codeOf(picture)).toBe('document.ocrMissing');
  });

  it('is read by the engine that stands on the path', async () => {
    engine('List of languages:\\neng\\nvie\\n');
    const { kind, text } = await readDocument(picture);
    expect(kind).toBe('image');
    expect(read(text).tasks.map(({ lead, deadline_raw }) => [lead, deadline_raw])).toEqual([
      [['Sở Y tế'], 'trước ngày 30/6/2026'],
    ]);
  });

  it('of several pages is drawn page by page, and progress is told of each', async () => {
    engine('vie\\n');
    program('pdftoppm', 'cat >/dev/null; for last in "$@"; do :; done; : > "$last-1.png"; : > "$last-2.png"');
    const told: string[] = [];
    const { text } = await readDocument(scan, ({ doing, done, of }) =>
      told.push(`${doing} ${String(done)}/${String(of)}`),
    );
    expect(text.match(/Giao Sở Y tế/g)).toHaveLength(2);
    expect(told).toEqual(['recognition 0/2', 'recognition 1/2']);
  });

  it('is refused as damaged where the engine fails over it', async () => {
    program('tesseract', 'if [ "$1" = --list-langs ]; then echo vie; else exit 1; fi');
    expect(await codeOf(picture)).toBe('document.damaged');
  });
});

const installed = spawnSync('tesseract', ['--list-langs'], { encoding: 'utf8' });
const draws = spawnSync('pdftoppm', ['-v']);
const stands = /^vie$/m.test(`${installed.stdout}\n${installed.stderr}`) && draws.error === undefined;

const real = (): void => {
  it('reads a page that was drawn from a document of ours', async () => {
    process.env.PATH = path;
    const drawn = spawnSync('pdftoppm', ['-r', '200', '-png', '-f', '1', '-l', '1', '-'], {
      input: readFileSync('tests/unit/extraction/documents/cong-dien.pdf'),
      maxBuffer: 50_000_000,
    });
    const { text } = await readDocument(drawn.stdout);
    expect(text).toContain('CÔNG ĐIỆN');
    expect(read(text).tasks.length).toBeGreaterThan(3);
  });
};

if (stands) describe('the engine of this machine', real);
else
  console.info(
    'The engine of this machine is not tried: tesseract with Vietnamese data, or pdftoppm, is not installed.',
  );
