import type { TaskView } from '../../../../libs/contracts/http.js';
import { StatusMark } from '../../design/status-mark.js';
import { dueWords, momentWords } from '../../models/dates.js';
import { subjectText } from '../../models/inbox.js';
import { useWords } from '../../words/i18n.js';
import css from './task.module.css';

/** To whom the delay was reported, and who has taken note of it. */
export const Escalations = ({ task }: { task: TaskView }) => {
  const { t, say } = useWords();
  if (task.escalations.length === 0) return null;
  return (
    <ul className={css.escalations} aria-label={t('task.escalations')}>
      {task.escalations.map((each) => (
        <li key={`${subjectText(each.subject)}-${each.rung}`}>
          <StatusMark mark={each.acknowledged ? 'good' : 'late'}>
            {t('task.escalatedTo', { post: say(each.to.title), at: say(momentWords(each.at)) })}
          </StatusMark>
          <span className={css.dim}>
            {each.acknowledged
              ? t('task.acknowledgedBy', {
                  name: each.acknowledged.byName,
                  until: say(dueWords(each.acknowledged.until)),
                })
              : t('task.notAcknowledged')}
          </span>
        </li>
      ))}
    </ul>
  );
};
