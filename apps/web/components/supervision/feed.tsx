import { Button, Group } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CopyText } from '../../design/copy-text.js';
import { Zone } from '../../design/page.js';
import { momentWords } from '../../models/dates.js';
import { feedQuery, makeFeed, revokeFeed } from '../../services/supervision.js';
import { useWords } from '../../words/i18n.js';
import { Loaded } from '../shell/loaded.js';
import { Trouble } from '../shell/trouble.js';
import css from './supervision.module.css';

/** The secret address for a calendar program: made, replaced and revoked here, shown once. */
export const Feed = () => {
  const { t, say } = useWords();
  const queries = useQueryClient();
  const feed = useQuery(feedQuery);
  const again = (): Promise<void> => queries.invalidateQueries(feedQuery);
  const make = useMutation({ mutationFn: makeFeed, onSuccess: again });
  const revoke = useMutation({
    mutationFn: revokeFeed,
    onSuccess: () => {
      make.reset();
      return again();
    },
  });
  const failure = make.error ?? revoke.error;
  return (
    <Zone id="feed" title={t('supervision.feed')}>
      <p>{t('supervision.feedLead')}</p>
      <Loaded query={feed} words={t('waiting.page')}>
        {({ madeAt }) => (
          <>
            <p>
              {madeAt === null
                ? t('supervision.feedNone')
                : t('supervision.feedSince', { at: say(momentWords(madeAt)) })}
            </p>
            {make.data ? (
              <p className={css.address} role="status">
                <strong>{t('supervision.feedOnce')}</strong> <code>{make.data.address}</code>
                <CopyText
                  value={make.data.address}
                  label={t('supervision.feedCopy')}
                  copiedLabel={t('common.copied')}
                />
              </p>
            ) : null}
            <Group gap="xs" className="no-print">
              <Button variant="default" loading={make.isPending} onClick={() => make.mutate()}>
                {madeAt === null ? t('supervision.feedMake') : t('supervision.feedAgain')}
              </Button>
              {madeAt === null ? null : (
                <Button variant="default" loading={revoke.isPending} onClick={() => revoke.mutate()}>
                  {t('supervision.feedRevoke')}
                </Button>
              )}
            </Group>
          </>
        )}
      </Loaded>
      {failure ? <Trouble failure={failure} /> : null}
    </Zone>
  );
};
