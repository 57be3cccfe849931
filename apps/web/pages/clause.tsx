import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ClauseView } from '../../../libs/contracts/import-http.js';
import { DocumentPane } from '../components/import/document-pane.js';
import { Loaded } from '../components/shell/loaded.js';
import { Page } from '../design/page.js';
import { PlacedText } from '../models/import-text.js';
import { clauseQuery } from '../services/imports.js';
import { useWords } from '../words/i18n.js';

const route = getRouteApi('/framed/tasks/$id/clause');
const id = 'clause';

const Clause = ({ clause: { text, start, end, name } }: { clause: ClauseView }) => {
  const placed = useMemo(() => new PlacedText(text), [text]);
  const marked = useMemo(() => [{ id, spans: [{ start, end }] }], [start, end]);
  return <DocumentPane placed={placed} marked={marked} active={id} name={name} />;
};

/** The document that a task came from, at its sentence, for everybody who reads the task. */
export const ClausePage = () => {
  const { t } = useWords();
  const { id: task } = route.useParams();
  const clause = useQuery(clauseQuery(task));
  return (
    <Page
      title={t('import.clauseTitle')}
      lead={t('import.clauseLead')}
      aside={
        <Link to="/tasks/$id" params={{ id: task }}>
          {t('import.toTask')}
        </Link>
      }
    >
      <Loaded query={clause} words={t('import.waiting')}>
        {(found) => <Clause clause={found} />}
      </Loaded>
    </Page>
  );
};
