/** A piece of text where it stands on its page; y grows downwards. */
export type Word = { text: string; x: number; right: number; y: number; size: number };

/** A line of a table's frame. */
export type Rule = { x1: number; y1: number; x2: number; y2: number };

export type Page = {
  words: Word[];
  rules: Rule[];
  height: number;
  width: number;
  /** Whether a picture is drawn on it. */
  pictures: boolean;
};

type Matrix = [number, number, number, number, number, number];

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];
const placed = (m: Matrix, x: number, y: number): [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];

const identity: Matrix = [1, 0, 0, 1, 0, 0];
const thin = 3;
const shortest = 6;

export type Operators = { fnArray: number[]; argsArray: unknown[] };
export type OperatorCodes = Record<
  | 'save'
  | 'restore'
  | 'transform'
  | 'constructPath'
  | 'endPath'
  | 'fill'
  | 'eoFill'
  | 'paintImageXObject'
  | 'paintInlineImageXObject',
  number
>;

/** Steps of a path as the renderer hands them over: 0 move, 1 line, 2 curve, 3 quadratic curve, 4 close. */
const coordinates = [2, 2, 6, 4, 0];

const linesOfPath = (data: ArrayLike<number>, matrix: Matrix): Rule[] => {
  const rules: Rule[] = [];
  let at: [number, number] = [0, 0];
  let start = at;
  for (let i = 0; i < data.length;) {
    const step = data[i] ?? 4;
    const count = coordinates[step] ?? 0;
    const to = placed(matrix, data[i + count - 1] ?? 0, data[i + count] ?? 0);
    if (step === 0) start = to;
    if (step === 1) rules.push({ x1: at[0], y1: at[1], x2: to[0], y2: to[1] });
    if (step === 4) rules.push({ x1: at[0], y1: at[1], x2: start[0], y2: start[1] });
    at = step === 4 ? start : to;
    i += count + 1;
  }
  return rules;
};

const isSurface = (lines: readonly Rule[]): boolean => {
  const xs = lines.flatMap(({ x1, x2 }) => [x1, x2]);
  const ys = lines.flatMap(({ y1, y2 }) => [y1, y2]);
  return Math.max(...xs) - Math.min(...xs) > thin && Math.max(...ys) - Math.min(...ys) > thin;
};

/** Lines drawn on a page, level or upright; a frame drawn as thin bars gives its edges. */
export const rulesOf = ({ fnArray, argsArray }: Operators, codes: OperatorCodes, height: number): Rule[] => {
  const rules: Rule[] = [];
  const kept: Matrix[] = [];
  let matrix: Matrix = identity;
  fnArray.forEach((code, i) => {
    if (code === codes.save) kept.push(matrix);
    else if (code === codes.restore) matrix = kept.pop() ?? identity;
    else if (code === codes.transform) matrix = times(matrix, argsArray[i] as Matrix);
    else if (code === codes.constructPath) {
      const [then, paths] = argsArray[i] as [number, (ArrayLike<number> | null)[]];
      const data = paths[0];
      const lines = data && typeof data.length === 'number' ? linesOfPath(data, matrix) : [];
      // A path that only clips is not seen; a surface that is filled is no frame, unless it is as thin as a line.
      const isSeen = then !== codes.endPath && !((then === codes.fill || then === codes.eoFill) && isSurface(lines));
      if (isSeen) rules.push(...lines);
    }
  });
  return rules
    .map(({ x1, y1, x2, y2 }) => ({
      x1: Math.min(x1, x2),
      x2: Math.max(x1, x2),
      y1: height - Math.max(y1, y2),
      y2: height - Math.min(y1, y2),
    }))
    .filter(({ x1, y1, x2, y2 }) => x2 - x1 < thin !== y2 - y1 < thin && Math.max(x2 - x1, y2 - y1) >= shortest);
};
