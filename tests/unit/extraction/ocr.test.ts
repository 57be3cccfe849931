import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Calendar } from '../../../libs/domain/index.js';
import type { AgencyData } from '../../../libs/extraction/index.js';
import { readIsolated } from '../../../libs/extraction/readers/isolated.js';

/** The engine is a program beside the product: here one that answers as it does, and the real one where it is installed. */

const folder = mkdtempSync(join(tmpdir(), 'mandate-ocr-test-'));
const programs = join(folder, 'bin');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const load = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;
const known = {
  agencies: load<AgencyData>('data/agencies.json'),
  calendar: load<Calendar>('data/calendar/vn.json'),
};

/** A program on the path that does what its script says, and notes how it was called. */
const program = (name: string, script: string): void => {
  const file = join(programs, name);
  writeFileSync(file, `#!/bin/sh\necho "${name} $*" >> '${folder}/calls'\n${script}\n`);
  chmodSync(file, 0o755);
};
const calls = (): string[] =>
  existsSync(join(folder, 'calls')) ? readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n') : [];

const order = 'Giao Sở Y tế chủ trì tổ chức tập huấn trước ngày 30/6/2026.';

/** As tesseract 5 does: the list of its data with a head, the text of a picture with a form feed behind, a word on errors. */
const engine = (languages: string, reading = `cat >/dev/null; printf '1. %s\\n\\f' '${order}'`): void =>
  program(
    'tesseract',
    `if [ "$1" = --list-langs ]; then
       printf 'List of available languages in "/usr/share/tessdata/" (2):\\n${languages}'
     elif [ "$1 $2 $3 $4 $5 $6" = "stdin stdout -l vie --psm 4" ]; then ${reading}
     else echo "read_params_file: Can't open $1" >&2; exit 1; fi`,
  );

/** As pdftoppm does: one picture under the name that it was given, and a word and a code where the file is none. */
const drawer = (drawing = ': > "$last.png"'): void =>
  program(
    'pdftoppm',
    `for last in "$@"; do before=$file; file=$last; done
     [ -f "$before" ] || { echo "I/O Error: Couldn't open file '$before'." >&2; exit 1; }
     ${drawing}`,
  );

const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);

/** Pages that hold no text. */
const scanOf = (pages: number): Buffer => {
  const numbers = Array.from({ length: pages }, (_, index) => index + 3);
  const objects = numbers.map((n) => `${String(n)} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj`);
  return Buffer.from(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[${numbers.map((n) => `${String(n)} 0 R`).join(' ')}]/Count ${String(pages)}>>endobj
${objects.join('\n')}
trailer<</Root 1 0 R>>
%%EOF`);
};

/** A picture of one grey dot over the whole page, and the words of a signature. */
const signedScan = Buffer.from(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>
endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>
endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>/XObject<</P 5 0 R>>>>>>
endobj
4 0 obj<</Length 96>>stream
q 595 0 0 842 0 0 cm /P Do Q BT /F1 8 Tf 400 800 Td (Ky boi: UBND TINH, 02/03/2026 09:00) Tj ET
endstream
endobj
5 0 obj<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream
@
endstream
endobj
trailer<</Root 1 0 R>>
%%EOF`);

type Watch = Parameters<typeof readIsolated>[1];

const readBy = (bytes: Uint8Array, searchPath = `${programs}:/bin:/usr/bin`, watch: Watch = {}) => {
  const file = join(folder, 'document');
  writeFileSync(file, bytes);
  return readIsolated({ file, ...known, searchPath }, watch);
};
const codeOf = async (bytes: Uint8Array, searchPath?: string): Promise<string> => {
  const said = await readBy(bytes, searchPath);
  return 'refused' in said ? said.refused : 'read';
};

describe('a scan', () => {
  beforeEach(() => {
    rmSync(folder, { recursive: true, force: true });
    spawnSync('mkdir', ['-p', programs]);
  });

  it('is refused with one clear code where no engine is installed', async () => {
    expect([await codeOf(picture, programs), await codeOf(scanOf(1), programs)]).toEqual([
      'document.ocrMissing',
      'document.ocrMissing',
    ]);
  });

  it('is refused so where the engine has no Vietnamese data, or nothing draws the pages of a PDF', async () => {
    engine('eng\\nosd\\n');
    expect(await codeOf(picture)).toBe('document.ocrMissing');
    engine('eng\\nvie\\n');
    expect(await codeOf(scanOf(1), programs)).toBe('document.ocrMissing');
  });

  it('is read by the engine that stands on the path, as Vietnamese in lines of one column', async () => {
    engine('eng\\nvie\\n');
    const said = await readBy(picture);
    expect('read' in said && said.read.kind).toBe('image');
    expect('read' in said && said.read.extraction.tasks.map((each) => [each.lead, each.deadline_raw])).toEqual([
      [['Sở Y tế'], 'trước ngày 30/6/2026'],
    ]);
    expect(calls()).toEqual(['tesseract --list-langs', 'tesseract stdin stdout -l vie --psm 4']);
  });

  it('of several pages is drawn and read page by page, and progress is told of each', async () => {
    engine('vie\\n');
    drawer();
    const told: string[] = [];
    const said = await readBy(scanOf(3), undefined, {
      tell: ({ doing, done, of }) => told.push(`${doing} ${String(done)}/${String(of)}`),
    });
    expect('read' in said && said.read.text.match(/Giao Sở Y tế/g)).toHaveLength(3);
    expect(told).toEqual(['recognition 0/3', 'recognition 1/3', 'recognition 2/3', 'rules 0/1']);
    const ranges = calls().flatMap((call) => /^pdftoppm -r 300 -gray -png (.*) \S+ \S+$/.exec(call)?.[1] ?? []);
    expect(ranges).toEqual([1, 2, 3].map((page) => `-f ${String(page)} -l ${String(page)} -singlefile`));
  });

  it('is a scan though a digital signature has written a line on it', async () => {
    engine('vie\\n');
    drawer();
    const said = await readBy(signedScan);
    expect('read' in said && said.read.text.match(/Giao Sở Y tế/g)).toHaveLength(1);
  });

  it('of more pages than anybody would wait for is refused before the first is drawn', async () => {
    engine('vie\\n');
    drawer();
    expect(await codeOf(scanOf(301))).toBe('document.tooLarge');
    expect(calls()).toEqual(['tesseract --list-langs']);
  });

  it('is refused as damaged where the engine or the drawing fails over it, and empty where nothing is seen', async () => {
    engine('vie\\n', 'echo "Error in pixReadStream: Unknown format" >&2; exit 1');
    drawer();
    expect(await codeOf(picture)).toBe('document.damaged');
    engine('vie\\n');
    drawer('echo "Syntax Error: no pages" >&2; exit 99');
    expect(await codeOf(scanOf(1))).toBe('document.damaged');
    engine('vie\\n', 'cat >/dev/null; printf "\\f"');
    expect(await codeOf(picture)).toBe('document.empty');
  });

  it('has time of its own, page after page, and is ended when that is over', async () => {
    engine('vie\\n', 'cat >/dev/null; sleep 30');
    const said = await readBy(picture, undefined, { recognitionSeconds: 0.2 });
    expect(said).toEqual({ refused: 'document.tooSlow', facts: { seconds: 0.2 } });
  });
});

const installed = spawnSync('tesseract', ['--list-langs'], { encoding: 'utf8' });
const draws = spawnSync('pdftoppm', ['-v']);
const stands = /^vie$/m.test(`${installed.stdout}\n${installed.stderr}`) && draws.error === undefined;

const real = (): void => {
  it('reads a page that was drawn from a document of ours', async () => {
    const drawn = spawnSync('pdftoppm', ['-r', '200', '-png', '-f', '1', '-l', '1', '-'], {
      input: readFileSync('tests/unit/extraction/documents/cong-dien.pdf'),
      maxBuffer: 50_000_000,
    });
    const said = await readBy(drawn.stdout, process.env.PATH ?? '');
    expect('read' in said && said.read.text).toContain('CÔNG ĐIỆN');
    expect('read' in said && said.read.extraction.tasks.length).toBeGreaterThan(3);
  });
};

if (stands) describe('the engine of this machine', real);
else
  console.info(
    'The engine of this machine is not tried: tesseract with Vietnamese data, or pdftoppm, is not installed.',
  );
