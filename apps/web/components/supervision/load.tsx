import { VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { SupervisionView } from '../../../../libs/contracts/supervision-http.js';
import { ChartOrTable } from '../../design/chart-or-table.js';
import { dayShort } from '../../models/dates.js';
import { mostIn, spanOf, type Narrowed } from '../../models/supervision.js';
import { useWords } from '../../words/i18n.js';
import css from './supervision.module.css';
import { useWeekWords } from './week-words.js';

type LoadProps = { view: SupervisionView; narrowed: Narrowed };

const comingWeeks = ({ weeks, today }: SupervisionView) =>
  weeks.map((week, index) => ({ week, index })).filter(({ week }) => week.to >= today);

const Chart = ({ view, narrowed }: LoadProps) => {
  const { t } = useWords();
  const weekWords = useWeekWords(view);
  const weeks = comingWeeks(view);
  const most = Math.max(1, mostIn(weeks.map(({ week }) => week)));
  return (
    <ul className={css.bars}>
      {weeks.map(({ week, index }) => (
        <li key={week.from}>
          <Link to="/tasks" search={spanOf(week, narrowed)}>
            <VisuallyHidden>
              {weekWords(week, index)}: {t('supervision.tasks', { count: week.open })}
            </VisuallyHidden>
            <span aria-hidden className={css.barNumber}>
              {week.open}
            </span>
            <span className={css.bar} style={{ blockSize: `${(week.open / most) * 7}rem` }} />
            <span aria-hidden className={css.barName}>
              {dayShort(week.from, view.now)}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
};

const Table = ({ view, narrowed }: LoadProps) => {
  const { t } = useWords();
  const weekWords = useWeekWords(view);
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{t('supervision.day')}</th>
          <th scope="col">{t('supervision.open')}</th>
        </tr>
      </thead>
      <tbody>
        {comingWeeks(view).map(({ week, index }) => (
          <tr key={week.from}>
            <th scope="row">{weekWords(week, index)}</th>
            <td>
              <Link to="/tasks" search={spanOf(week, narrowed)}>
                {week.open}
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** How much is due in each of the coming weeks. */
export const Load = ({ view, narrowed }: LoadProps) => {
  const { t } = useWords();
  return (
    <ChartOrTable
      id="load"
      title={t('supervision.load')}
      chart={<Chart view={view} narrowed={narrowed} />}
      table={<Table view={view} narrowed={narrowed} />}
    />
  );
};
