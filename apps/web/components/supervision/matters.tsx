import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { MatterView, SupervisionView } from '../../../../libs/contracts/supervision-http.js';
import { Zone } from '../../design/page.js';
import { StatusMark } from '../../design/status-mark.js';
import { slashed } from '../../models/dates.js';
import { useWords } from '../../words/i18n.js';
import { Decide, Deciding, type Chosen } from './decide.js';
import css from './supervision.module.css';

const Left = ({ left }: Pick<MatterView, 'left'>) => {
  const { t } = useWords();
  const isLate = left < 0;
  return (
    <StatusMark mark={isLate ? 'late' : 'soon'}>
      {t(isLate ? 'supervision.matterLate' : 'supervision.matterLeft', { days: Math.abs(left) })}
    </StatusMark>
  );
};

type Choose = { choose: (chosen: Chosen) => void };

const Matter = ({ matter, choose }: { matter: MatterView } & Choose) => {
  const { t, say } = useWords();
  const { id, title, lead, holder, urgent, lastDay, left } = matter;
  return (
    <tr>
      <th scope="row">
        <Link to="/tasks/$id" params={{ id }}>
          {title}
        </Link>
        {urgent ? ` (${t('supervision.matterUrgent')})` : null}
      </th>
      <td>{say(lead.name)}</td>
      <td>{holder ? say(holder) : null}</td>
      <td>
        {slashed(lastDay)} <Left left={left} />
      </td>
      <td className="no-print">
        <Decide matter={matter} choose={choose} />
      </td>
    </tr>
  );
};

/** Where a leader begins: the late and nearly due tasks in the order of the rule that is said, with what can be decided of each. */
export const Matters = ({ view: { matters } }: { view: SupervisionView }) => {
  const [chosen, choose] = useState<Chosen | null>(null);
  return (
    <>
      <List matters={matters} choose={choose} />
      <Deciding chosen={chosen} close={() => choose(null)} />
    </>
  );
};

const List = ({ matters, choose }: Pick<SupervisionView, 'matters'> & Choose) => {
  const { t } = useWords();
  if (matters.length === 0) return <p className={css.hint}>{t('supervision.mattersNone')}</p>;
  const columns = ['matterTask', 'matterLead', 'matterHolder', 'matterDue'] as const;
  return (
    <Zone id="matters" title={t('supervision.matters')}>
      <div className={css.wide} role="group" aria-label={t('supervision.matters')} tabIndex={0}>
        <table className={css.table}>
          <caption className={css.hint}>{t('supervision.mattersRule')}</caption>
          <thead>
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {t(`supervision.${name}`)}
                </th>
              ))}
              <th scope="col" className="no-print">
                {t('supervision.decide.title')}
              </th>
            </tr>
          </thead>
          <tbody>
            {matters.map((matter) => (
              <Matter key={matter.id} matter={matter} choose={choose} />
            ))}
          </tbody>
        </table>
      </div>
    </Zone>
  );
};
