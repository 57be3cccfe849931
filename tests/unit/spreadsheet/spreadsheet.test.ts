import { describe, expect, it } from '@jest/globals';
import { fc } from '../../support/property.js';
import { readSheets, spreadsheetLimits, writeCsv, writeXlsx } from '../../../libs/spreadsheet/index.js';
import { zip } from '../../../libs/spreadsheet/zip.js';

const cellsOf = (bytes: Uint8Array, file = 'a.csv'): string[][] => {
  const sheets = readSheets(bytes, file);
  if (!Array.isArray(sheets)) throw new Error(JSON.stringify(sheets));
  return sheets.flatMap(({ rows }) => rows.map(({ cells }) => cells));
};
const refusalOf = (bytes: Uint8Array): string => {
  const sheets = readSheets(bytes, 'a');
  return Array.isArray(sheets) ? 'read' : sheets.refused;
};

/** Text as people type it, with everything that a spreadsheet could take for something else. */
const cell = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('=1+1', '+84', '-5', '@SUM(A1)', '"quoted"', 'a,b;c', 'hai\ndòng', '007', "'=x"),
  )
  .map((text) =>
    text
      .normalize('NFC')
      .replaceAll(/[^\P{Cc}\n\t]|[\ufffe\uffff]/gu, '')
      .replaceAll('\r', ''),
  );
const table = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.array(
    fc.array(cell, { minLength: width, maxLength: width }).filter((row) => row.some((one) => one.trim() !== '')),
    { minLength: 1, maxLength: 8 },
  ),
);
const padded = (rows: string[][], width: number): string[][] =>
  rows.map((row) => Array.from({ length: width }, (_none, index) => row[index] ?? ''));

describe('a table that is written', () => {
  it('reads back the same from a workbook', () => {
    fc.assert(
      fc.property(table, (rows) => {
        expect(padded(cellsOf(writeXlsx([{ name: 'Đơn vị', rows }])), rows[0]?.length ?? 0)).toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });

  it('reads back the same from a CSV', () => {
    fc.assert(
      fc.property(
        table.filter((rows) => rows.every((row) => row.every((one) => !/^'+[=+\-@\t]/.test(one)))),
        (rows) => {
          expect(cellsOf(writeCsv([['a', 'b', 'c'], ...rows])).slice(1)).toEqual(rows);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is nothing that a spreadsheet would run', () => {
    const text = writeCsv([['=HYPERLINK("x")', '+1', '-1', '@x', '\tx']]).toString();
    expect(text).not.toMatch(/(^|,|"|\uFEFF)[=+\-@\t]/);
  });

  it('is the same file for the same table', () => {
    const sheets = [{ name: 'a', rows: [['x']] }];
    expect(writeXlsx(sheets).equals(writeXlsx(sheets))).toBe(true);
  });
});

describe('a CSV that somebody else wrote', () => {
  const name = 'Nguyễn Thị Tuyết';
  it.each([
    ['UTF-8', Buffer.from(`Mã,Tên\n1,${name}`)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFFMã,Tên\n1,${name}`)],
    ['letters and marks apart', Buffer.from(`Mã,Tên\n1,${name}`.normalize('NFD'))],
    ['UTF-16', Buffer.from(`\uFEFFMã\tTên\n1\t${name}`, 'utf16le')],
    ['semicolons', Buffer.from(`Mã;Tên\r\n1;${name}\r\n`)],
    ['the code page of Vietnamese Windows', windows1258(`Mã,Tên\n1,${name}`)],
  ])('is read: %s', (_what, bytes) => {
    expect(cellsOf(bytes)).toEqual([
      ['Mã', 'Tên'],
      ['1', name],
    ]);
  });

  it('keeps the number of the line that a row begins on', () => {
    const sheets = readSheets(Buffer.from('a,b\n"hai\ndòng",x\n\ny,z'), 'don-vi.csv');
    expect(Array.isArray(sheets) && sheets[0]).toMatchObject({
      name: 'don-vi',
      rows: [{ number: 1 }, { number: 2 }, { number: 5 }],
    });
  });
});

const workbook = (sheet: string) =>
  zip([
    { name: 'xl/workbook.xml', text: '<workbook><sheets><sheet name="S" r:id="r1"/></sheets></workbook>' },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    },
    {
      name: 'xl/styles.xml',
      text: '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    },
    { name: 'xl/sharedStrings.xml', text: '<sst><si><t>chung</t></si></sst>' },
    { name: 'xl/worksheets/sheet1.xml', text: `<worksheet><sheetData>${sheet}</sheetData></worksheet>` },
  ]);

describe('a workbook that somebody else wrote', () => {
  it('says shared texts, days and numbers as a person reads them, and marks what a formula computed', () => {
    const sheets = readSheets(
      workbook(
        '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" s="1"><v>46204</v></c><c r="D3"><f>1+1</f><v>2</v></c></row>',
      ),
      'a.xlsx',
    );
    expect(sheets).toEqual([
      { name: 'S', rows: [{ number: 3, cells: ['chung', '01/07/2026', '', '2'], formulas: [3] }] },
    ]);
  });

  it.each([
    ['no file at all', Buffer.alloc(0), 'read'],
    ['the old Excel', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'file.notTable'],
    ['a broken archive', Buffer.from('PK\u0003\u0004 and nothing more'), 'document.damaged'],
    ['an archive of something else', zip([{ name: 'a.txt', text: 'a' }]), 'file.notTable'],
    ['bytes', Buffer.from([1, 0, 0, 2, 0]), 'file.notTable'],
    ['more than anybody types', workbook('<row/>'.repeat(spreadsheetLimits.rows + 1)), 'file.tooManyRows'],
    ['a CSV of more lines than that', Buffer.from('a\n'.repeat(spreadsheetLimits.rows + 1)), 'file.tooManyRows'],
    ['a file that is too large', Buffer.alloc(spreadsheetLimits.bytes + 1, 'a'), 'document.tooLarge'],
    ['entities of its own', workbook('<!DOCTYPE x>'), 'document.hostile'],
    ['a hundred megabytes of nothing', workbook('<row/>'.padEnd(60_000_000)), 'document.hostile'],
  ])('%s', (_what, bytes, outcome) => {
    expect(refusalOf(bytes)).toBe(outcome);
  });
});

/** Node writes no windows-1258: the few letters of the test, as that code page holds them. */
function windows1258(text: string): Buffer {
  const letters: Record<string, number[]> = {
    ã: [0x61, 0xde],
    ê: [0xea],
    ễ: [0xea, 0xde],
    ị: [0x69, 0xf2],
    ế: [0xea, 0xec],
  };
  return Buffer.from([...text].flatMap((letter) => letters[letter] ?? [letter.charCodeAt(0)]));
}
