import { useQuery } from '@tanstack/react-query';
import { AssignForm } from '../components/assign/assign-form.js';
import { Page } from '../design/page.js';
import { sessionQuery } from '../services/session.js';
import { useWords } from '../words/i18n.js';

export const AssignPage = () => {
  const { t } = useWords();
  const session = useQuery(sessionQuery);
  return (
    <Page title={t('assign.title')} lead={t('assign.lead')} narrow>
      {session.data ? <AssignForm me={session.data} /> : null}
    </Page>
  );
};
