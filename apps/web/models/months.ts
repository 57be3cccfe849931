type Month<Day> = { month: string; weeks: (Day | null)[][] };

/** Days by month, each week a row that begins with Monday. */
export const monthsOf = <Day extends { date: string }>(days: Day[]): Month<Day>[] =>
  [...new Set(days.map(({ date }) => date.slice(0, 7)))].map((month) => {
    const own = days.filter(({ date }) => date.startsWith(month));
    const before = (new Date(`${own[0]?.date ?? month}T00:00:00Z`).getUTCDay() + 6) % 7;
    const cells: (Day | null)[] = [...Array.from({ length: before }, () => null), ...own];
    while (cells.length % 7 > 0) cells.push(null);
    return { month, weeks: Array.from({ length: cells.length / 7 }, (_, row) => cells.slice(row * 7, row * 7 + 7)) };
  });
