/** One item of a list that both have, or that only the later or only the earlier one has: `at` its place there. */
export type Edit = { is: 'same' | 'inserted' | 'deleted'; at: number };

/** Above so many differences a shortest script costs more than it tells: the middle is then shown as replaced. */
const mostDifferences = 1_000;

type Reached = { ends: Int32Array[]; offset: number };

/** Whether a way of `d` differences on diagonal `k` came there by an insertion. */
const byInsertion = (ends: Int32Array, offset: number, d: number, k: number): boolean =>
  k === -d || (k !== d && (ends[offset + k - 1] ?? 0) < (ends[offset + k + 1] ?? 0));

/** How far each diagonal reaches with so many differences (Myers), up to the number that is enough. */
const reach = (a: readonly string[], b: readonly string[]): Reached | null => {
  const most = Math.min(mostDifferences, a.length + b.length);
  const offset = most + 1;
  const ends: Int32Array[] = [];
  const now = new Int32Array(2 * most + 3);
  for (let d = 0; d <= most; d += 1) {
    ends.push(now.slice());
    for (let k = -d; k <= d; k += 2) {
      let x = byInsertion(now, offset, d, k) ? (now[offset + k + 1] ?? 0) : (now[offset + k - 1] ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      now[offset + k] = x;
      if (x >= a.length && x - k >= b.length) return { ends, offset };
    }
  }
  return null;
};

/** Back along the way that reached the end. */
const back = ({ ends, offset }: Reached, aLength: number, bLength: number): Edit[] => {
  const edits: Edit[] = [];
  let [x, y] = [aLength, bLength];
  for (let d = ends.length - 1; d >= 0; d -= 1) {
    const before = ends[d] ?? new Int32Array(0);
    const k = x - y;
    const inserted = byInsertion(before, offset, d, k);
    const startX = d === 0 ? 0 : (before[offset + (inserted ? k + 1 : k - 1)] ?? 0);
    const startY = d === 0 ? 0 : startX - (inserted ? k + 1 : k - 1);
    for (; x > startX && y > startY; x -= 1, y -= 1) edits.push({ is: 'same', at: x - 1 });
    if (d > 0) edits.push(inserted ? { is: 'inserted', at: y - 1 } : { is: 'deleted', at: x - 1 });
    [x, y] = [startX, startY];
  }
  return edits.reverse();
};

const common = (a: readonly string[], b: readonly string[]): number => {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
};

const places = (is: Edit['is'], from: number, length: number): Edit[] =>
  Array.from({ length }, (_, index) => ({ is, at: from + index }));

/** What must be left out of the earlier list and put into it to have the later one: the fewest, where that can be found. */
export const editsOf = (earlier: readonly string[], later: readonly string[]): Edit[] => {
  const head = common(earlier, later);
  const tail = common(earlier.slice(head).reverse(), later.slice(head).reverse());
  const a = earlier.slice(head, earlier.length - tail);
  const b = later.slice(head, later.length - tail);
  const reached = reach(a, b);
  const middle = reached
    ? back(reached, a.length, b.length)
    : [...places('deleted', 0, a.length), ...places('inserted', 0, b.length)];
  return [
    ...places('same', 0, head),
    ...middle.map(({ is, at }) => ({ is, at: at + head })),
    ...places('same', earlier.length - tail, tail),
  ];
};
