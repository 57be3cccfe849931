import type { PathStepView, TaskView, VisitView } from '../../../../libs/contracts/http.js';
import { StatusShape, type Mark } from '../../design/status-mark.js';
import { civilDate, dayShort, dueShort } from '../../models/dates.js';
import { lastVisit, loopsOf, type Loop } from '../../models/path.js';
import { termWords } from '../../models/terms.js';
import { isLate } from '../../models/time-left.js';
import { useWords } from '../../words/i18n.js';
import css from './path.module.css';

const marks: Record<PathStepView['state'], Mark> = { done: 'good', open: 'soon', ahead: 'open' };
const stateWords = { done: 'task.stepDone', open: 'task.stepOpen', ahead: 'task.stepAhead' } as const;

/** Under each step: when it was done, until when it runs, or when it is planned to end and how long it is given. */
const When = ({ step, visit, now }: { step: PathStepView; visit: VisitView | null; now: string }) => {
  const { t, say } = useWords();
  const deadline = visit?.deadline;
  if (step.state === 'done' && visit?.closedAt)
    return <span>{t('task.doneAt', { date: dayShort(civilDate(visit.closedAt), now) })}</span>;
  if (step.state === 'open' && deadline) return <span>{t('task.until', { date: dueShort(deadline.due, now) })}</span>;
  if (step.state !== 'ahead') return null;
  return (
    <>
      {step.planned ? <span>{t('task.planned', { date: dayShort(step.planned, now) })}</span> : null}
      {step.term ? <span className={css.term}>{say(termWords(step.term))}</span> : null}
    </>
  );
};

const StepItem = ({ step, task }: { step: PathStepView; task: TaskView }) => {
  const { t, say } = useWords();
  const visit = lastVisit(task.visits, step.step);
  const late =
    step.state === 'open' && visit?.deadline ? isLate({ ...visit.deadline, workingDaysLeft: null }, task.now) : false;
  return (
    <li className={css.step} data-state={step.state} aria-current={step.state === 'open' ? 'step' : undefined}>
      <span className={css.node}>
        <StatusShape mark={late ? 'late' : marks[step.state]} />
      </span>
      <span className={css.name}>
        {say(step.name)}
        <span className={css.spoken}>, {t(stateWords[step.state])}</span>
      </span>
      <span className={css.when} data-late={late || undefined}>
        {step.rounds > 1 ? <span className={css.round}>{t('task.round', { round: step.rounds })}</span> : null}
        <When step={step} visit={visit} now={task.now} />
      </span>
    </li>
  );
};

const LoopItem = ({ loop, task }: { loop: Loop; task: TaskView }) => {
  const { t, say } = useWords();
  const name = (at: number): string => {
    const step = task.path[at];
    return step ? say(step.name) : '';
  };
  const words = t('task.loop', { from: name(loop.from), to: name(loop.to), round: loop.round, reason: loop.reason });
  return (
    <li
      className={css.loop}
      style={{ '--from': loop.from, '--to': loop.to, '--lane': loop.lane } as React.CSSProperties}
      title={words}
    >
      <span className={css.loopLabel} aria-hidden="true">
        {t('task.returned', { round: loop.round })}
      </span>
      <span className={css.loopWords}>{words}</span>
    </li>
  );
};

/** Zone 2: the procedure as a line; returns are loops drawn above it, so that a second round is seen at a glance. */
export const PathLine = ({ task }: { task: TaskView }) => {
  const { t } = useWords();
  const loops = loopsOf(task);
  const lanes = loops.length === 0 ? 0 : Math.max(...loops.map((loop) => loop.lane)) + 1;
  const size = { '--steps': task.path.length, '--lanes': lanes } as React.CSSProperties;
  return (
    <div className={css.path} style={size}>
      {loops.length > 0 ? (
        <ul className={css.loops} aria-label={t('task.loops')}>
          {loops.map((loop) => (
            <LoopItem key={`${loop.to}-${loop.round}`} loop={loop} task={task} />
          ))}
        </ul>
      ) : null}
      <ol className={css.steps}>
        {task.path.map((step) => (
          <StepItem key={step.step} step={step} task={task} />
        ))}
      </ol>
    </div>
  );
};
