import type { Series } from './chart.js';
import { rounded } from './latencies.js';

export type Trend = { name: string; unit: string; from: number; to: number; perHour: number; flat: boolean };

/** A run begins with caches and pools that fill. */
const warmUp = 0.2;
/** What a machine that others use does by itself. */
const noise = 0.15;

/** Where a figure goes, by the line that fits its minutes best: whether it ends higher than it began, and by how much. */
export const trendOf = ({ name, unit, points }: Series): Trend => {
  const settled = points.slice(Math.floor(points.length * warmUp));
  const middle = (settled.length - 1) / 2;
  const mean = settled.reduce((sum, value) => sum + value, 0) / settled.length;
  const spread = settled.reduce((sum, _, minute) => sum + (minute - middle) ** 2, 0);
  const slope = settled.reduce((sum, value, minute) => sum + (minute - middle) * (value - mean), 0) / (spread || 1);
  const [from, to] = [mean - slope * middle, mean + slope * middle];
  const flat = to - from <= noise * Math.max(mean, Number.EPSILON);
  return { name, unit, from: rounded(from), to: rounded(to), perHour: rounded(slope * 60), flat };
};
