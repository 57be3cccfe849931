import { Button } from '@mantine/core';
import type { AccountNoticeView } from '../../../../libs/contracts/account-http.js';
import { Notice } from '../../design/notice.js';
import { momentWords } from '../../models/dates.js';
import { readAccountNotices } from '../../services/account.js';
import { useWords } from '../../words/i18n.js';
import { useChange } from './use-change.js';

/** What happened to the account, until its person says that they have read it. */
export const AccountNotices = ({ notices }: { notices: AccountNoticeView[] }) => {
  const { t, say } = useWords();
  const read = useChange(readAccountNotices);
  if (notices.length === 0) return null;
  return (
    <Notice
      tone="soon"
      role="status"
      title={t('account.notices')}
      aside={
        <Button variant="default" size="xs" onClick={() => read.mutate()}>
          {t('account.read')}
        </Button>
      }
    >
      {notices.map(({ id, at, words }) => (
        <div key={id}>
          {say(momentWords(at))}: {say(words)}
        </div>
      ))}
      <div>{t('account.notMe')}</div>
    </Notice>
  );
};
