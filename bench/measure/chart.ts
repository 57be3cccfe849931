/** One small chart of a figure over the minutes of a run. */
export type Series = { name: string; unit: string; points: number[] };

const size = { width: 360, height: 150, left: 56, right: 12, top: 30, bottom: 24 };
const columns = 2;

/**
 * Small charts side by side, each with a scale of its own from zero, as one SVG that needs nothing else. Colours are such
 * that they can be read on a light and on a dark page.
 */
export const charts = (all: Series[]): string => {
  const rows = Math.ceil(all.length / columns);
  const [width, height] = [size.width * columns, size.height * rows];
  const drawn = all.map((series, index) => {
    const at = `translate(${(index % columns) * size.width} ${Math.floor(index / columns) * size.height})`;
    return `<g transform="${at}">\n${chart(series)}\n</g>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="11" fill="#777">`,
    ...drawn,
    '</svg>\n',
  ].join('\n');
};

const chart = ({ name, unit, points }: Series): string => {
  const highest = niceAbove(Math.max(...points, 0));
  const bottom = size.height - size.bottom;
  const x = (index: number): number =>
    size.left + (index * (size.width - size.left - size.right)) / Math.max(points.length - 1, 1);
  const y = (value: number): number => bottom - (value / highest) * (bottom - size.top);
  const line = points.map((value, index) => `${x(index).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  const level = (value: number): string =>
    `<line x1="${size.left}" x2="${size.width - size.right}" y1="${y(value)}" y2="${y(value)}" stroke="#9995" />
<text x="${size.left - 6}" y="${y(value) + 4}" text-anchor="end">${value}</text>`;
  return [
    `<text x="${size.left}" y="16" font-weight="bold">${name}, ${unit}</text>`,
    ...[0, highest / 2, highest].map(level),
    `<polyline points="${line}" fill="none" stroke="#2f80c3" stroke-width="2" />`,
    `<text x="${size.left}" y="${size.height - 6}">minute 1</text>`,
    `<text x="${size.width - size.right}" y="${size.height - 6}" text-anchor="end">minute ${points.length}</text>`,
  ].join('\n');
};

/** The next of 1, 2, 5, 10, 20 … that is not below the value. */
export const niceAbove = (value: number): number => {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5, 10].find((step) => step * power >= value) ?? 10) * power;
};
