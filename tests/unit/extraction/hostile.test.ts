import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFileSync } from 'node:fs';
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
