import type { CalendarDayView, CalendarView } from '../../../../libs/contracts/calendar-http.js';
import { Months } from '../../design/months.js';
import { dayWords } from '../../models/dates.js';
import { looksOf, type Brush, type Painted } from '../../models/calendar.js';
import { useWords } from '../../words/i18n.js';
import css from './calendar.module.css';

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
export const Year = ({ view, days, paint }: YearProps) => (
  <Months
    size="small"
    days={view.days}
    cell={(day) => <Day key={day.date} day={day} brush={days[day.date]} paint={paint} />}
  />
);
