import type { ReceiptView } from '../../../../libs/contracts/common-http.js';
import { CopyText } from '../../design/copy-text.js';
import { Notice } from '../../design/notice.js';
import { Mono } from '../../design/sentence.js';
import { momentWords } from '../../models/dates.js';
import { shortHash } from '../../models/size.js';
import { useWords } from '../../words/i18n.js';

/** What an actor takes away: the place and hash of what was written. */
export const Receipt = ({ receipt }: { receipt: ReceiptView }) => {
  const { t, say } = useWords();
  const at = say(momentWords(receipt.at));
  return (
    <Notice
      tone="good"
      role="status"
      aside={
        <CopyText
          value={t('receipt.copyText', { task: receipt.task, seq: receipt.seq, at, hash: receipt.hash })}
          label={t('receipt.copy')}
          copiedLabel={t('common.copied')}
        />
      }
    >
      <span data-receipt={receipt.seq}>
        <strong>{t('receipt.title')}</strong>: {t('receipt.text', { seq: receipt.seq, at })}{' '}
        <Mono>{shortHash(receipt.hash)}</Mono>
      </span>
    </Notice>
  );
};
