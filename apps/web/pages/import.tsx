import { Button, Progress } from '@mantine/core';
import { IconFileOff } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ImportView } from '../../../libs/contracts/import-http.js';
import { statusMarks } from '../components/import/import-rows.js';
import css from '../components/import/import.module.css';
import { Review } from '../components/import/review.js';
import { Loaded } from '../components/shell/loaded.js';
import { NotHere } from '../components/shell/not-here.js';
import { Trouble } from '../components/shell/trouble.js';
import { EmptyState } from '../design/empty-state.js';
import { Notice } from '../design/notice.js';
import { Page } from '../design/page.js';
import { StatusMark } from '../design/status-mark.js';
import { momentWords } from '../models/dates.js';
import { ApiProblem } from '../services/http.js';
import { cancelImport, importQuery, importTextQuery, sourceAddress } from '../services/imports.js';
import { useWords } from '../words/i18n.js';

const route = getRouteApi('/framed/imports/$id');

/** How far the reading is; the page may be left meanwhile. */
const Reading = ({ one }: { one: ImportView }) => {
  const { t } = useWords();
  const queries = useQueryClient();
  const cancelling = useMutation({
    mutationFn: () => cancelImport(one.id),
    onSettled: () => queries.invalidateQueries({ queryKey: ['import', one.id] }),
  });
  const { progress } = one;
  const words = progress ? t(`import.doing.${progress.doing}`, { done: progress.done, of: progress.of }) : null;
  return (
    <div className={css.reading} role="status">
      <StatusMark mark={statusMarks[one.status]}>{words ?? t(`import.status.${one.status}`)}</StatusMark>
      {progress && progress.of > 1 ? (
        <Progress value={(100 * progress.done) / progress.of} aria-label={words ?? ''} />
      ) : null}
      <p>{t('import.leave')}</p>
      {one.mayEdit ? (
        <Button variant="default" onClick={() => cancelling.mutate()} aria-busy={cancelling.isPending}>
          {t('import.cancel')}
        </Button>
      ) : null}
      {cancelling.error ? <Trouble failure={cancelling.error} /> : null}
    </div>
  );
};

const NoTasks = ({ one }: { one: ImportView }) => {
  const { t } = useWords();
  return one.proposals.length > 0 ? null : (
    <EmptyState icon={<IconFileOff size={32} stroke={1.4} />} title={t('import.none')}>
      {t('import.noneLead')} {one.counts ? t('import.counts', one.counts) : null}
    </EmptyState>
  );
};

const Ready = ({ one }: { one: ImportView }) => {
  const { t } = useWords();
  const text = useQuery(importTextQuery(one.id));
  return (
    <Loaded query={text} words={t('import.waiting')}>
      {(found) => (
        <>
          <NoTasks one={one} />
          <Review key={one.id} one={one} text={found.text} />
        </>
      )}
    </Loaded>
  );
};

const Standing = ({ one }: { one: ImportView }) => {
  const { t, say } = useWords();
  if (one.status === 'ready') return <Ready one={one} />;
  if (one.status === 'waiting' || one.status === 'reading') return <Reading one={one} />;
  return (
    <Notice tone="late" title={t(`import.status.${one.status}`)}>
      {one.problem ? say(one.problem.words) : null}
    </Notice>
  );
};

const Origin = ({ one }: { one: ImportView }) => {
  const { t, say } = useWords();
  return (
    <span className={css.dim}>
      {t('import.by', { name: one.by, at: say(momentWords(one.at)) })} ·{' '}
      <a href={sourceAddress(one.id)} download title={t('import.hash', { hash: one.hash })}>
        {t('import.source')}
      </a>{' '}
      · <Link to="/imports">{t('import.back')}</Link>
    </span>
  );
};

export const ImportPage = () => {
  const { t } = useWords();
  const { id } = route.useParams();
  const one = useQuery(importQuery(id));
  if (one.error instanceof ApiProblem && one.error.problem.status === 404) return <NotHere />;
  return (
    <div className={css.wide}>
      <Page title={one.data?.name ?? t('import.title')} aside={one.data ? <Origin one={one.data} /> : null}>
        <Loaded query={one} words={t('import.waiting')}>
          {(data) => <Standing one={data} />}
        </Loaded>
      </Page>
    </div>
  );
};
