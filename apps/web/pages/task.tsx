import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useLocation } from '@tanstack/react-router';
import { Loaded } from '../components/shell/loaded.js';
import { NotHere } from '../components/shell/not-here.js';
import { TaskFile } from '../components/task/task-file.js';
import { ApiProblem } from '../services/http.js';
import { taskQuery } from '../services/tasks.js';
import { useWords } from '../words/i18n.js';

const route = getRouteApi('/framed/tasks/$id');

export const TaskPage = () => {
  const { t } = useWords();
  const { id } = route.useParams();
  const { tab } = route.useSearch();
  const navigate = route.useNavigate();
  const receipt = useLocation({ select: (location) => location.state.receipt });
  const task = useQuery(taskQuery(id));
  if (task.error instanceof ApiProblem && task.error.problem.status === 404) return <NotHere />;
  return (
    <Loaded query={task} words={t('waiting.task')}>
      {(data) => (
        <TaskFile
          key={id}
          task={data}
          tab={tab}
          chooseTab={(next) => void navigate({ search: { tab: next }, replace: true })}
          receipt={receipt?.task === id ? receipt : null}
        />
      )}
    </Loaded>
  );
};
