import { Checkbox, Pagination } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import type { TaskListView, TaskRowView } from '../../../../libs/contracts/http.js';
import { EmptyState } from '../../design/empty-state.js';
import { StatusMark } from '../../design/status-mark.js';
import { dueInRow, dueShort } from '../../models/dates.js';
import type { TaskFilter } from '../../models/task-filter.js';
import { useWords } from '../../words/i18n.js';
import { BatchBar } from './batch-bar.js';
import css from './tasks.module.css';

const pageSize = 50;

const Where = ({ row }: { row: TaskRowView }) => {
  const { t, say } = useWords();
  if (row.progress !== 'working')
    return (
      <>
        <span>{t(`progress.${row.progress}`)}</span>
        <span className={css.dim}>{t(`completion.${row.completion}`)}</span>
      </>
    );
  return (
    <>
      <span>{row.stage ? t(`stage.${row.stage}`) : null}</span>
      {row.holder ? <span className={css.dim}>{say(row.holder.title)}</span> : null}
    </>
  );
};

const Due = ({ row, now }: { row: TaskRowView; now: string }) => {
  const { t, say } = useWords();
  const due = row.stepDue ?? row.due;
  return (
    <>
      {row.late ? <StatusMark mark="late">{t('tasks.late')}</StatusMark> : null}
      {due ? (
        <time dateTime={due}>{say(dueInRow(due, now))}</time>
      ) : (
        <span className={css.dim}>{t('tasks.noDue')}</span>
      )}
      {row.stepDue && row.due ? (
        <span className={css.dim}>{t('tasks.taskDue', { date: dueShort(row.due, now) })}</span>
      ) : null}
    </>
  );
};

type Choosing = { chosen: ReadonlySet<string>; choose: (id: string, is: boolean) => void };

const Row = ({ row, now, chosen, choose }: { row: TaskRowView; now: string } & Choosing) => {
  const { t, say } = useWords();
  return (
    <tr className={css.row}>
      <td className={css.choice}>
        <Checkbox
          aria-label={t('batch.select', { title: row.title })}
          checked={chosen.has(row.id)}
          data-select
          onChange={(event) => choose(row.id, event.currentTarget.checked)}
        />
      </td>
      <td>
        <Link to="/tasks/$id" params={{ id: row.id }} className={css.title} data-row>
          {row.title}
        </Link>
        <span className={css.dim}>
          {row.directive} · {say(row.lead.name)}
        </span>
      </td>
      <td data-label={t('tasks.where')}>
        <Where row={row} />
      </td>
      <td data-label={t('tasks.stepDue')}>
        <Due row={row} now={now} />
      </td>
    </tr>
  );
};

const Pages = ({
  total,
  filter,
  change,
}: {
  total: number;
  filter: TaskFilter;
  change: (next: TaskFilter) => void;
}) => {
  const { t } = useWords();
  if (total <= pageSize) return null;
  return (
    <Pagination
      component="nav"
      aria-label={t('tasks.pages')}
      getItemProps={(page) => ({ 'aria-label': t('tasks.page', { page }) })}
      total={Math.ceil(total / pageSize)}
      value={filter.page ?? 1}
      onChange={(page) => change({ ...filter, page: page === 1 ? undefined : page })}
      mt="md"
      withControls={false}
    />
  );
};

type TaskTableProps = { list: TaskListView; filter: TaskFilter; change: (next: TaskFilter) => void };

/** What was chosen stays chosen while the list is filtered or turned, as long as its row is here. */
const useChosen = (list: TaskListView) => {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose = (id: string, is: boolean): void =>
    setChosen(new Set(is ? [...chosen, id] : [...chosen].filter((other) => other !== id)));
  const chooseAll = (is: boolean): void => setChosen(new Set(is ? list.items.map(({ id }) => id) : []));
  return { chosen, choose, chooseAll, rows: list.items.filter(({ id }) => chosen.has(id)) };
};

const NoTask = ({ filter }: { filter: TaskFilter }) => {
  const { t } = useWords();
  const narrowed = Object.values(filter).some((value) => value !== undefined);
  return (
    <EmptyState icon={<IconFolderOpen size={24} stroke={1.6} />} title={narrowed ? t('tasks.none') : t('tasks.empty')}>
      {narrowed ? t('tasks.noneLead') : t('tasks.emptyLead')}
    </EmptyState>
  );
};

type Chosen = ReturnType<typeof useChosen>;

const Rows = ({ list, chosen, choose, chooseAll, rows }: { list: TaskListView } & Chosen) => {
  const { t } = useWords();
  return (
    <table className={css.table}>
      <caption className={css.caption}>
        {t(list.more ? 'tasks.foundMore' : 'tasks.found', { count: list.total })}
      </caption>
      <thead>
        <tr>
          <th scope="col" className={css.choice}>
            <Checkbox
              aria-label={t('batch.selectAll')}
              checked={rows.length > 0 && rows.length === list.items.length}
              indeterminate={rows.length > 0 && rows.length < list.items.length}
              onChange={(event) => chooseAll(event.currentTarget.checked)}
            />
          </th>
          <th scope="col">{t('tasks.task')}</th>
          <th scope="col">{t('tasks.where')}</th>
          <th scope="col">{t('tasks.stepDue')}</th>
        </tr>
      </thead>
      <tbody>
        {list.items.map((row) => (
          <Row key={row.id} row={row} now={list.now} chosen={chosen} choose={choose} />
        ))}
      </tbody>
    </table>
  );
};

/** What became of a batch stays to be read, though none of its tasks may be in the list any more. */
export const TaskTable = ({ list, filter, change }: TaskTableProps) => {
  const choosing = useChosen(list);
  return (
    <>
      <BatchBar chosen={choosing.rows} now={list.now} clear={() => choosing.chooseAll(false)} />
      {list.items.length === 0 ? <NoTask filter={filter} /> : <Rows list={list} {...choosing} />}
      <Pages total={list.total} filter={filter} change={change} />
    </>
  );
};
