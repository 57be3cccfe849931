import { Link } from '@tanstack/react-router';
import type { DueDayView, SupervisionView } from '../../../../libs/contracts/supervision-http.js';
import { ChartOrTable } from '../../design/chart-or-table.js';
import { Months } from '../../design/months.js';
import { dayWords } from '../../models/dates.js';
import { spanOf, type Narrowed } from '../../models/supervision.js';
import { useWords } from '../../words/i18n.js';
import css from './supervision.module.css';

type DueCalendarProps = { view: SupervisionView; narrowed: Narrowed };
type DayProps = { day: DueDayView; today: string; narrowed: Narrowed };

const Day = ({ day, today, narrowed }: DayProps) => {
  const { t, say } = useWords();
  const number = Number(day.date.slice(8));
  const late = day.overdue > 0 ? `, ${t('supervision.overdueOf', { count: day.overdue })}` : '';
  return (
    <td className={css.day} data-off={!day.works || undefined} data-now={day.date === today || undefined}>
      <span className={css.dayNumber} title={day.name ? say(day.name) : undefined}>
        {number}
        {day.works ? null : <small> {t('supervision.off')}</small>}
      </span>
      {day.open > 0 ? (
        <Link
          to="/tasks"
          search={spanOf({ from: day.date, to: day.date }, narrowed)}
          data-late={day.overdue > 0 || undefined}
          aria-label={`${say(dayWords(day.date))}: ${t('supervision.tasks', { count: day.open })}${late}`}
        >
          {day.open}
          {day.overdue > 0 ? <b aria-hidden="true">!</b> : null}
        </Link>
      ) : null}
    </td>
  );
};

const Chart = ({ view, narrowed }: DueCalendarProps) => (
  <Months days={view.days} cell={(day) => <Day key={day.date} day={day} today={view.today} narrowed={narrowed} />} />
);

const Table = ({ view, narrowed }: DueCalendarProps) => {
  const { t, say } = useWords();
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{t('supervision.day')}</th>
          <th scope="col">{t('supervision.open')}</th>
          <th scope="col">{t('supervision.count.overdue')}</th>
        </tr>
      </thead>
      <tbody>
        {view.days
          .filter(({ open }) => open > 0)
          .map((day) => (
            <tr key={day.date}>
              <th scope="row">{say(dayWords(day.date))}</th>
              <td>
                <Link to="/tasks" search={spanOf({ from: day.date, to: day.date }, narrowed)}>
                  {day.open}
                </Link>
              </td>
              <td>{day.overdue}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
};

/** Three months of terms, day by day. */
export const DueCalendar = ({ view, narrowed }: DueCalendarProps) => {
  const { t } = useWords();
  return (
    <ChartOrTable
      id="calendar"
      title={t('supervision.calendar')}
      chart={<Chart view={view} narrowed={narrowed} />}
      table={<Table view={view} narrowed={narrowed} />}
    />
  );
};
