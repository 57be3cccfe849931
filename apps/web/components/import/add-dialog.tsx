import { Button, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ImportView } from '../../../../libs/contracts/import-http.js';
import type { Span } from '../../../../libs/domain/import/index.js';
import { Dialog } from '../../design/dialog.js';
import { placeOf, type PlacedText } from '../../models/import-text.js';
import { useWords } from '../../words/i18n.js';
import { Trouble } from '../shell/trouble.js';
import { useReview } from './use-review.js';

type AddProps = { one: ImportView; placed: PlacedText; selected: Span | null; close: () => void };

/** A proposal that no rule found: it cites a place of the text like any other. */
export const AddDialog = ({ one, placed, selected, close }: AddProps) => {
  const { t } = useWords();
  const begun = selected ? placed.slice(selected) : '';
  const [quote, setQuote] = useState(begun);
  const adding = useReview(one);
  const span = selected && quote === begun ? selected : placeOf(placed, quote);
  const add = (): void => {
    if (span) adding.mutate({ act: 'add', span }, { onSuccess: close });
  };
  return (
    <Dialog opened close={close} title={t('import.addTitle')} closeLabel={t('common.close')} wide>
      <Stack>
        <Textarea
          label={t('import.quote')}
          description={t('import.addHint')}
          error={quote.trim() !== '' && !span ? t('import.addNone') : null}
          autosize
          minRows={3}
          maxRows={12}
          value={quote}
          onChange={(event) => setQuote(event.currentTarget.value)}
          data-autofocus
        />
        {adding.error ? <Trouble failure={adding.error} /> : null}
        <Button onClick={add} disabled={!span} aria-busy={adding.isPending}>
          {t('import.add')}
        </Button>
      </Stack>
    </Dialog>
  );
};
