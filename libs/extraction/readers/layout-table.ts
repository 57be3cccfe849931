/** Tables that only place text side by side: the letterhead and the signature, which are no data. */
const marks = /CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN|Độc lập ?[-–]|^\s*Số ?:|Nơi nhận|Kính gửi/mu;
const mostRows = 6;
const mostColumns = 3;

type Rows = readonly (readonly (string | null)[])[];

export const isLayoutTable = (rows: Rows): boolean =>
  rows.length <= mostRows &&
  Math.max(0, ...rows.map((row) => row.length)) <= mostColumns &&
  rows.some((row) => row.some((cell) => marks.test(cell ?? '')));

/** Its columns one after the other, as a reader takes them in. */
export const laidOut = (rows: Rows): string[] => {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => rows.flatMap((row) => (row[column] ?? '').split('\n')))
    .flat()
    .map((line) => line.trim())
    .filter((line) => line !== '');
};
