import type { SilenceView } from '../../../../libs/contracts/papers-http.js';
import { StatusMark } from '../../design/status-mark.js';
import { clock, dueWords, momentWords } from '../../models/dates.js';
import { useWords } from '../../words/i18n.js';
import css from './papers.module.css';
import { Block, Line, Lines, Sheet } from './sheet.js';

const Entry = ({ seq, hash }: { seq: number; hash: string }) => {
  const { t } = useWords();
  return (
    <div className={css.hash}>
      {t('paper.entry', { seq })} {hash}
    </div>
  );
};

const Reminders = ({ view }: { view: SilenceView }) => {
  const { t, say } = useWords();
  if (view.reminders.length === 0) return t('silence.noReminder');
  return (
    <ul>
      {view.reminders.map((reminder) => (
        <li key={reminder.seq}>
          {t('silence.reminded', { to: say(reminder.to), at: say(momentWords(reminder.at)) })}
          <Entry {...reminder} />
        </li>
      ))}
    </ul>
  );
};

const Term = ({ view }: { view: SilenceView }) => {
  const { t, say } = useWords();
  const { term } = view;
  return (
    <Lines>
      <Line name={t('silence.received')}>
        {t('silence.receivedAt', {
          at: say(momentWords(view.received.at)),
          by: view.received.byName,
          post: say(view.received.byPost),
        })}
        <Entry {...view.received} />
      </Line>
      <Line name={t('silence.about')}>
        {t('silence.version', { version: view.version.number })}
        <div className={css.hash}>{view.version.hash}</div>
      </Line>
      <Line name={t('silence.term')}>
        {t(`silence.${term.term.unit === 'hour' ? 'hours' : 'days'}`, {
          count: 'amount' in term.term ? term.term.amount : 0,
          due: say(dueWords(term.due)),
          calendar: term.calendarVersion,
        })}
        <div>{t('silence.termBasis', { basis: view.termBasis })}</div>
        {view.postponed.map((postponed) => (
          <div key={postponed.seq}>
            {t('silence.postponed', { until: say(dueWords(postponed.until)) })}
            <Entry {...postponed} />
          </div>
        ))}
      </Line>
      <Line name={t('silence.reminders')}>
        <Reminders view={view} />
      </Line>
      <Line name={t('silence.expired')}>
        {t('silence.minute', { at: say(momentWords(view.expired.minute)), minute: clock(view.expired.minute) })}
        <div>{t('silence.basis', { basis: view.expired.basis })}</div>
        <Entry {...view.expired} />
      </Line>
    </Lines>
  );
};

const Late = ({ view }: { view: SilenceView }) => {
  const { t, say } = useWords();
  if (view.late.length === 0) return null;
  return (
    <Block title={t('silence.late')}>
      {view.late.map((late) => (
        <p key={late.at}>
          {t('seats.lateAnswer', { at: say(momentWords(late.at)), answer: t(`opinion.${late.kind}`), text: late.text })}
        </p>
      ))}
    </Block>
  );
};

/** That an agency was asked, reminded and said nothing: never that it agreed. */
export const SilenceSheet = ({ view }: { view: SilenceView }) => {
  const { t, say } = useWords();
  return (
    <Sheet title={t('silence.title')} task={view.task}>
      <Lines>
        <Line name={t('silence.agency')}>
          {say(view.unit)} ({say(view.holder.title)}
          {view.holder.person ? `: ${view.holder.person.name}` : ''})
        </Line>
        <Line name={t('task.directive')}>{view.task.directive}</Line>
        <Line name={t('task.lead')}>{say(view.task.lead)}</Line>
      </Lines>
      <Block title={t('silence.course')}>
        <Term view={view} />
      </Block>
      <Block title={t('silence.means')}>
        <StatusMark mark="silent">{t('opinion.deemedConsent')}</StatusMark>
        <p>{say(view.responsible)}</p>
      </Block>
      <Late view={view} />
    </Sheet>
  );
};
