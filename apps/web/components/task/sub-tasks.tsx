import { IconSubtask } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { TaskRowView, TaskView } from '../../../../libs/contracts/http.js';
import type { PartsView, SubTaskView } from '../../../../libs/contracts/parts-http.js';
import { EmptyState } from '../../design/empty-state.js';
import { StatusMark } from '../../design/status-mark.js';
import { dueShort, momentWords } from '../../models/dates.js';
import { tasksQuery } from '../../services/tasks.js';
import { useWords } from '../../words/i18n.js';
import css from './work.module.css';

type Known = ReadonlyMap<string, TaskRowView>;

/** As it is now where one may look into the part; its day may have been moved since it was given. */
const isLate = (part: SubTaskView, row: TaskRowView | undefined): boolean =>
  part.closed === null && (row ? row.late : part.late);

const Agencies = ({ parts, known }: { parts: PartsView; known: Known }) => {
  const { t, say } = useWords();
  return (
    <ul className={css.counts} aria-label={t('parts.perAgency')}>
      {parts.agencies.map(({ lead, total, closed }) => {
        const late = parts.subTasks.filter((part) => part.lead.id === lead.id && isLate(part, known.get(part.task)));
        return (
          <li key={lead.id}>
            {say(lead.name)}: {t('parts.count', { closed, total })}
            {late.length > 0 ? (
              <StatusMark mark="late">{t('parts.countLate', { count: late.length })}</StatusMark>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
};

const Status = ({ part, row }: { part: SubTaskView; row: TaskRowView | undefined }) => {
  const { t, say } = useWords();
  if (part.closed)
    return <StatusMark mark="good">{t('parts.closedAs', { at: say(momentWords(part.closed.at)) })}</StatusMark>;
  return (
    <>
      {isLate(part, row) ? <StatusMark mark="late">{t('parts.late')}</StatusMark> : null}
      <span>{row?.stage ? t(`stage.${row.stage}`) : t('parts.open')}</span>
      {row?.holder ? <span className={css.dim}> {say(row.holder.title)}</span> : null}
    </>
  );
};

const Row = ({ part, row, now }: { part: SubTaskView; row: TaskRowView | undefined; now: string }) => {
  const { t, say } = useWords();
  return (
    <tr>
      <th scope="row">
        {row ? (
          <Link to="/tasks/$id" params={{ id: part.task }}>
            {row.title}
          </Link>
        ) : (
          part.title
        )}
      </th>
      <td data-label={t('parts.lead')}>{say(row?.lead.name ?? part.lead.name)}</td>
      <td data-label={t('parts.status')}>
        <Status part={part} row={row} />
      </td>
      <td data-label={t('parts.dueShort')}>{dueText(row?.due ?? part.due, now) ?? t('parts.noDue')}</td>
    </tr>
  );
};

const dueText = (due: string | null, now: string): string | null => (due === null ? null : dueShort(due, now));

/** What the whole knows of each part, with where it is now as far as this person may look into it. */
export const SubTasks = ({ task }: { task: TaskView }) => {
  const { t } = useWords();
  const { subTasks } = task.parts;
  const rows = useQuery({ ...tasksQuery({ parent: task.id, size: 200 }), enabled: subTasks.length > 0 });
  if (subTasks.length === 0)
    return (
      <EmptyState icon={<IconSubtask size={24} stroke={1.6} />} title={t('parts.empty')}>
        {t('parts.emptyLead')}
      </EmptyState>
    );
  const known = new Map((rows.data?.items ?? []).map((row) => [row.id, row]));
  return (
    <>
      <Agencies parts={task.parts} known={known} />
      <table className={css.seats}>
        <caption>{t('parts.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('parts.tab')}</th>
            <th scope="col">{t('parts.lead')}</th>
            <th scope="col">{t('parts.status')}</th>
            <th scope="col">{t('parts.dueShort')}</th>
          </tr>
        </thead>
        <tbody>
          {subTasks.map((part) => (
            <Row key={part.task} part={part} row={known.get(part.task)} now={task.now} />
          ))}
        </tbody>
      </table>
    </>
  );
};
