import { IconFileImport } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ImportRowView } from '../../../../libs/contracts/import-http.js';
import { EmptyState } from '../../design/empty-state.js';
import { StatusMark, type Mark } from '../../design/status-mark.js';
import { momentWords } from '../../models/dates.js';
import { useWords } from '../../words/i18n.js';
import css from './import.module.css';

export const statusMarks: Record<ImportRowView['status'], Mark> = {
  waiting: 'open',
  reading: 'going',
  ready: 'good',
  failed: 'late',
  cancelled: 'off',
};

const Tally = ({ row: { tally, status, problem } }: { row: ImportRowView }) => {
  const { t, say } = useWords();
  if (problem) return <span>{say(problem.words)}</span>;
  if (status !== 'ready') return null;
  return (
    <span>
      {[
        t('import.tally', { count: tally.open }),
        t('import.confirmedTally', { count: tally.confirmed }),
        t('import.droppedTally', { count: tally.dropped }),
      ].join(' · ')}
    </span>
  );
};

const Row = ({ row }: { row: ImportRowView }) => {
  const { t, say } = useWords();
  return (
    <li className={css.listed}>
      <Link to="/imports/$id" params={{ id: row.id }} className={css.listedName} data-row>
        {[row.number, row.title].filter(Boolean).join(' · ') || row.name}
      </Link>
      <StatusMark mark={statusMarks[row.status]}>{t(`import.status.${row.status}`)}</StatusMark>
      <span className={css.dim}>
        <Tally row={row} />
        <span>{[row.name, t('import.by', { name: row.by, at: say(momentWords(row.at)) })].join(' · ')}</span>
      </span>
    </li>
  );
};

export const ImportRows = ({ rows }: { rows: ImportRowView[] }) => {
  const { t } = useWords();
  if (rows.length === 0)
    return (
      <EmptyState icon={<IconFileImport size={32} stroke={1.4} />} title={t('import.empty')}>
        {t('import.emptyLead')}
      </EmptyState>
    );
  return (
    <ul className={css.list}>
      {rows.map((row) => (
        <Row key={row.id} row={row} />
      ))}
    </ul>
  );
};
