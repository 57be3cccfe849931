import type { PlainSheet } from './sheet.js';
import { escaped } from './xml.js';
import { zip } from './zip.js';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** Every cell is text, so that nothing in it is ever computed. The first row stays in sight. */
const columnName = (index: number): string =>
  (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

const cellXml = (text: string, column: number, row: number): string => {
  const bold = row === 0 ? ' s="1"' : '';
  const place = `${columnName(column)}${row + 1}`;
  return `<c r="${place}" t="inlineStr"${bold}><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
};

const rowXml = (cells: string[], row: number): string =>
  `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, column, row)).join('')}</row>`;

const frozen =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
const wide = '<cols><col min="1" max="40" width="26" customWidth="1"/></cols>';

const sheetXml = ({ rows }: PlainSheet): string =>
  `${head}<worksheet xmlns="${main}">${frozen}<sheetFormatPr defaultRowHeight="15"/>${wide}<sheetData>${rows.map(rowXml).join('')}</sheetData></worksheet>`;

const styles = `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="49" fontId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyFont="1" applyNumberFormat="1"/></cellXfs></styleSheet>`;

const places = (sheets: PlainSheet[]): string[] => sheets.map((_sheet, index) => `sheet${index + 1}`);

const contentTypes = (sheets: PlainSheet[]): string => {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const overrides = [
    ['/xl/workbook.xml', `${type}.sheet.main+xml`],
    ['/xl/styles.xml', `${type}.styles+xml`],
    ...places(sheets).map((place) => [`/xl/worksheets/${place}.xml`, `${type}.worksheet+xml`]),
  ].map(([part, content]) => `<Override PartName="${part}" ContentType="${content}"/>`);
  return `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
};

const relations = (list: [id: string, type: string, target: string][]): string =>
  `${head}<Relationships xmlns="${packages}/relationships">${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

const workbook = (sheets: PlainSheet[]): string =>
  `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets
    .map(({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
    .join('')}</sheets></workbook>`;

export const writeXlsx = (sheets: PlainSheet[]): Buffer =>
  zip([
    { name: '[Content_Types].xml', text: contentTypes(sheets) },
    { name: '_rels/.rels', text: relations([['rId1', 'officeDocument', 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', text: workbook(sheets) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: relations([
        ...places(sheets).map((place, index): [string, string, string] => [
          `rId${index + 1}`,
          'worksheet',
          `worksheets/${place}.xml`,
        ]),
        ['rIdStyles', 'styles', 'styles.xml'],
      ]),
    },
    { name: 'xl/styles.xml', text: styles },
    ...sheets.map((sheet, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, text: sheetXml(sheet) })),
  ]);
