import { Badge, Tabs } from '@mantine/core';
import type { InboxView } from '../../../../libs/contracts/http.js';
import { useWords } from '../../words/i18n.js';
import { InboxList } from './inbox-list.js';
import { Notices } from './notices.js';

export type InboxTab = 'todo' | 'notices';
type InboxTabsProps = { inbox: InboxView; tab: InboxTab; choose: (tab: InboxTab) => void };

export const InboxTabs = ({ inbox, tab, choose }: InboxTabsProps) => {
  const { t } = useWords();
  const unread = inbox.notices.filter((notice) => !notice.read).length;
  return (
    <Tabs value={tab} onChange={(value) => choose(value === 'notices' ? 'notices' : 'todo')} keepMounted={false}>
      <Tabs.List>
        <Tabs.Tab value="todo">{t('inbox.tabTasks')}</Tabs.Tab>
        <Tabs.Tab
          value="notices"
          rightSection={
            unread > 0 ? (
              <Badge size="sm" variant="light" aria-label={t('inbox.unread', { count: unread })}>
                {unread}
              </Badge>
            ) : null
          }
        >
          {t('inbox.tabNotices')}
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="todo">
        <InboxList inbox={inbox} />
      </Tabs.Panel>
      <Tabs.Panel value="notices">
        <Notices notices={inbox.notices} />
      </Tabs.Panel>
    </Tabs>
  );
};
