import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { InboxTabs } from '../components/inbox/inbox-tabs.js';
import { Loaded } from '../components/shell/loaded.js';
import { Page } from '../design/page.js';
import { StatusMark } from '../design/status-mark.js';
import { inOrder } from '../models/inbox.js';
import { inboxQuery } from '../services/tasks.js';
import { useWords } from '../words/i18n.js';

const route = getRouteApi('/framed/inbox');

export const InboxPage = () => {
  const { t } = useWords();
  const { tab } = route.useSearch();
  const navigate = route.useNavigate();
  const inbox = useQuery(inboxQuery);
  const count = inbox.data?.items.length ?? 0;
  const late = inbox.data ? inOrder(inbox.data.items, inbox.data.now).late.length : 0;
  return (
    <Page
      title={t('inbox.title')}
      lead={inbox.data ? (count > 0 ? t('inbox.lead', { count }) : t('inbox.leadNone')) : null}
      aside={late > 0 ? <StatusMark mark="late">{t('inbox.late', { count: late })}</StatusMark> : null}
    >
      <Loaded query={inbox} words={t('waiting.page')}>
        {(data) => (
          <InboxTabs
            inbox={data}
            tab={tab ?? 'todo'}
            choose={(next) => void navigate({ search: next === 'todo' ? {} : { tab: next }, replace: true })}
          />
        )}
      </Loaded>
    </Page>
  );
};
