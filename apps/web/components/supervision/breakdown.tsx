import { SegmentedControl } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CountRowView, SupervisionView } from '../../../../libs/contracts/supervision-http.js';
import { Zone } from '../../design/page.js';
import {
  besides,
  excuses,
  groups,
  listOf,
  narrowedTo,
  official,
  totalOf,
  type Group,
  type Narrowed,
} from '../../models/supervision.js';
import { useWords } from '../../words/i18n.js';
import css from './supervision.module.css';

const columns = [...official, ...besides] as const;

type RowProps = { group: Group; row: CountRowView; narrowed: Narrowed };

const Row = ({ group, row, narrowed }: RowProps) => {
  const { say } = useWords();
  const own = narrowedTo(group, row.id, narrowed);
  return (
    <tr>
      <th scope="row">
        <Link to="/supervision" search={own}>
          {say(row.name)}
        </Link>
      </th>
      {columns.map((name) => (
        <td key={name} data-late={(name === 'overdue' && row.counts[name] > 0) || undefined}>
          {row.counts[name] === 0 ? (
            <span className={css.zero}>0</span>
          ) : (
            <Link to="/tasks" search={listOf(name, own)}>
              {row.counts[name]}
            </Link>
          )}
        </td>
      ))}
      <td>{totalOf(row.counts)}</td>
      {excuses.map((name) => (
        <td key={name}>{row.excused[name]}</td>
      ))}
    </tr>
  );
};

const Head = ({ group }: { group: Group }) => {
  const { t } = useWords();
  return (
    <tr>
      <th scope="col">{t(`supervision.${group}`)}</th>
      {columns.map((name) => (
        <th key={name} scope="col">
          {t(`supervision.count.${name}`)}
        </th>
      ))}
      <th scope="col">{t('supervision.total')}</th>
      {excuses.map((name) => (
        <th key={name} scope="col">
          {t(`supervision.notCharged.${name}`)}
        </th>
      ))}
    </tr>
  );
};

/** The same numbers by agency, leader, directive and priority. */
export const Breakdown = ({ view, narrowed }: { view: SupervisionView; narrowed: Narrowed }) => {
  const { t } = useWords();
  const [group, setGroup] = useState<Group>('agencies');
  const choose = (chosen: string): void => setGroup(groups.find((one) => one === chosen) ?? 'agencies');
  return (
    <Zone
      id="by"
      title={t('supervision.by')}
      aside={
        <SegmentedControl
          className="no-print"
          size="xs"
          aria-label={t('supervision.by')}
          value={group}
          onChange={choose}
          data={groups.map((value) => ({ value, label: t(`supervision.${value}`) }))}
        />
      }
    >
      <div className={css.wide} role="group" aria-label={t(`supervision.${group}`)} tabIndex={0}>
        <table className={css.table}>
          <thead>
            <Head group={group} />
          </thead>
          <tbody>
            {view[group].map((row) => (
              <Row key={row.id} group={group} row={row} narrowed={narrowed} />
            ))}
          </tbody>
        </table>
      </div>
    </Zone>
  );
};
