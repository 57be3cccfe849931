import { behindMarker, markerOf } from './marker.js';
import type { Marker, MarkerKind } from './marker.js';
import type { Paragraph } from './paragraphs.js';
import type { Traced } from './traced.js';

/** A numbered (or bulleted) part of the document with everything that stands under it. */
export type Item = {
  marker: Marker | null;
  /** The document's own numbers: "II.2.1", "B.I.6"; of a bullet that of its item with [n]. */
  path: string;
  /** The paragraph that the number opens, without its number. */
  head: Traced;
  /** The same with it: what a citation begins with. */
  clause: Traced;
  line: number;
  strong: boolean;
  /** Paragraphs without a number of their own, in the order of the document with the children. */
  parts: (Paragraph | Item)[];
  parent: Item | null;
};

export const isItem = (part: Paragraph | Item): part is Item => 'parts' in part;
export const childrenOf = (item: Item): Item[] => item.parts.filter(isItem);
export const bodyOf = (item: Item): Paragraph[] => item.parts.filter((part): part is Paragraph => !isItem(part));

const rank: Record<MarkerKind, number> = {
  annex: 0,
  part: 1,
  chapter: 2,
  letter: 3,
  roman: 4,
  article: 5,
  decimal: 6,
  small: 7,
  bracket: 8,
  bullet: 9,
};

const sameLevel = (a: Marker, b: Marker): boolean => a.kind === b.kind && a.depth === b.depth && a.sign === b.sign;

/** "2.1" stands under "2" of the same numbering whatever came between. */
const isDeeper = (of: Marker, than: Marker): boolean =>
  of.kind === 'decimal' && than.kind === 'decimal' && of.depth > than.depth;

const opensDeeper = (marker: Marker, top: Marker): boolean => {
  if (isDeeper(marker, top)) return true;
  if (marker.kind === 'decimal' && top.kind === 'decimal') return false;
  // "a)" before "1." as well as behind it, "A." behind "I." too: what begins a new series within an open item.
  if (rank[marker.kind] > rank[top.kind] || (marker.kind === 'bullet' && top.kind === 'bullet')) return true;
  return (
    marker.ordinal === 1 &&
    (marker.kind === 'small' || marker.kind === 'bracket') &&
    rank[top.kind] >= 6 &&
    marker.kind !== top.kind
  );
};

const sectionKinds = new Set<MarkerKind>(['annex', 'part', 'chapter', 'letter', 'roman', 'article']);

const joined = (parts: string[]): string => parts.filter((part) => part !== '').join('.');

const pathOf = (marker: Marker, parent: Item, nth: number): string => {
  if (marker.kind === 'bullet') return `${parent.path}[${String(nth)}]`;
  if (marker.kind !== 'decimal') return joined([parent.path, marker.label]);
  let from: Item | null = parent;
  while (from?.marker && !sectionKinds.has(from.marker.kind) && marker.depth > 1) from = from.parent;
  return joined([from?.path ?? '', marker.label]);
};

const newItem = (paragraph: Paragraph, marker: Marker | null, parent: Item | null): Item => {
  const nth = parent ? childrenOf(parent).filter((child) => child.marker?.kind === 'bullet').length + 1 : 0;
  return {
    marker,
    path: marker && parent ? pathOf(marker, parent, nth) : '',
    head: behindMarker(paragraph.text, marker),
    clause: paragraph.text,
    line: paragraph.line,
    strong: paragraph.strong,
    parts: [],
    parent,
  };
};

/** The item that a new number belongs under. */
const parentFor = (marker: Marker, open: Item): Item => {
  let at: Item = open;
  for (let item: Item | null = open; item?.marker; item = item.parent) {
    if (sameLevel(item.marker, marker) && (marker.kind !== 'annex' || item.parent)) return item.parent ?? at;
  }
  while (at.marker && at.parent && !opensDeeper(marker, at.marker)) at = at.parent;
  return at;
};

/** A paragraph without a number goes to the innermost item that is numbered; what a bullet says ends with the bullet. */
const holderOf = (open: Item, staysWithBullet: boolean): Item => {
  let at = open;
  while (!staysWithBullet && at.marker?.kind === 'bullet' && at.parent) at = at.parent;
  return at;
};

export const outlineOf = (paragraphs: readonly Paragraph[], belongsToBullet: (text: string) => boolean): Item => {
  const root: Item = newItem({ text: { text: '', at: [] }, line: 0, strong: false }, null, null);
  let open = root;
  for (const paragraph of paragraphs) {
    const marker = markerOf(paragraph.text.text);
    if (!marker) {
      holderOf(open, belongsToBullet(paragraph.text.text)).parts.push(paragraph);
      continue;
    }
    const parent = parentFor(marker, open);
    open = newItem(paragraph, marker, parent);
    parent.parts.push(open);
  }
  return root;
};
