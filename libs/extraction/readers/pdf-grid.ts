import type { Page, Rule, Word } from './pdf-page.js';

/** Where the words of a heading stand, column by column: all that tells the columns of a table without a frame. */
export type Heading = { x: number; right: number }[];

/** A table of a page: its cells, and the words that are in them. */
export type Grid = {
  xs: number[];
  top: number;
  bottom: number;
  rows: (string | null)[][];
  words: Set<Word>;
  /** Of a table without a frame. */
  heading?: Heading;
};

const near = 3.5;

const clustered = (values: number[]): number[] => {
  const found: number[] = [];
  for (const value of values.sort((a, b) => a - b))
    if (found.length === 0 || value - (found.at(-1) ?? 0) > near) found.push(value);
  return found;
};

const touches = (a: Rule, b: Rule): boolean =>
  a.x1 <= b.x2 + near && b.x1 <= a.x2 + near && a.y1 <= b.y2 + near && b.y1 <= a.y2 + near;

/** Frames: lines that hang together. */
const frames = (rules: readonly Rule[]): Rule[][] => {
  const left = new Set(rules);
  const groups: Rule[][] = [];
  for (const rule of rules) {
    if (!left.delete(rule)) continue;
    const group = [rule];
    for (const member of group)
      for (const other of [...left])
        if (touches(member, other)) {
          left.delete(other);
          group.push(other);
        }
    groups.push(group);
  }
  return groups;
};

const isUpright = ({ x1, x2 }: Rule): boolean => x2 - x1 < near;

/** The lines of a cell, joined where only the width of the column has cut them. */
export const cellText = (words: readonly Word[]): string => {
  const lines: Word[][] = [];
  for (const word of [...words].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const line = lines.at(-1);
    if (line && Math.abs((line[0]?.y ?? 0) - word.y) < word.size * 0.5) line.push(word);
    else lines.push([word]);
  }
  return lines
    .map((line) => joined(line.sort((a, b) => a.x - b.x)))
    .reduce(
      (text, line) =>
        text === '' ? line : /^[-–+•] ?\S/u.test(line) || /;$/u.test(text) ? `${text}\n${line}` : `${text} ${line}`,
      '',
    );
};

export const joined = (line: readonly Word[]): string =>
  line
    .reduce((text, word, i) => {
      const before = line[i - 1];
      const isApart = before && word.x - before.right > Math.max(0.8, word.size * 0.15);
      return `${text}${isApart && !text.endsWith(' ') ? ' ' : ''}${word.text}`;
    }, '')
    .replace(/ {2,}/g, ' ')
    .trim();

const covers = (from: number, to: number, a: number, b: number): boolean => from <= a + near && to >= b - near;

const middle = (a: number, b: number): number => (a + b) / 2;

const gridOf = (frame: readonly Rule[], words: readonly Word[]): Grid | null => {
  const upright = frame.filter(isUpright);
  const level = frame.filter((rule) => !isUpright(rule));
  const xs = clustered(upright.map(({ x1 }) => x1));
  const ys = clustered(level.map(({ y1 }) => y1));
  if (xs.length < 3 || ys.length < 2) return null;
  const hasWall = (x: number, top: number, bottom: number): boolean =>
    upright.some(
      (rule) => Math.abs(rule.x1 - x) <= near && rule.y1 <= middle(top, bottom) && rule.y2 >= middle(top, bottom),
    );
  const hasFloor = (y: number, left: number, right: number): boolean =>
    level.some(
      (rule) =>
        Math.abs(rule.y1 - y) <= near &&
        covers(rule.x1, rule.x2, middle(left, right) - near, middle(left, right) + near),
    );
  const inside = words.filter(
    ({ x, right, y }) =>
      middle(x, right) > (xs[0] ?? 0) &&
      middle(x, right) < (xs.at(-1) ?? 0) &&
      y > (ys[0] ?? 0) - near &&
      y < (ys.at(-1) ?? 0) + near,
  );
  const rows = ys.slice(0, -1).map((top, r) => {
    const bottom = ys[r + 1] ?? top;
    return xs.slice(0, -1).map((left, c): string | null => {
      const right = xs[c + 1] ?? left;
      if (c > 0 && !hasWall(left, top, bottom)) return '';
      if (r > 0 && !hasFloor(top, left, right)) return null;
      const last = spanEnd(c, (at) => hasWall(xs[at] ?? 0, top, bottom), xs.length - 1);
      const down = spanEnd(r, (at) => hasFloor(ys[at] ?? 0, left, right), ys.length - 1);
      return cellText(inside.filter((word) => isIn(word, left, xs[last] ?? right, top, ys[down] ?? bottom)));
    });
  });
  return { xs, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0, rows, words: new Set(inside) };
};

const spanEnd = (from: number, isClosed: (at: number) => boolean, last: number): number => {
  let at = from + 1;
  while (at < last && !isClosed(at)) at += 1;
  return at;
};

const isIn = ({ x, right, y, size }: Word, left: number, end: number, top: number, bottom: number): boolean => {
  const centre = middle(x, Math.min(right, x + 4 * size));
  const height = y - size * 0.3;
  return centre >= left - 0.5 && centre < end && height >= top && height < bottom;
};

export const gridsOf = ({ rules, words }: Page): Grid[] =>
  frames(rules)
    .map((frame) => gridOf(frame, words))
    .filter((grid): grid is Grid => grid !== null && grid.words.size > 0)
    .sort((a, b) => a.top - b.top);
