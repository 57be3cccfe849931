import { mergedUp } from '../tables/table.js';

/** A table as the stored text holds it; `null` is a cell merged with the one above. */
export const pipeTable = (rows: readonly (readonly (string | null)[])[]): string => {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows
    .filter((row) => row.some((cell) => cell !== null && cell.trim() !== ''))
    .map(
      (row) =>
        `| ${Array.from({ length: width }, (_, i) => cellText(row[i] === undefined ? '' : row[i])).join(' | ')} |`,
    )
    .join('\n');
};

const cellText = (cell: string | null): string =>
  cell === null
    ? mergedUp
    : cell
        .trim()
        .replace(/\|/g, '\\|')
        .replace(/\s*\n\s*/g, ' <br> ')
        .replace(/[ \t\u00a0]+/g, ' ');
