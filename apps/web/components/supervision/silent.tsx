import { Link } from '@tanstack/react-router';
import type { SilentView, SupervisionView } from '../../../../libs/contracts/supervision-http.js';
import { Zone } from '../../design/page.js';
import { StatusMark } from '../../design/status-mark.js';
import { civilDate, slashed } from '../../models/dates.js';
import { listOf, type Narrowed } from '../../models/supervision.js';
import { useWords } from '../../words/i18n.js';
import css from './supervision.module.css';

const Row = ({ task: { id, title, lead, holder, silences } }: { task: SilentView }) => {
  const { t, say } = useWords();
  return (
    <tr>
      <th scope="row">
        <Link to="/tasks/$id" params={{ id }}>
          {title}
        </Link>
      </th>
      <td>{say(lead.name)}</td>
      <td>{holder ? say(holder) : null}</td>
      <td>
        {silences.map(({ on, since }) => (
          <StatusMark key={on} mark="silent">
            {t(`supervision.silence.${on}`, { day: slashed(civilDate(since)) })}
          </StatusMark>
        ))}
      </td>
    </tr>
  );
};

/** What is told early: no term has passed, and there is no sign of life. */
export const Silent = ({ view: { silent, total }, narrowed }: { view: SupervisionView; narrowed: Narrowed }) => {
  const { t } = useWords();
  const columns = ['matterTask', 'matterLead', 'matterHolder', 'silentWhat'] as const;
  return (
    <Zone id="silent" title={t('supervision.silent')}>
      {silent.length === 0 ? (
        <p className={css.hint}>{t('supervision.silentNone')}</p>
      ) : (
        <div className={css.wide} role="group" aria-label={t('supervision.silent')} tabIndex={0}>
          <table className={css.table}>
            <caption className={css.hint}>{t('supervision.silentRule')}</caption>
            <thead>
              <tr>
                {columns.map((name) => (
                  <th key={name} scope="col">
                    {t(`supervision.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {silent.map((task) => (
                <Row key={task.id} task={task} />
              ))}
            </tbody>
          </table>
          {total.silent > silent.length ? (
            <Link to="/tasks" search={listOf('silent', narrowed)}>
              {t('supervision.silentAll', { count: total.silent })}
            </Link>
          ) : null}
        </div>
      )}
    </Zone>
  );
};
