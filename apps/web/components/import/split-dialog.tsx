import { Button, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import type { ImportView, ProposalView } from '../../../../libs/contracts/import-http.js';
import { Dialog } from '../../design/dialog.js';
import { cutsOf, type PlacedText } from '../../models/import-text.js';
import { useWords } from '../../words/i18n.js';
import { Trouble } from '../shell/trouble.js';
import { seenOf, useReview } from './use-review.js';

const shown = 160;
const cut = (text: string): string => (text.length > shown ? `${text.slice(0, shown)}…` : text);

type SplitProps = { one: ImportView; placed: PlacedText; proposal: ProposalView; close: () => void };

/** Where the second half begins is chosen among the sentences of the clause. */
export const SplitDialog = ({ one, placed, proposal, close }: SplitProps) => {
  const { t } = useWords();
  const [at, setAt] = useState<string | null>(null);
  const splitting = useReview(one);
  const cuts = cutsOf(placed, proposal.spans);
  const split = (): void =>
    splitting.mutate({ act: 'split', proposal: seenOf(proposal), at: Number(at) }, { onSuccess: close });
  return (
    <Dialog opened close={close} title={t('import.splitTitle')} closeLabel={t('common.close')} wide>
      <Stack>
        {cuts.length === 0 ? (
          <p>{t('import.splitNone')}</p>
        ) : (
          <Radio.Group label={t('import.splitHint')} value={at} onChange={setAt}>
            <Stack gap="xs" mt="xs">
              {cuts.map((each) => (
                <Radio key={each.at} value={String(each.at)} label={cut(each.after)} />
              ))}
            </Stack>
          </Radio.Group>
        )}
        {splitting.error ? <Trouble failure={splitting.error} /> : null}
        <Button onClick={split} disabled={at === null} aria-busy={splitting.isPending}>
          {t('import.split')}
        </Button>
      </Stack>
    </Dialog>
  );
};
