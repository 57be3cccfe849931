import type { TaskView } from '../../../../libs/contracts/http.js';
import { StatusMark } from '../../design/status-mark.js';
import { openPauses } from '../../models/beside.js';
import { momentWords } from '../../models/dates.js';
import { useWords } from '../../words/i18n.js';
import css from './beside.module.css';

/** Seen before anything else: the task stands, since when and why. */
export const Paused = ({ task }: { task: TaskView }) => {
  const { t, say } = useWords();
  return openPauses(task).map((pause) => (
    <p key={pause.id} className={css.paused} role="status">
      <StatusMark mark="soon">
        {t('beside.pausedNow', { at: say(momentWords(pause.at)), reason: pause.reason })}
      </StatusMark>
      {pause.confirmer ? (
        <span className={css.dim}> {t('beside.waits', { post: say(pause.confirmer.title) })}</span>
      ) : null}
    </p>
  ));
};
