/** What a burst of acknowledged actions came to. */
export type Figures = { actionsPerSecond: number; p50Ms: number; p95Ms: number; p99Ms: number };

/** Nearest rank: a latency that somebody really had, never one between two. */
export const percentile = (sorted: number[], share: number): number => {
  if (sorted.length === 0) throw new Error('Nothing was measured.');
  const rank = Math.ceil(share * sorted.length);
  return sorted[Math.max(rank, 1) - 1] ?? Number.NaN;
};

export const figuresOf = (latencies: number[], seconds: number): Figures => {
  const sorted = latencies.toSorted((a, b) => a - b);
  const at = (share: number): number => rounded(percentile(sorted, share));
  return { actionsPerSecond: rounded(latencies.length / seconds), p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99) };
};

export const median = (values: number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  const lower = sorted[Math.ceil(middle) - 1];
  if (upper === undefined || lower === undefined) throw new Error('Nothing was measured.');
  return (upper + lower) / 2;
};

/** Digits that mean something: the machine is noisier than a third one. */
export const rounded = (value: number): number =>
  Math.abs(value) >= 100 ? Math.round(value) : Number(value.toFixed(2));
