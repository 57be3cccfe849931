import { Button } from '@mantine/core';
import { IconClockPlay } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DemoAdvance } from '../../../../libs/contracts/http.js';
import { momentWords } from '../../models/dates.js';
import { advance, demoClockQuery } from '../../services/demo.js';
import { useWords } from '../../words/i18n.js';
import css from './demo-bar.module.css';
import { useTroubleWords } from './trouble.js';
import { useNow } from './use-now.js';

const steps = [
  { by: '1h', words: 'demo.hour' },
  { by: '1d', words: 'demo.day' },
  { by: 'nextWorkingDay', words: 'demo.workingDay' },
  { by: 'nextDeadline', words: 'demo.nextDeadline' },
] as const;

const Time = ({ now }: { now: string }) => {
  const { t, say } = useWords();
  const ticking = useNow(now);
  return (
    <span className={css.time}>
      {t('demo.now')} <strong>{say(momentWords(ticking))}</strong>
    </span>
  );
};

/** The demonstration's clock: moved from here, and everything that time does then happens as it would. */
export const DemoBar = () => {
  const { t } = useWords();
  const words = useTroubleWords();
  const queries = useQueryClient();
  const clock = useQuery(demoClockQuery);
  const move = useMutation({
    mutationFn: (step: DemoAdvance) => advance(step),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <aside className={`${css.bar} no-print`} aria-label={t('demo.label')} title={t('demo.hint')}>
      <span className={css.label}>
        <IconClockPlay size={16} aria-hidden="true" /> {t('demo.label')}
      </span>
      {clock.data ? <Time now={clock.data.now} /> : null}
      <span className={css.steps}>
        {steps.map(({ by, words: name }) => (
          <Button
            key={by}
            size="compact-xs"
            variant="default"
            disabled={move.isPending || (by === 'nextDeadline' && clock.data?.nextDeadline === null)}
            onClick={() => move.mutate({ by })}
          >
            {t(name)}
          </Button>
        ))}
      </span>
      <span role="status" className={css.status}>
        {move.isPending ? t('demo.moving') : null}
        {move.error ? words(move.error) : null}
      </span>
    </aside>
  );
};
