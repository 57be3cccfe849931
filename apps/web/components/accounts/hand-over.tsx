import { Button } from '@mantine/core';
import { CopyText } from '../../design/copy-text.js';
import { Notice } from '../../design/notice.js';
import { useWords } from '../../words/i18n.js';
import css from '../account/account.module.css';

/** The code is shown here and nowhere else: whoever has it chooses the password. */
export const HandOver = ({ code, name, done }: { code: string; name: string; done: () => void }) => {
  const { t } = useWords();
  return (
    <Notice tone="soon" role="status">
      <p>{t('accounts.handOver', { name })}</p>
      <code className={css.secret}>{code}</code>
      <CopyText value={code} label={t('account.copy')} copiedLabel={t('common.copied')} />
      <div>
        <Button mt="sm" variant="default" size="xs" onClick={done}>
          {t('accounts.done')}
        </Button>
      </div>
    </Notice>
  );
};
