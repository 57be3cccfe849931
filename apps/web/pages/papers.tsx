import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { FormSheet } from '../components/papers/form-sheet.js';
import { SilenceSheet } from '../components/papers/silence-sheet.js';
import { Loaded } from '../components/shell/loaded.js';
import { NotHere } from '../components/shell/not-here.js';
import { ApiProblem } from '../services/http.js';
import { formQuery, silenceQuery } from '../services/papers.js';
import { useWords } from '../words/i18n.js';

const silenceRoute = getRouteApi('/framed/tasks/$id/silence/$seat');
const formRoute = getRouteApi('/framed/tasks/$id/form');

const isMissing = (error: unknown): boolean => error instanceof ApiProblem && error.problem.status === 404;

export const SilencePage = () => {
  const { t } = useWords();
  const { id, seat } = silenceRoute.useParams();
  const silence = useQuery(silenceQuery(id, seat));
  if (isMissing(silence.error)) return <NotHere />;
  return (
    <Loaded query={silence} words={t('paper.waiting')}>
      {(view) => <SilenceSheet view={view} />}
    </Loaded>
  );
};

export const FormPage = () => {
  const { t } = useWords();
  const { id } = formRoute.useParams();
  const form = useQuery(formQuery(id));
  if (isMissing(form.error)) return <NotHere />;
  return (
    <Loaded query={form} words={t('paper.waiting')}>
      {(view) => <FormSheet view={view} />}
    </Loaded>
  );
};
