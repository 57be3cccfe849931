import type { Span } from '../../../libs/domain/import/index.js';

/** Places count code points and a browser counts UTF-16 units: the same until a letter outside the first plane stands before. */
export class PlacedText {
  private readonly wide: number[] = [];

  constructor(readonly text: string) {
    let point = 0;
    for (const sign of text) {
      if (sign.length > 1) this.wide.push(point);
      point += 1;
    }
  }

  unitAt(point: number): number {
    return point + this.wide.filter((each) => each < point).length;
  }

  pointAt(unit: number): number {
    return unit - this.wide.filter((each, before) => each + before < unit).length;
  }

  slice({ start, end }: Span): string {
    return this.text.slice(this.unitAt(start), this.unitAt(end));
  }
}

/** A stretch of one line, and the proposals that cite it, the closest first. */
export type Piece = { start: number; text: string; of: string[] };
export type TextLine = { start: number; pieces: Piece[] };
export type Marked = { id: string; spans: readonly Span[] };
type Mark = Span & { id: string };

const lengthOf = ({ start, end }: Span): number => end - start;

const piecesOf = (placed: PlacedText, line: Span, marks: readonly Mark[]): Piece[] => {
  const inside = marks.filter(({ start, end }) => start < line.end && end > line.start);
  const edges = inside.flatMap(({ start, end }) => [Math.max(start, line.start), Math.min(end, line.end)]);
  const cuts = [...new Set([line.start, ...edges, line.end])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? line.end;
    const of = inside.filter((mark) => mark.start <= start && mark.end >= end).map(({ id }) => id);
    return { start, text: placed.slice({ start, end }), of };
  });
};

/** The text line by line, each cut where the clause of a proposal begins or ends. */
export const linesOf = (placed: PlacedText, marked: readonly Marked[]): TextLine[] => {
  const marks = marked
    .flatMap(({ id, spans }) => spans.map((span): Mark => ({ ...span, id })))
    .sort((a, b) => lengthOf(a) - lengthOf(b));
  let unit = 0;
  return placed.text.split('\n').map((line) => {
    const start = placed.pointAt(unit);
    const end = placed.pointAt(unit + line.length);
    unit += line.length + 1;
    return { start, pieces: start === end ? [] : piecesOf(placed, { start, end }, marks) };
  });
};

/** Where a clause may be split: before each of its sentences and lines but the first. */
export const cutsOf = (placed: PlacedText, spans: readonly Span[]): { at: number; before: string; after: string }[] =>
  spans.flatMap((span) => {
    const text = placed.slice(span);
    const first = placed.unitAt(span.start);
    return [...text.matchAll(/(?<=[.;:])[ \t]+(?=\S)|\s*\n\s*(?=\S)/gu)].map((gap) => {
      const unit = gap.index + gap[0].length;
      return { at: placed.pointAt(first + unit), before: text.slice(0, gap.index), after: text.slice(unit) };
    });
  });

/** Where somebody's words stand in the text, however they spaced them; `null` where they do not. */
export const placeOf = (placed: PlacedText, words: string): Span | null => {
  const parts = words.normalize('NFC').trim().split(/\s+/).filter(Boolean);
  if (parts.length === 0) return null;
  const pattern = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join(String.raw`\s+`);
  const found = new RegExp(pattern, 'u').exec(placed.text);
  return found && { start: placed.pointAt(found.index), end: placed.pointAt(found.index + found[0].length) };
};
