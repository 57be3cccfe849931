import { Button, Stack } from '@mantine/core';
import type { ProposalView } from '../../../../libs/contracts/import-http.js';
import { Dialog } from '../../design/dialog.js';
import { WillHappen } from '../../design/sentence.js';
import { useWords } from '../../words/i18n.js';
import { Trouble } from '../shell/trouble.js';
import type { useConfirming } from './use-review.js';

type ConfirmProps = {
  proposals: ProposalView[];
  confirming: ReturnType<typeof useConfirming>['confirming'];
  close: () => void;
};

/** What will happen is said before it does: from here on clocks run. */
export const ConfirmDialog = ({ proposals, confirming, close }: ConfirmProps) => {
  const { t } = useWords();
  const whole = proposals.filter(({ needs }) => needs.length === 0);
  const left = proposals.length - whole.length;
  return (
    <Dialog opened close={close} title={t('import.confirmTitle')} closeLabel={t('common.close')}>
      <Stack>
        <div>
          <WillHappen>{t('import.willConfirm', { count: whole.length })}</WillHappen>
          {left > 0 ? <WillHappen>{t('import.willNot', { count: left })}</WillHappen> : null}
        </div>
        {confirming.error ? <Trouble failure={confirming.error} /> : null}
        <Button
          data-autofocus
          disabled={whole.length === 0}
          aria-busy={confirming.isPending}
          onClick={() => (confirming.isPending ? undefined : confirming.mutate(whole, { onSuccess: close }))}
        >
          {confirming.isPending ? t('import.confirming') : t('import.confirm')}
        </Button>
      </Stack>
    </Dialog>
  );
};
