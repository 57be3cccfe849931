/** RFC 4180, with the separator that the first line uses: a list from a Vietnamese spreadsheet has semicolons. */
export const readCsv = (text: string): string[][] => {
  const source = text.replace(/^\uFEFF/, '');
  const [first = ''] = source.split('\n');
  const separator = [';', '\t'].find((sign) => first.includes(sign)) ?? ',';
  const rows: string[][] = [[]];
  const cell = new RegExp(`("(?:[^"]|"")*"|[^${separator}\\r\\n]*)(${separator}|\\r?\\n|$)`, 'gy');
  for (let found = cell.exec(source); found; found = cell.exec(source)) {
    const [whole, given = '', end = ''] = found;
    rows.at(-1)?.push(given.startsWith('"') ? given.slice(1, -1).replaceAll('""', '"') : given);
    if (end === '' || whole === '') break;
    if (end !== separator) rows.push([]);
  }
  return rows.filter((row) => row.some((each) => each.trim() !== ''));
};
