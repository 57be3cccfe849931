import { Link } from '@tanstack/react-router';
import type { InboxItemView } from '../../../../libs/contracts/http.js';
import { DueBar } from '../../design/due-bar.js';
import { StatusMark, type Mark } from '../../design/status-mark.js';
import { civilDate, dayWords, dueInRow } from '../../models/dates.js';
import { fractionLeft, timeLeft, type Tone } from '../../models/time-left.js';
import { useWords } from '../../words/i18n.js';
import css from './inbox.module.css';

const marks: Record<Tone, Mark | null> = { late: 'late', soon: 'soon', calm: null, none: null };

const Left = ({ item, now }: { item: InboxItemView; now: string }) => {
  const { t, say } = useWords();
  const { tone, words } = timeLeft(item, now);
  const mark = marks[tone];
  return (
    <span className={css.left}>
      <span>{mark ? <StatusMark mark={mark}>{say(words)}</StatusMark> : say(words)}</span>
      <DueBar left={fractionLeft(item.since, item.due, now)} tone={tone} />
      {item.due ? (
        <time dateTime={item.due} className={css.dim}>
          {t('inbox.due', { date: say(dueInRow(item.due, now)) })}
        </time>
      ) : null}
      {item.asked === 'acknowledge' ? (
        <time dateTime={item.since} className={css.dim}>
          {t('inbox.escalated', { date: say(dayWords(civilDate(item.since))) })}
        </time>
      ) : null}
    </span>
  );
};

/** From whom it comes and under which directive; the lead is named where it is somebody else. */
const Origin = ({ item }: { item: InboxItemView }) => {
  const { t, say } = useWords();
  const parts = [
    item.from ? t('inbox.from', { name: say(item.from) }) : t('inbox.byTime'),
    ...(item.from?.vi === item.task.lead.vi ? [] : [t('inbox.lead', { name: say(item.task.lead) })]),
    item.task.directive,
  ];
  return parts.join(' · ');
};

/** One thing to do: the verb, the task, who it comes from, and the time that is left. The whole row opens the task. */
export const InboxRow = ({ item, now }: { item: InboxItemView; now: string }) => {
  const { t } = useWords();
  return (
    <li className={css.item}>
      <Link to="/tasks/$id" params={{ id: item.task.id }} className={css.row} data-row>
        <span className={css.verb}>{t(`asked.${item.asked}`)}</span>
        <span className={css.what}>
          <span className={css.title}>{item.task.title}</span>
          <span className={css.dim}>
            <Origin item={item} />
          </span>
        </span>
        <Left item={item} now={now} />
      </Link>
    </li>
  );
};
