import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowsExchange,
  IconBuildingCommunity,
  IconCalendar,
  IconChartBar,
  IconBook2,
  IconChecklist,
  IconFileImport,
  IconFilePlus,
  IconInbox,
  IconKeyboard,
  IconLogout,
  IconRoute,
  IconShieldCheck,
  IconUserCircle,
  IconUsers,
} from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { MeView } from '../../../../libs/contracts/http.js';
import { logout } from '../../services/session.js';
import { inboxQuery } from '../../services/tasks.js';
import { useWords } from '../../words/i18n.js';
import css from './frame.module.css';
import { forgetAll } from '../use-kept.js';
import { LanguageSwitch, SchemeSwitch } from './preferences.js';

export const Brand = () => (
  <>
    <img src="/mark.svg" alt="" width="28" height="28" />
    <span>Mandate</span>
  </>
);

const places = [
  { to: '/inbox', words: 'nav.inbox', icon: IconInbox },
  { to: '/supervision', words: 'nav.supervision', icon: IconChartBar },
  { to: '/tasks', words: 'nav.tasks', icon: IconChecklist },
  { to: '/assign', words: 'nav.assign', icon: IconFilePlus },
  { to: '/imports', words: 'nav.imports', icon: IconFileImport },
  { to: '/procedures', words: 'nav.procedures', icon: IconRoute },
  { to: '/outgoing', words: 'register.nav', icon: IconBook2 },
  { to: '/delegations', words: 'nav.delegations', icon: IconArrowsExchange },
  { to: '/organisation', words: 'nav.organisation', icon: IconBuildingCommunity },
] as const;

const Count = () => {
  const inbox = useQuery(inboxQuery);
  const count = inbox.data?.items.length ?? 0;
  return count > 0 ? <span className={css.count}>{count}</span> : null;
};

export const Navigation = () => {
  const { t } = useWords();
  return (
    <nav className={css.nav} aria-label={t('nav.main')}>
      {places.map(({ to, words, icon: Icon }) => (
        <Link key={to} to={to} className={css.place} activeProps={{ 'aria-current': 'page' }}>
          <Icon size={18} stroke={1.6} aria-hidden="true" />
          <span>{t(words)}</span>
          {to === '/inbox' ? <Count /> : null}
        </Link>
      ))}
    </nav>
  );
};

const useLogout = () => {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async (): Promise<void> => {
    const farewell = await logout();
    forgetAll();
    queries.clear();
    if (farewell === null) await navigate({ to: '/login' });
    else window.location.assign(farewell);
  };
};

const Account = ({ me }: { me: MeView }) => {
  const { t, say } = useWords();
  const leave = useLogout();
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('nav.user', { name: me.person.name })}>
          <IconUserCircle size={20} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <strong className={css.me}>{me.person.name}</strong>
          {me.posts.map((post) => (
            <div key={post.id}>{say(post.title)}</div>
          ))}
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item component={Link} to="/account" leftSection={<IconUserCircle size={16} />}>
          {t('nav.account')}
          {me.accountNotices > 0 ? <span className={css.count}>{me.accountNotices}</span> : null}
        </Menu.Item>
        <Menu.Item component={Link} to="/calendar" leftSection={<IconCalendar size={16} />}>
          {t('nav.calendar')}
        </Menu.Item>
        <Menu.Item component={Link} to="/system" leftSection={<IconShieldCheck size={16} />}>
          {t('nav.system')}
        </Menu.Item>
        {me.manages ? (
          <Menu.Item component={Link} to="/accounts" leftSection={<IconUsers size={16} />}>
            {t('nav.accounts')}
          </Menu.Item>
        ) : null}
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void leave()}>
          {t('nav.logout')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

export const Tools = ({ me, help }: { me: MeView; help: () => void }) => {
  const { t, say } = useWords();
  return (
    <div className={css.tools}>
      <LanguageSwitch />
      <ActionIcon
        className={css.wide}
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('nav.help')}
        onClick={help}
      >
        <IconKeyboard size={20} stroke={1.6} />
      </ActionIcon>
      <SchemeSwitch />
      <span className={`${css.who} ${css.wide}`}>
        <strong>{me.person.name}</strong>
        <span>{me.posts[0] ? say(me.posts[0].title) : null}</span>
      </span>
      <Account me={me} />
    </div>
  );
};
