import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Loaded } from '../components/shell/loaded.js';
import { TaskFilters } from '../components/tasks/task-filters.js';
import { TaskTable } from '../components/tasks/task-table.js';
import { CopyText } from '../design/copy-text.js';
import { Page } from '../design/page.js';
import type { TaskFilter } from '../models/task-filter.js';
import { tasksQuery } from '../services/tasks.js';
import { useWords } from '../words/i18n.js';

const route = getRouteApi('/framed/tasks');

const given = (filter: TaskFilter): TaskFilter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== ''));

export const TasksPage = () => {
  const { t } = useWords();
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const tasks = useQuery(tasksQuery(filter));
  const change = (next: TaskFilter): void => void navigate({ search: given(next), replace: true });
  return (
    <Page
      title={t('nav.tasks')}
      aside={<CopyText value={window.location.href} label={t('tasks.share')} copiedLabel={t('common.copied')} />}
    >
      <TaskFilters filter={filter} change={change} />
      <Loaded query={tasks} words={t('waiting.tasks')}>
        {(list) => <TaskTable list={list} filter={filter} change={change} />}
      </Loaded>
    </Page>
  );
};
