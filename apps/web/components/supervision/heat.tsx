import { Link } from '@tanstack/react-router';
import type { HeatRowView, LoadView, SupervisionView, WeekView } from '../../../../libs/contracts/supervision-http.js';
import { ChartOrTable } from '../../design/chart-or-table.js';
import { dayShort } from '../../models/dates.js';
import { mostIn, shadeOf, spanOf, type Narrowed } from '../../models/supervision.js';
import { useWords } from '../../words/i18n.js';
import css from './supervision.module.css';
import { useWeekWords } from './week-words.js';

type HeatProps = { view: SupervisionView; narrowed: Narrowed };
type CellProps = { cell: LoadView; week: WeekView; row: HeatRowView; most: number; narrowed: Narrowed; label: string };

const Cell = ({ cell, week, row, most, narrowed, label }: CellProps) => {
  const { t, say } = useWords();
  if (cell.open === 0)
    return (
      <td className={css.cell} data-shade={0}>
        <span className={css.zero}>·</span>
      </td>
    );
  const late = cell.overdue > 0 ? `, ${t('supervision.overdueOf', { count: cell.overdue })}` : '';
  return (
    <td className={css.cell} data-shade={shadeOf(cell, most)} data-late={cell.overdue > 0 || undefined}>
      <Link
        to="/tasks"
        search={spanOf(week, { ...narrowed, lead: row.agency.id })}
        aria-label={`${say(row.agency.name)}, ${label}: ${t('supervision.tasks', { count: cell.open })}${late}`}
      >
        {cell.open}
        {cell.overdue > 0 ? <b aria-hidden="true">!</b> : null}
      </Link>
    </td>
  );
};

const Chart = ({ view, narrowed }: HeatProps) => {
  const { t, say } = useWords();
  const weekWords = useWeekWords(view);
  const most = mostIn(view.heat.flatMap(({ cells }) => cells));
  return (
    <>
      <p className={css.hint}>{t('supervision.heatHint')}</p>
      <div className={css.wide} role="group" aria-label={t('supervision.heat')} tabIndex={0}>
        <table className={css.heat}>
          <thead>
            <tr>
              <th scope="col">{t('supervision.agencies')}</th>
              {view.weeks.map((week, index) => (
                <th
                  key={week.from}
                  scope="col"
                  data-now={(week.from <= view.today && view.today <= week.to) || undefined}
                >
                  <abbr title={weekWords(week, index)}>
                    {index === 0 ? t('supervision.before') : dayShort(week.from, view.now)}
                  </abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.heat.map((row) => (
              <tr key={row.agency.id}>
                <th scope="row" title={say(row.agency.name)}>
                  {row.agency.short}
                </th>
                {row.cells.map((cell, index) => {
                  const week = view.weeks[index];
                  if (!week) return null;
                  const label = weekWords(week, index);
                  return <Cell key={week.from} {...{ cell, week, row, most, narrowed, label }} />;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};

const Table = ({ view, narrowed }: HeatProps) => {
  const { t, say } = useWords();
  const weekWords = useWeekWords(view);
  const rows = view.heat.flatMap((row) =>
    row.cells.flatMap((cell, index) => {
      const week = view.weeks[index];
      return week && cell.open > 0 ? [{ row, cell, week, words: weekWords(week, index) }] : [];
    }),
  );
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{t('supervision.agencies')}</th>
          <th scope="col">{t('supervision.day')}</th>
          <th scope="col">{t('supervision.open')}</th>
          <th scope="col">{t('supervision.count.overdue')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, cell, week, words }) => (
          <tr key={`${row.agency.id} ${week.from}`}>
            <th scope="row">{say(row.agency.name)}</th>
            <td>{words}</td>
            <td>
              <Link to="/tasks" search={spanOf(week, { ...narrowed, lead: row.agency.id })}>
                {cell.open}
              </Link>
            </td>
            <td>{cell.overdue}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Where it burns: agencies by the week in which what they owe is due. */
export const Heat = ({ view, narrowed }: HeatProps) => {
  const { t } = useWords();
  return (
    <ChartOrTable
      id="heat"
      title={t('supervision.heat')}
      chart={<Chart view={view} narrowed={narrowed} />}
      table={<Table view={view} narrowed={narrowed} />}
    />
  );
};
