import { escaped } from '../spreadsheet/xml.js';
import { zip } from '../spreadsheet/zip.js';

/** What an administrative document is made of: paragraphs and tables, in Times New Roman as NĐ 30/2020 asks. */
export type Run = { text: string; bold?: boolean; italic?: boolean; size?: number };
export type Paragraph = {
  runs: Run[];
  align?: 'left' | 'center' | 'right' | 'both';
  /** In centimetres, of the first line. */
  indent?: number;
  after?: number;
  /** A line below it, as under the motto of the state. */
  ruled?: boolean;
};
export type Table = { columns: number[]; rows: Paragraph[][][]; bordered: boolean; heading?: boolean };
export type Block = Paragraph | Table;

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

const twips = (centimetres: number): number => Math.round((centimetres / 2.54) * 1440);
const usualSize = 14;

const runXml = ({ text, bold, italic, size = usualSize }: Run): string => {
  const marks = [bold ? '<w:b/>' : '', italic ? '<w:i/>' : '', `<w:sz w:val="${size * 2}"/>`].join('');
  return `<w:r><w:rPr>${marks}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
};

const paragraphXml = ({ runs, align = 'left', indent = 0, after = 6, ruled }: Paragraph): string => {
  const border = ruled ? '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr>' : '';
  const first = indent === 0 ? '' : `<w:ind w:firstLine="${twips(indent)}"/>`;
  const properties = `${border}<w:spacing w:after="${after * 20}"/>${first}<w:jc w:val="${align}"/>`;
  return `<w:p><w:pPr>${properties}</w:pPr>${runs.map(runXml).join('')}</w:p>`;
};

const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const bordersXml = (kind: 'single' | 'none'): string =>
  `<w:tblBorders>${sides.map((side) => `<w:${side} w:val="${kind}" w:sz="4" w:space="0" w:color="auto"/>`).join('')}</w:tblBorders>`;

const cellXml = (paragraphs: Paragraph[], width: number): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${twips(width)}" w:type="dxa"/></w:tcPr>${paragraphs.map(paragraphXml).join('')}</w:tc>`;

const tableXml = ({ columns, rows, bordered, heading }: Table): string => {
  const total = columns.reduce((sum, width) => sum + width, 0);
  const properties = `<w:tblPr><w:tblW w:w="${twips(total)}" w:type="dxa"/>${bordersXml(bordered ? 'single' : 'none')}<w:tblLayout w:type="fixed"/></w:tblPr>`;
  const grid = `<w:tblGrid>${columns.map((width) => `<w:gridCol w:w="${twips(width)}"/>`).join('')}</w:tblGrid>`;
  const rowXml = (cells: Paragraph[][], index: number): string => {
    const repeated = heading && index === 0 ? '<w:tblHeader/>' : '';
    const own = cells.map((cell, column) => cellXml(cell, columns[column] ?? 1)).join('');
    return `<w:tr><w:trPr><w:cantSplit/>${repeated}</w:trPr>${own}</w:tr>`;
  };
  return `<w:tbl>${properties}${grid}${rows.map(rowXml).join('')}</w:tbl>`;
};

const blockXml = (block: Block): string => ('rows' in block ? tableXml(block) : paragraphXml(block));

/** A4 with the margins of NĐ 30/2020, annex I. */
const page = `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="${twips(2)}" w:right="${twips(1.5)}" w:bottom="${twips(2)}" w:left="${twips(3)}" w:header="0" w:footer="0" w:gutter="0"/></w:sectPr>`;

const styles = `${head}<w:styles xmlns:w="${word}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="${usualSize * 2}"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>`;

const contentTypes = `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`;

const relations = (target: string, type: string): string =>
  `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`;

/** The same blocks give the same bytes, so that a letter can be made again and compared. */
export const writeDocx = (blocks: Block[]): Buffer =>
  zip([
    { name: '[Content_Types].xml', text: contentTypes },
    { name: '_rels/.rels', text: relations('word/document.xml', 'officeDocument') },
    {
      name: 'word/document.xml',
      text: `${head}<w:document xmlns:w="${word}"><w:body>${blocks.map(blockXml).join('')}${page}</w:body></w:document>`,
    },
    { name: 'word/_rels/document.xml.rels', text: relations('styles.xml', 'styles') },
    { name: 'word/styles.xml', text: styles },
  ]);
