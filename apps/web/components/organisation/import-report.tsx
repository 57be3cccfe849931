import type { ImportReportView, ImportRowView } from '../../../../libs/contracts/organisation-http.js';
import { useWords } from '../../words/i18n.js';
import css from './organisation.module.css';

/** A long report is read from what is wrong; the file itself has the rest. */
const shown = 300;
const order: ImportRowView['does'][] = ['error', 'change', 'add', 'same'];

const Row = ({ row }: { row: ImportRowView }) => {
  const { t, say } = useWords();
  return (
    <tr>
      <th scope="row">
        {row.sheet}:{row.row}
      </th>
      <td data-label={t('organisation.tables.does')}>{t(`organisation.tables.is.${row.does}`)}</td>
      <td data-label={t('organisation.tables.name')}>{row.name}</td>
      <td>{row.words ? say(row.words) : null}</td>
    </tr>
  );
};

/** What each row of the file would do, those that cannot first. */
export const ImportReport = ({ report }: { report: ImportReportView }) => {
  const { t } = useWords();
  const { add, change, same, errors } = report;
  const rows = report.rows.toSorted((a, b) => order.indexOf(a.does) - order.indexOf(b.does));
  return (
    <div role="status">
      <p>{t('organisation.tables.sums', { add, change, same, errors })}</p>
      {rows.length > 0 ? (
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('organisation.tables.row')}</th>
              <th scope="col">{t('organisation.tables.does')}</th>
              <th scope="col">{t('organisation.tables.name')}</th>
              <th scope="col">{t('organisation.tables.words')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row) => (
              <Row key={`${row.sheet} ${row.row}`} row={row} />
            ))}
          </tbody>
        </table>
      ) : null}
      {rows.length > shown ? (
        <p className={css.dim}>{t('organisation.tables.more', { count: rows.length - shown })}</p>
      ) : null}
    </div>
  );
};
