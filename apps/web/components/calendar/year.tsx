import type { CalendarDayView, CalendarView } from '../../../../libs/contracts/calendar-http.js';
import { dayWords, weekday } from '../../models/dates.js';
import { looksOf, yearOf, type Brush, type Painted } from '../../models/calendar.js';
import { useWords } from '../../words/i18n.js';
import css from './calendar.module.css';

/** Any week, to name its days. */
const weekOf = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07', '2026-03-08'];

type YearProps = { view: CalendarView; days: Painted; paint: ((date: string) => void) | null };
type DayProps = { day: CalendarDayView; brush: Brush | undefined; paint: YearProps['paint'] };

/** Each kind of day has a sign of its own, so that none is told by its colour alone. */
const signs: Record<string, string> = {
  off: '×',
  weekend: '',
  working: '',
  worked: '+',
  half: '½',
  morning: '◐',
  afternoon: '◑',
  usual: '○',
};

const Day = ({ day, brush, paint }: DayProps) => {
  const { t, say } = useWords();
  const looks = looksOf(day, brush);
  const words = [
    say(dayWords(day.date)),
    t(`calendar.is.${dayIs(looks)}`),
    ...(brush === undefined ? [day.name && say(day.name), day.basis] : [t('calendar.changed')]),
    ...(day.estimated && brush === undefined ? [t('calendar.estimated')] : []),
  ].filter(Boolean);
  const face = (
    <>
      {Number(day.date.slice(8))}
      <span aria-hidden="true" className={css.sign}>
        {signs[looks]}
        {day.estimated && brush === undefined ? '?' : ''}
      </span>
    </>
  );
  return (
    <td className={css.day} data-is={looks} data-painted={brush !== undefined || undefined} title={words.join(' – ')}>
      {paint ? (
        <button
          type="button"
          aria-label={words.join(', ')}
          aria-pressed={brush !== undefined}
          onClick={() => paint(day.date)}
        >
          {face}
        </button>
      ) : (
        <span>{face}</span>
      )}
    </td>
  );
};

const all = ['working', 'weekend', 'off', 'worked', 'half', 'morning', 'afternoon', 'usual'] as const;
const dayIs = (looks: string): (typeof all)[number] => all.find((one) => one === looks) ?? 'working';

/** A year at a glance; for a keeper every day is a button. */
export const Year = ({ view, days, paint }: YearProps) => {
  const { say } = useWords();
  return (
    <div className={css.year}>
      {yearOf(view.days).map(({ month, weeks }) => (
        <table key={month} className={css.month}>
          <caption>{month.split('-').reverse().join('/')}</caption>
          <thead>
            <tr>
              {weekOf.map((date) => (
                <th key={date} scope="col">
                  <abbr title={say(weekday(date))}>{say(weekday(date)).replace('thứ ', '').slice(0, 2)}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week.find(Boolean)?.date}>
                {week.map((day, place) =>
                  day ? <Day key={day.date} day={day} brush={days[day.date]} paint={paint} /> : <td key={place} />,
                )}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
};
