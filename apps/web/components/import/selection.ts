import type { Span } from '../../../../libs/domain/import/index.js';
import type { PlacedText } from '../../models/import-text.js';

const pointOf = (node: Node, offset: number): number | null => {
  const element = node instanceof Element ? node : node.parentElement;
  const piece = element?.closest<HTMLElement>('[data-document] [data-start]');
  const start = piece?.dataset['start'];
  if (piece === null || piece === undefined || start === undefined) return null;
  const before = node instanceof Element ? '' : (node.textContent ?? '').slice(0, offset);
  return Number(start) + Array.from(before).length;
};

/** The part of the document that is selected in the browser, in code points; `null` where it is none or elsewhere. */
export const selectedSpan = (placed: PlacedText): Span | null => {
  const range = window.getSelection()?.rangeCount ? window.getSelection()?.getRangeAt(0) : undefined;
  if (!range || range.collapsed) return null;
  const start = pointOf(range.startContainer, range.startOffset);
  const end = pointOf(range.endContainer, range.endOffset);
  return start === null || end === null || end <= start || placed.slice({ start, end }).trim() === ''
    ? null
    : { start, end };
};
