import type { ReactNode } from 'react';
import { weekday } from '../models/dates.js';
import { monthsOf } from '../models/months.js';
import { useWords } from '../words/i18n.js';
import css from './months.module.css';

/** Any week, to name its days. */
const weekOf = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07', '2026-03-08'];

type MonthsProps<Day> = { days: Day[]; cell: (day: Day) => ReactNode; size?: 'small' };

/** One table a month, each week a row that begins with Monday. `cell` gives the `td` of a day. */
export const Months = <Day extends { date: string }>({ days, cell, size }: MonthsProps<Day>) => {
  const { say } = useWords();
  const shortest = size === 'small' ? 2 : 3;
  return (
    <div className={css.months} data-size={size}>
      {monthsOf(days).map(({ month, weeks }) => (
        <table key={month} className={css.month}>
          <caption>{month.split('-').reverse().join('/')}</caption>
          <thead>
            <tr>
              {weekOf.map((date) => (
                <th key={date} scope="col">
                  <abbr title={say(weekday(date))}>{say(weekday(date)).replace('thứ ', '').slice(0, shortest)}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week, row) => (
              <tr key={row}>{week.map((day, place) => (day ? cell(day) : <td key={place} />))}</tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
};
