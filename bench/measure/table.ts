export type Cell = string | number | null;

/** A table of Markdown that is as readable in a terminal: names to the left, numbers to the right. */
export const table = (head: string[], rows: Cell[][]): string => {
  const texts = [head, ...rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))];
  const widths = head.map((_, column) => Math.max(3, ...texts.map((row) => row[column]?.length ?? 0)));
  const numeric = head.map((_, column) => rows.some((row) => typeof row[column] === 'number'));
  const line = (row: string[]): string => `| ${widths.map((width, column) => pad(row, column, width)).join(' | ')} |`;
  const pad = (row: string[], column: number, width: number): string => {
    const text = row[column] ?? '';
    return numeric[column] ? text.padStart(width) : text.padEnd(width);
  };
  const rule = `| ${widths.map((width, column) => (numeric[column] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  const [first = [], ...rest] = texts;
  return [line(first), rule, ...rest.map(line)].join('\n');
};
