import { Link } from '@tanstack/react-router';
import type { SupervisionView } from '../../../../libs/contracts/supervision-http.js';
import { StatusShape, type Mark } from '../../design/status-mark.js';
import { besides, listOf, official, type Counted, type Narrowed } from '../../models/supervision.js';
import { useWords } from '../../words/i18n.js';
import css from './supervision.module.css';

const marks: Record<Counted, Mark> = {
  doneOnTime: 'good',
  doneLate: 'against',
  inTerm: 'open',
  overdue: 'late',
  noTerm: 'calm',
  nearlyDue: 'soon',
  willBeLate: 'soon',
  silent: 'silent',
};

type NumberProps = { name: Counted; view: SupervisionView; narrowed: Narrowed };

const OneNumber = ({ name, view, narrowed }: NumberProps) => {
  const { t } = useWords();
  return (
    <li>
      <Link to="/tasks" search={listOf(name, narrowed)} className={css.number} data-name={name}>
        <strong>{view.total[name]}</strong>
        <span className={css.numberName}>
          <StatusShape mark={marks[name]} />
          {t(`supervision.count.${name}`)}
        </span>
      </Link>
    </li>
  );
};

/** The four numbers of the official count, and what is seen beside them; each opens its list. */
export const Numbers = ({ view, narrowed }: { view: SupervisionView; narrowed: Narrowed }) => (
  <>
    <ul className={css.numbers}>
      {official.map((name) => (
        <OneNumber key={name} name={name} view={view} narrowed={narrowed} />
      ))}
    </ul>
    <ul className={css.numbers} data-small>
      {besides.map((name) => (
        <OneNumber key={name} name={name} view={view} narrowed={narrowed} />
      ))}
    </ul>
  </>
);
