import { Button } from '@mantine/core';
import { IconCompass, IconPlugOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../../design/empty-state.js';
import { Page } from '../../design/page.js';
import { useWords } from '../../words/i18n.js';

export const NotHere = () => {
  const { t } = useWords();
  return (
    <Page title={t('trouble.notFound')}>
      <EmptyState
        icon={<IconCompass size={24} stroke={1.6} />}
        title={t('trouble.notFound')}
        action={<Link to="/inbox">{t('nav.inbox')}</Link>}
      >
        {t('trouble.notFoundLead')}
      </EmptyState>
    </Page>
  );
};

/** The page itself failed: nothing that was acknowledged is lost, and typed words are kept in the tab. */
export const Crashed = () => {
  const { t } = useWords();
  return (
    <Page title={t('trouble.crashed')}>
      <EmptyState
        icon={<IconPlugOff size={24} stroke={1.6} />}
        title={t('trouble.crashed')}
        action={<Button onClick={() => window.location.reload()}>{t('trouble.reload')}</Button>}
      >
        {t('trouble.crashedLead')}
      </EmptyState>
    </Page>
  );
};
