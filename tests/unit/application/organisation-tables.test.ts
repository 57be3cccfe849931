import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { grown } from '../../../libs/application/demo/province.js';
import { tablesOf } from '../../../libs/application/organisation/tables/export.js';
import { tablesIn, type GivenSheet } from '../../../libs/application/organisation/tables/given.js';
import { planImport } from '../../../libs/application/organisation/tables/import.js';
import { changed, holderOf, isRefusal } from '../../../libs/domain/index.js';
import type { Organisation } from '../../../libs/domain/index.js';
import { readSheets, writeCsv, writeXlsx } from '../../../libs/spreadsheet/index.js';
import { at, calendar, monday, organisation } from '../../support/domain.js';

const province = grown(JSON.parse(readFileSync('data/demo/organisation.json', 'utf8')) as Organisation);

const given = (name: string, ...rows: string[][]): GivenSheet => ({
  name,
  rows: rows.map((cells, index) => ({ number: index + 1, cells, formulas: [] })),
});
const plan = async (sheets: GivenSheet[], base: Organisation = organisation, on: string | null = null) => {
  const tables = tablesIn(sheets);
  if (isRefusal(tables)) throw new Error(JSON.stringify(tables));
  return planImport(tables, { organisation: base, calendar, now: monday }, on);
};
const does = async (...sheets: GivenSheet[]) =>
  (await plan(sheets)).rows.map(({ row, does: what, refusal }) => [row, refusal?.refused ?? what]);

const sheets = (bytes: Uint8Array, file: string): GivenSheet[] => {
  const read = readSheets(bytes, file);
  if (!Array.isArray(read)) throw new Error(JSON.stringify(read));
  return read;
};

describe('an export that is imported again', () => {
  const renamed = changed(province, {
    version: 2,
    puts: [
      {
        list: 'tenures',
        value: { post: 'vpub/head', person: 'le-quang-vinh', from: 1735664400000, to: monday + 12_345 },
      },
    ],
  });

  it.each([
    ['the demonstration province', province],
    ['a tenure that ends in the middle of a day', renamed],
    ['a small one', organisation],
  ])('changes nothing, as a workbook: %s', async (_what, base) => {
    const { rows, puts } = await plan(sheets(writeXlsx(tablesOf(base, calendar, null)), 'to-chuc.xlsx'), base);
    expect(rows.filter((row) => row.does !== 'same')).toEqual([]);
    expect(puts).toEqual([]);
    expect(rows).toHaveLength(base.units.length + base.posts.length + base.persons.length + base.tenures.length);
  });

  it('changes nothing, table by table as CSV', async () => {
    for (const { rows, table } of tablesOf(province, calendar, null)) {
      const result = await plan(sheets(writeCsv(rows), `${table}.csv`), province);
      expect(result.rows.filter((row) => row.does !== 'same')).toEqual([]);
      expect(result.rows).toHaveLength(rows.length - 1);
    }
  });

  it('makes the same province out of an empty one', async () => {
    const empty: Organisation = { version: 0, units: [], posts: [], persons: [], tenures: [] };
    const { puts, errors } = await plan(
      sheets(writeXlsx(tablesOf(province, calendar, null)), 'a.xlsx'),
      empty,
      '2025-01-01',
    );
    expect(errors).toBe(0);
    const made = changed(empty, { version: 1, puts });
    const peopleIn = (whole: Organisation) => tablesOf(whole, calendar, null).slice(2);
    expect(peopleIn(made)).toEqual(peopleIn(province));
    expect(holderOf(made, 'so-tai-chinh/head', monday)).toBe(holderOf(province, 'so-tai-chinh/head', monday));
  });
});

describe('a long file', () => {
  it('leaves turns to whatever else waits: others are answered while it is read', async () => {
    const rows = Array.from({ length: 200 }, (_, index) => [`can-bo-${index}`, `Cán bộ ${index}`]);
    let turns = 0;
    let isOver = false;
    const others = (async () => {
      while (!isOver) {
        await setImmediate();
        turns += isOver ? 0 : 1;
      }
    })();
    const { errors } = await plan([given('Cán bộ', ['Mã cán bộ', 'Họ và tên'], ...rows)]);
    isOver = true;
    await others;
    expect(errors).toBe(0);
    expect(turns).toBeGreaterThanOrEqual(10);
  });
});

describe('a row', () => {
  const unitHead = ['Mã đơn vị', 'Loại', 'Tên', 'Viết tắt', 'Thuộc đơn vị'];

  it('adds, changes, or says what is there already', async () => {
    expect(
      await does(
        given(
          'Đơn vị',
          unitHead,
          ['so-moi', 'Sở', 'Sở Mới', 'SM', 'ubnd'],
          ['so-noi-vu', 'department', 'Sở Nội vụ', 'SNV', 'ubnd'],
          ['so-tu-phap', 'Department', 'so-tu-phap', 'STP', 'ubnd'],
        ),
      ),
    ).toEqual([
      [2, 'add'],
      [3, 'change'],
      [4, 'same'],
    ]);
  });

  it.each([
    ['an unknown kind', ['x', 'Vụ', 'Vụ Một', 'V', ''], 'row.value'],
    ['no id', ['', 'Sở', 'Sở Mới', 'SM', ''], 'text.missing'],
    ['an id that nobody can type', ['Sở Mới', 'Sở', 'Sở Mới', 'SM', ''], 'id.invalid'],
    ['no name', ['so-moi', 'Sở', '', 'SM', ''], 'text.missing'],
    ['an unknown parent', ['so-moi', 'Sở', 'Sở Mới', 'SM', 'khong-co'], 'unit.unknown'],
  ])('with %s is refused by its number', async (_what, row, code) => {
    expect(await does(given('Đơn vị', unitHead, row))).toEqual([[2, code]]);
  });

  it('may come before the row that it needs', async () => {
    const rows = [
      ['phong', 'Phòng', 'Phòng Một', 'P1', 'so-moi'],
      ['so-moi', 'Sở', 'Sở Mới', 'SM', 'ubnd'],
    ];
    expect(await does(given('Đơn vị', unitHead, ...rows))).toEqual([
      [2, 'add'],
      [3, 'add'],
    ]);
  });

  it('is not read twice', async () => {
    const row = ['an', 'Nguyễn Văn An'];
    expect(await does(given('Cán bộ', ['Mã cán bộ', 'Họ và tên'], row, row))).toEqual([
      [2, 'add'],
      [3, 'row.repeated'],
    ]);
  });

  it('that a formula computed is nobody’s statement', async () => {
    const sheet = given('Cán bộ', ['Mã cán bộ', 'Họ và tên'], ['an', 'Nguyễn Văn An']);
    expect(
      await does({ ...sheet, rows: sheet.rows.map((row, index) => ({ ...row, formulas: index === 1 ? [1] : [] })) }),
    ).toEqual([[2, 'row.formula']]);
  });

  it('hands a post over: the one who leaves may stand below the one who comes', async () => {
    const from = '2025-01-01';
    const result = await plan([
      given('Cán bộ', ['Mã cán bộ', 'Họ và tên'], ['an', 'Nguyễn Văn An']),
      given(
        'Nhiệm kỳ',
        ['Mã chức vụ', 'Mã cán bộ', 'Từ ngày', 'Đến ngày'],
        ['so-noi-vu/head', 'an', '01/04/2026', ''],
        ['so-noi-vu/head', 'person:so-noi-vu/head', from, '1/4/2026'],
      ),
    ]);
    expect(result.rows.map((row) => row.does)).toEqual(['add', 'add', 'change']);
    const after = changed(organisation, { version: 2, puts: result.puts });
    expect(holderOf(after, 'so-noi-vu/head', at('2026-04-01 00:00'))).toBe('an');
    expect(holderOf(after, 'so-noi-vu/head', at('2026-03-31 23:59'))).toBe('person:so-noi-vu/head');
  });

  it.each([
    [
      'the unit of a post',
      'Chức vụ',
      ['Mã chức vụ', 'Mã đơn vị', 'Vai trò', 'Tên chức vụ'],
      ['vpub/clerk', 'ubnd', 'Văn thư', 'clerk'],
    ],
    [
      'the end of a unit',
      'Đơn vị',
      [...unitHead, 'Đến ngày'],
      ['vpub', 'Văn phòng', 'vpub', 'VP', 'ubnd', '2026-01-01'],
    ],
  ])('does not move %s: that is an act of its own', async (_what, sheet, head, row) => {
    expect(await does(given(sheet, head, row))).toEqual([[2, 'row.readOnly']]);
  });
});

describe('a file', () => {
  it.each([
    ['without a table of ours', [given('Sheet1', ['A', 'B'], ['1', '2'])], 'file.sheetMissing'],
    ['that lacks a column', [given('Đơn vị', ['Mã đơn vị', 'Tên'], ['x', 'X'])], 'file.columnMissing'],
  ])('%s is refused', (_what, sheetsGiven, code) => {
    expect(tablesIn(sheetsGiven)).toMatchObject({ refused: code });
  });

  it('is known by its headings where its sheet has another name, in either language', () => {
    expect(tablesIn([given('Sheet1', ['person id', 'NAME'], ['a', 'A'])])).toMatchObject([{ table: 'persons' }]);
    expect(tablesIn([given('nhan-su', ['Mã chức vụ', 'Mã cán bộ', 'Từ ngày'])])).toMatchObject([{ table: 'tenures' }]);
  });
});
