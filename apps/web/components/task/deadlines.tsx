import type { TaskView } from '../../../../libs/contracts/http.js';
import { Fact, Facts } from '../../design/facts.js';
import { dayWords, momentWords } from '../../models/dates.js';
import { useWords } from '../../words/i18n.js';
import css from './beside.module.css';

/** The deadline that was given first beside the one of now, each with how the task stands by it. */
export const Deadlines = ({ task }: { task: TaskView }) => {
  const { t, say } = useWords();
  const { original, moves, late, ceiling, excusedWorkingDays } = task.beside;
  const standing = (isLate: boolean | null): string | null =>
    isLate === null ? null : t(isLate ? 'beside.late' : 'beside.inTime');
  return (
    <section className={css.part}>
      <h3 className={css.title}>{t('beside.deadlines')}</h3>
      <Facts>
        <Fact name={t('beside.original')}>
          {original ? say(dayWords(original.lastDay)) : t('beside.noDue')}
          <div className={css.dim}>{standing(late.original)}</div>
        </Fact>
        <Fact name={t('beside.current')}>
          {task.deadline ? say(dayWords(task.deadline.lastDay)) : t('beside.noDue')}
          <div className={css.dim}>{standing(late.current)}</div>
        </Fact>
        {ceiling ? (
          <Fact name={t('beside.ceiling')}>
            {say(dayWords(ceiling.date))}
            <div className={css.dim}>{ceiling.source}</div>
          </Fact>
        ) : null}
      </Facts>
      {excusedWorkingDays > 0 ? <p className={css.dim}>{t('beside.excused', { count: excusedWorkingDays })}</p> : null}
      <ul className={css.list}>
        {moves.map((move) => (
          <li key={move.at}>
            {t('beside.moved', {
              at: say(momentWords(move.at)),
              from: move.from ? say(dayWords(move.from.lastDay)) : t('beside.noDue'),
              to: say(dayWords(move.to.lastDay)),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
};
