import { isItem } from '../text/outline.js';
import type { Item } from '../text/outline.js';
import type { Traced } from '../text/traced.js';
import { isFieldLine, piecesOf } from './fields.js';
import type { FieldKind } from './fields.js';

export type Piece = { field: FieldKind | null; text: Traced; line: number; under: Item[]; clause: Traced };

/** One piece of work under a number: what is to be done, then who and when. */
export type Segment = { prose: Piece[]; fields: Piece[] };

export type Block = { segments: Segment[]; children: Item[] };

const isField = (item: Item): boolean => item.marker?.kind === 'bullet' && isFieldLine(item.head.text);

const labelled = (text: Traced, clause: Traced, line: number, under: Item[]): Piece[] =>
  piecesOf(text).map((piece, i, all) => ({
    ...piece,
    line,
    clause: i === 0 ? clause : piece.text,
    under: i === all.length - 1 ? under : [],
  }));

/** What an item says by itself: its own paragraph, those under it, and the bullets that are labels ("- Thời gian: …"). */
const piecesUnder = (item: Item): { pieces: Piece[]; children: Item[] } => {
  const pieces = labelled(item.head, item.clause, item.line, []);
  const children: Item[] = [];
  for (const part of item.parts) {
    if (!isItem(part)) pieces.push(...labelled(part.text, part.text, part.line, []));
    else if (isField(part)) {
      const inner = part.parts.filter(isItem);
      pieces.push(...labelled(part.head, part.clause, part.line, inner));
      for (const more of part.parts) if (!isItem(more)) pieces.push(...labelled(more.text, more.text, more.line, []));
    } else children.push(part);
  }
  return { pieces, children };
};

const closes = new Set<FieldKind | null>([
  'lead',
  'executes',
  'coordinating',
  'time',
  'product',
  'supervisor',
  'approver',
]);

/** A number may hold several tasks: prose behind the labels of one opens the next, where labels follow it again. */
export const blockOf = (item: Item): Block => {
  const { pieces, children } = piecesUnder(item);
  const segments: Segment[] = [];
  let open: Segment = { prose: [], fields: [] };
  pieces.forEach((piece, i) => {
    const isProse = !closes.has(piece.field);
    const moreFields = pieces
      .slice(i)
      .some(({ field }) => field === 'time' || field === 'lead' || field === 'executes');
    if (isProse && open.fields.length > 0 && moreFields) {
      segments.push(open);
      open = { prose: [], fields: [] };
    }
    (isProse ? open.prose : open.fields).push(piece);
  });
  segments.push(open);
  return { segments, children };
};

export const fieldOf = (segment: Segment, kind: FieldKind): Piece | null =>
  segment.fields.find(({ field }) => field === kind) ?? null;
export const fieldsOf = (segment: Segment, kind: FieldKind): Piece[] =>
  segment.fields.filter(({ field }) => field === kind);
export const hasAgency = (segment: Segment): boolean =>
  segment.fields.some(({ field }) => field === 'lead' || field === 'executes');
