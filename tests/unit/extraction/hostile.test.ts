import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { Calendar } from '../../../libs/domain/index.js';
import type { AgencyData } from '../../../libs/extraction/index.js';
import { readIsolated } from '../../../libs/extraction/readers/isolated.js';
import { paragraph, wordFile, zip } from './office-files.js';

/** Files that are made to harm, before the very program that reads them in the product. */

const folder = mkdtempSync(join(tmpdir(), 'mandate-hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const known = {
  agencies: JSON.parse(readFileSync('data/agencies.json', 'utf8')) as AgencyData,
  calendar: JSON.parse(readFileSync('data/calendar/vn.json', 'utf8')) as Calendar,
  searchPath: '',
};
const readBy = (bytes: Uint8Array | string, bounds?: Parameters<typeof readIsolated>[1]) => {
  const file = join(folder, 'document');
  writeFileSync(file, bytes);
  return readIsolated({ file, ...known }, bounds);
};

const order = paragraph('1. Sở Y tế chủ trì tổ chức tập huấn trước ngày 30/6/2026.');
const million = 1_000_000;

/** An entity of another file, which a trusting parser would fetch and print. */
const entity = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>`;

/** A PDF with these objects. */
const pdf = (objects: string[], trailer = ''): string =>
  `%PDF-1.4\n${objects.map((body, i) => `${String(i + 1)} 0 obj${body}\nendobj`).join('\n')}\ntrailer<</Root 1 0 R${trailer}>>\n%%EOF`;
const catalog = '<</Type/Catalog/Pages 2 0 R>>';
const onePage = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>';
const many = Array.from({ length: 1_001 }, (_, i) => i);
const secret = `<${'41'.repeat(32)}>`;

/** A sheet of more cells than anybody fills. */
const sheetOf = (rows: number, columns: number): string =>
  `<worksheet><sheetData>${`<row>${'<c><v>1</v></c>'.repeat(columns)}</row>`.repeat(rows)}</sheetData></worksheet>`;
const workbook = {
  'xl/workbook.xml': '<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
};

const hostile: [string, () => Uint8Array | string, string][] = [
  ['a bomb of compressed nothing', () => zip({ 'word/document.xml': Buffer.alloc(80 * million) }), 'document.hostile'],
  ['an entity of another file', () => zip({ 'word/document.xml': entity }), 'document.hostile'],
  [
    'XML that never ends to open',
    () => zip({ 'word/document.xml': `<w:body>${'<w:p>'.repeat(100_000)}` }),
    'document.hostile',
  ],
  [
    'a PDF that was cut short',
    () => readFileSync('tests/unit/extraction/documents/cong-dien.pdf').subarray(0, 4_000),
    'document.damaged',
  ],
  ['a Word file that was cut short', () => wordFile(order).subarray(0, 300), 'document.damaged'],
  [
    'a PDF that claims a thousand million pages, and has one without a word',
    () => pdf([catalog, '<</Type/Pages/Kids[3 0 R]/Count 1000000000>>', onePage]),
    'document.ocrMissing',
  ],
  [
    'a PDF of more pages than are read',
    () =>
      pdf([
        catalog,
        `<</Type/Pages/Kids[${many.map((n) => `${String(n + 3)} 0 R`).join(' ')}]/Count 1001>>`,
        ...many.map(() => onePage),
      ]),
    'document.tooLarge',
  ],
  [
    'a PDF whose pages hold themselves',
    () => pdf([catalog, '<</Type/Pages/Kids[2 0 R]/Count 1>>']),
    'document.damaged',
  ],
  [
    'a PDF with a password',
    () =>
      pdf(
        [
          catalog,
          '<</Type/Pages/Kids[3 0 R]/Count 1>>',
          onePage,
          `<</Filter/Standard/V 1/R 2/O${secret}/U${secret}/P -4>>`,
        ],
        `/Encrypt 4 0 R/ID[${secret}${secret}]`,
      ),
    'document.encrypted',
  ],
  [
    'an archive of thousands of parts',
    () => zip(Object.fromEntries(Array.from({ length: 5_001 }, (_, i) => [`word/${String(i)}.xml`, ''] as const))),
    'document.hostile',
  ],
  [
    'a sheet of a million cells',
    () => zip({ ...workbook, 'xl/worksheets/sheet1.xml': sheetOf(5_000, 50) }),
    'document.hostile',
  ],
  ['a name said until the stack is full', () => `1. ${'Sở '.repeat(30_000)}`, 'document.damaged'],
];

describe('the program that reads files', () => {
  it.each(hostile)('costs one code where it is given %s', async (_, bytes, code) =>
    expect(await readBy(bytes())).toMatchObject({ refused: code }),
  );

  it('reads a Word file with macros as if it had none', async () => {
    const bytes = wordFile(order, { 'word/vbaProject.bin': 'Sub AutoOpen()\nShell "calc"\nEnd Sub' });
    const said = await readBy(bytes);
    expect('read' in said && said.read.extraction.tasks.map(({ lead }) => lead)).toEqual([['Sở Y tế']]);
  });

  it('believes what is in a file, and not what it is called', async () => {
    const file = join(folder, 'ke-hoach.pdf');
    writeFileSync(file, wordFile(order));
    const said = await readIsolated({ file, ...known });
    expect('read' in said && [said.read.kind, said.read.extraction.tasks.length]).toEqual(['docx', 1]);
  });

  it('fetches nothing that a file refers to', async () => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      response.end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/a`;
    const relations = `<Relationships><Relationship Id="r1" Type="attachedTemplate" Target="${address}" TargetMode="External"/></Relationships>`;
    const word = wordFile(order, {
      'word/_rels/settings.xml.rels': relations,
      'word/_rels/document.xml.rels': relations,
      'word/settings.xml': '<w:settings><w:attachedTemplate r:id="r1"/></w:settings>',
    });
    const opening = pdf([
      `<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.launchURL("${address}"))>>>>`,
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Annots[<</Subtype/Link/A<</S/URI/URI(${address})>>>>]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>`,
      '<</Length 45>>stream\nBT /F1 12 Tf 72 700 Td (Giao So Y te) Tj ET  \nendstream',
    ]);
    const said = [await readBy(word), await readBy(opening)];
    server.close();
    expect(said.map((each) => ('read' in each ? 'read' : each.refused))).toEqual(['read', 'read']);
    expect(asked).toBe(0);
  });

  it('reads a list of a thousand agencies in the time of a document', async () => {
    const said = await readBy(`1. ${'Sở Y tế, '.repeat(1_000)}Sở Nội vụ chủ trì tổ chức tập huấn.`);
    expect('read' in said && said.read.extraction.tasks).toHaveLength(1);
  });

  it('is ended by its time', async () => {
    const long = `Điều 1. ${'Sở Y tế chủ trì, phối hợp với Sở Nội vụ rà soát; '.repeat(50_000)}`;
    expect(await readBy(long, { seconds: 0.2 })).toEqual({ refused: 'document.tooSlow', facts: { seconds: 0.2 } });
  });

  it('dies alone of too little memory', async () => {
    const large = '1. Sở Y tế chủ trì tổ chức tập huấn trước ngày 30/6/2026.\n'.repeat(40_000);
    expect(await readBy(large, { memoryMegabytes: 24 })).toMatchObject({ refused: 'document.hostile' });
  });

  it('is ended by whoever does not want its answer any more', async () => {
    const stopping = new AbortController();
    const reading = readBy('1. Sở Y tế chủ trì tổ chức tập huấn.', { signal: stopping.signal });
    stopping.abort();
    expect(await reading).toMatchObject({ refused: 'document.stopped' });
  });

  it('tells how far it is', async () => {
    const told: string[] = [];
    await readBy('1. Sở Y tế chủ trì tổ chức tập huấn.', { tell: ({ doing }) => told.push(doing) });
    expect(told).toContain('rules');
  });
});
