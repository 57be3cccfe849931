import { WordNumbers } from './docx-numbering.js';
import type { NumberRef } from './docx-numbering.js';
import { isLayoutTable, laidOut } from './layout-table.js';
import { DocumentError } from './limits.js';
import { pipeTable } from './pipe-table.js';
import { all, childNamed, childrenNamed, elementsOf, parseXml } from './xml.js';
import type { Element } from './xml.js';
import type { Archive } from './zip.js';

type Style = { basedOn: string | null; numbering: NumberRef | null };

const value = (element: Element | null): string | null => element?.attributes['w:val'] ?? null;

const numberRefIn = (properties: Element | null): { numId: string | null; level: number | null } | null => {
  const numbering = properties ? childNamed(properties, 'w:numPr') : null;
  if (!numbering) return null;
  const level = value(childNamed(numbering, 'w:ilvl'));
  return { numId: value(childNamed(numbering, 'w:numId')), level: level === null ? null : Number(level) };
};

const stylesOf = (root: Element | null): Map<string, Style> =>
  new Map(
    (root ? all(root, 'w:style') : []).map((style) => {
      const ref = numberRefIn(childNamed(style, 'w:pPr'));
      return [
        style.attributes['w:styleId'] ?? '',
        {
          basedOn: value(childNamed(style, 'w:basedOn')),
          numbering: ref?.numId ? { numId: ref.numId, level: ref.level ?? 0 } : null,
        },
      ];
    }),
  );

const skipped = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:pPr',
  'w:rPr',
  'w:footnoteReference',
  'w:endnoteReference',
  'mc:Fallback',
  'w:drawing',
  'w:pict',
  'w:object',
  'w:sectPr',
  'w:tblPr',
  'w:tcPr',
  'w:trPr',
]);
const deepest = 20;

class Word {
  private readonly numbers: WordNumbers;
  private readonly styles: Map<string, Style>;

  constructor(archive: Archive) {
    const part = (name: string): Element | null => {
      const text = archive.text(name);
      return text === null ? null : parseXml(text);
    };
    this.numbers = new WordNumbers(part('word/numbering.xml'));
    this.styles = stylesOf(part('word/styles.xml'));
  }

  blocks(container: Element, depth = 0): string[] {
    return elementsOf(container).flatMap((element) => {
      if (depth > deepest || skipped.has(element.name)) return [];
      if (element.name === 'w:p') return this.paragraph(element);
      if (element.name === 'w:tbl') return this.table(element, depth);
      return this.blocks(element, depth + 1);
    });
  }

  private paragraph(paragraph: Element): string[] {
    const boxes = all(paragraph, 'w:txbxContent')
      .slice(0, 1)
      .flatMap((box) => this.blocks(box, 1));
    const text = this.said(paragraph)
      .replace(/[ \t\u00a0]+/g, ' ')
      .trim();
    if (text === '') return boxes;
    const ref = this.refOf(paragraph);
    const label = ref ? this.numbers.next(ref) : '';
    return [...boxes, label === '' ? text : `${label} ${text}`];
  }

  private said(element: Element): string {
    if (skipped.has(element.name)) return '';
    if (element.name === 'w:t') return element.children.filter((child) => typeof child === 'string').join('');
    if (element.name === 'w:tab') return ' ';
    if (element.name === 'w:br' || element.name === 'w:cr') return '\n';
    if (element.name === 'w:noBreakHyphen') return '-';
    return elementsOf(element)
      .map((child) => this.said(child))
      .join('');
  }

  private refOf(paragraph: Element): NumberRef | null {
    const properties = childNamed(paragraph, 'w:pPr');
    const direct = numberRefIn(properties);
    if (direct?.numId === '0') return null;
    const inherited = this.styleRef(value(properties ? childNamed(properties, 'w:pStyle') : null));
    const numId = direct?.numId ?? inherited?.numId ?? null;
    return numId === null ? null : { numId, level: direct?.level ?? inherited?.level ?? 0 };
  }

  private styleRef(name: string | null, depth = 0): NumberRef | null {
    const style = name === null ? undefined : this.styles.get(name);
    if (!style || depth > deepest) return null;
    return style.numbering ?? this.styleRef(style.basedOn, depth + 1);
  }

  private table(table: Element, depth: number): string[] {
    const rows = childrenNamed(table, 'w:tr').map((row) => this.row(row, depth));
    return isLayoutTable(rows) ? laidOut(rows) : [pipeTable(rows)];
  }

  private row(row: Element, depth: number): (string | null)[] {
    const cells: (string | null)[] = [];
    for (const cell of [
      ...childrenNamed(row, 'w:tc'),
      ...childrenNamed(row, 'w:sdt').flatMap((each) => all(each, 'w:tc')),
    ]) {
      const properties = childNamed(cell, 'w:tcPr');
      const merge = properties ? childNamed(properties, 'w:vMerge') : null;
      const span = Math.min(
        50,
        Math.max(1, Number(value(properties ? childNamed(properties, 'w:gridSpan') : null) ?? 1) || 1),
      );
      const continues = merge !== null && value(merge) !== 'restart';
      cells.push(continues ? null : this.blocks(cell, depth + 1).join('\n'));
      for (let i = 1; i < span; i += 1) cells.push('');
    }
    return cells;
  }
}

/** The body of a Word file: macros, embedded objects, links and page heads are not looked at. */
export const readDocx = (archive: Archive): string => {
  const text = archive.text('word/document.xml');
  if (text === null) throw new DocumentError('document.damaged');
  const [body] = all(parseXml(text), 'w:body');
  if (!body) throw new DocumentError('document.damaged');
  return new Word(archive).blocks(body).join('\n\n');
};
