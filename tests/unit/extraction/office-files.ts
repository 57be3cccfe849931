import { crc32, deflateRawSync } from 'node:zlib';

/** An archive as Word and Excel write them. */
export const zip = (parts: Record<string, string | Uint8Array>): Uint8Array => {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const raw = Buffer.from(content);
    const packed = deflateRawSync(raw);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(crc32(raw), 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(raw.length, 22);
    head.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    head.copy(entry, 16, 14, 26);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(offset, 42);
    bodies.push(head, Buffer.from(name), packed);
    entries.push(entry, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + packed.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, directory, end]);
};

const wordSpace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

export const paragraph = (text: string, number?: { list: number; level: number }): string =>
  `<w:p>${number ? `<w:pPr><w:numPr><w:ilvl w:val="${String(number.level)}"/><w:numId w:val="${String(number.list)}"/></w:numPr></w:pPr>` : ''}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

type CellShape = { across?: number; merged?: 'first' | 'more' };

export const cell = (text: string, { across = 1, merged }: CellShape = {}): string => {
  const span = across > 1 ? `<w:gridSpan w:val="${String(across)}"/>` : '';
  const merge = merged ? `<w:vMerge${merged === 'first' ? ' w:val="restart"' : ''}/>` : '';
  return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${text
    .split('\n')
    .map((line) => paragraph(line))
    .join('')}</w:tc>`;
};

export const wordTable = (rows: string[][]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.join('')}</w:tr>`).join('')}</w:tbl>`;

const level = (at: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${String(at)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

/** I. / 1. / a) as a list that Word counts by itself. */
const numbering = `<w:numbering ${wordSpace}><w:abstractNum w:abstractNumId="5">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'lowerLetter', '%3)')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num></w:numbering>`;

export const wordFile = (body: string, more: Record<string, string> = {}): Uint8Array =>
  zip({
    'word/document.xml': `<?xml version="1.0"?><w:document ${wordSpace}><w:body>${body}</w:body></w:document>`,
    'word/numbering.xml': numbering,
    ...more,
  });

const letters = 'ABCDEFGHIJ';

/** One sheet of words; `merged` are ranges such as "C3:C4". */
export const excelFile = (rows: string[][], merged: string[] = []): Uint8Array => {
  const cells = rows.map(
    (row, r) =>
      `<row r="${String(r + 1)}">${row.map((text, c) => (text === '' ? '' : `<c r="${letters[c] ?? 'A'}${String(r + 1)}" t="inlineStr"><is><t>${text}</t></is></c>`)).join('')}</row>`,
  );
  const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return zip({
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${cells.join('')}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`,
  });
};
