import { UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ExplanationView } from '../../../../libs/contracts/http.js';
import type { DueView } from '../../../../libs/contracts/common-http.js';
import { Dialog } from '../../design/dialog.js';
import { weekdayNames, weeksOf, ordered } from '../../models/counted-days.js';
import { dayWords, dueWords, momentWords, slashed } from '../../models/dates.js';
import { explanationQuery } from '../../services/tasks.js';
import { useWords } from '../../words/i18n.js';
import { Loaded } from '../shell/loaded.js';
import { CountedSheet } from './counted-sheet.js';
import css from './why.module.css';

const Explanation = ({ explanation }: { explanation: ExplanationView }) => {
  const { t, say } = useWords();
  const orders = ordered(explanation.days);
  return (
    <>
      <p className={css.words}>{say(explanation.words)}</p>
      <p className={css.dim}>
        {t('why.start', { at: say(momentWords(explanation.start)) })}{' '}
        {t('why.calendar', { version: explanation.calendarVersion })}
      </p>
      <CountedSheet weeks={weeksOf(explanation.days)} names={weekdayNames.map(say)} lastDay={explanation.lastDay} />
      {explanation.changes.length > 0 ? (
        <ul className={css.orders}>
          {explanation.changes.map((change) => (
            <li key={change.at}>{say(change.words)}</li>
          ))}
        </ul>
      ) : null}
      {orders.length > 0 ? (
        <>
          <h3 className={css.ordersTitle}>{t('why.basis')}</h3>
          <ul className={css.orders}>
            {orders.map((day) => (
              <li key={day.date}>
                <strong>{say(dayWords(day.date))}</strong>: {day.basis}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
};

const Asked = ({ task, subject }: { task: string; subject: string }) => {
  const { t } = useWords();
  const explanation = useQuery(explanationQuery(task, subject));
  return (
    <Loaded query={explanation} words={t('waiting.days')}>
      {(data) => <Explanation explanation={data} />}
    </Loaded>
  );
};

type WhyProps = { task: string; subject: string; deadline: DueView };

/** "Why is it due then?": every day that was counted, every day that was not, and the text that orders it. */
export const Why = ({ task, subject, deadline }: WhyProps) => {
  const { t, say } = useWords();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <UnstyledButton
        className={`${css.why} no-print`}
        onClick={() => setOpened(true)}
        aria-label={t('task.whyOf', { due: slashed(deadline.lastDay) })}
      >
        {t('task.why')}
      </UnstyledButton>
      <Dialog
        opened={opened}
        close={() => setOpened(false)}
        title={t('task.whyOf', { due: say(dueWords(deadline.due)) })}
        closeLabel={t('common.close')}
        wide
      >
        <Asked task={task} subject={subject} />
      </Dialog>
    </>
  );
};
