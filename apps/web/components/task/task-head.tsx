import { ActionIcon, Title, Tooltip } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { TaskView } from '../../../../libs/contracts/http.js';
import { Fact, Facts } from '../../design/facts.js';
import { Notice } from '../../design/notice.js';
import { useTitle } from '../../design/page.js';
import { StatusMark, type Mark } from '../../design/status-mark.js';
import { dayWords, dueShort, momentWords } from '../../models/dates.js';
import { isLate } from '../../models/time-left.js';
import { useWords } from '../../words/i18n.js';
import { useNow } from '../shell/use-now.js';
import { Paused } from './paused.js';
import css from './task.module.css';
import { Why } from './why.js';

const progressMarks: Record<TaskView['progress'], Mark> = {
  working: 'going',
  done: 'good',
  recalled: 'off',
  cancelled: 'off',
  archived: 'off',
};
const completionMarks: Record<TaskView['completion']['is'], Mark> = {
  none: 'open',
  claimed: 'going',
  confirmed: 'good',
};

const Status = ({
  name,
  mark,
  children,
  more,
}: {
  name: string;
  mark: Mark;
  children: ReactNode;
  more?: ReactNode;
}) => (
  <div className={css.status}>
    <dt>{name}</dt>
    <dd>
      <span className={css.statusWords} data-mark={mark}>
        <StatusMark mark={mark}>{children}</StatusMark>
      </span>
      {more ? <span className={css.dim}>{more}</span> : null}
    </dd>
  </div>
);

/** Two axes that never merge: what the executor has done, and what the assigner has recognised. */
const Statuses = ({ task }: { task: TaskView }) => {
  const { t, say } = useWords();
  const { completion } = task;
  const open = task.path.find((step) => step.state === 'open');
  const recognised = completion.onTime === null ? null : t(completion.onTime ? 'task.onTime' : 'task.notOnTime');
  return (
    <dl className={css.statuses} aria-label={t('task.statuses')}>
      <Status name={t('task.progress')} mark={progressMarks[task.progress]} more={open ? say(open.name) : null}>
        {t(`progress.${task.progress}`)}
      </Status>
      <Status
        name={t('task.completion')}
        mark={completionMarks[completion.is]}
        more={recognised ?? (completion.is === 'claimed' && completion.holder ? say(completion.holder.title) : null)}
      >
        {t(`completion.${completion.is}`)}
      </Status>
      <TaskDue task={task} />
    </dl>
  );
};

const TaskDue = ({ task }: { task: TaskView }) => {
  const { t, say } = useWords();
  const now = useNow(task.now);
  const { deadline } = task;
  if (!deadline)
    return (
      <Status name={t('task.due')} mark="off">
        {t('task.noDue')}
      </Status>
    );
  const late = task.progress === 'working' && isLate({ ...deadline, workingDaysLeft: null }, now);
  return (
    <Status
      name={t('task.due')}
      mark={late ? 'late' : 'open'}
      more={
        <>
          {late ? `${t('task.late')} · ` : null}
          <Why task={task.id} subject="task" deadline={deadline} />
        </>
      }
    >
      {say(dayWords(deadline.lastDay))}
    </Status>
  );
};

const Origin = ({ task }: { task: TaskView }) => {
  const { t, say } = useWords();
  const { directive } = task;
  const { parent, requirement } = task.parts;
  return (
    <Facts>
      {parent ? (
        <Fact name={t('parts.of')}>
          <Link to="/tasks/$id" params={{ id: parent.task }} search={{ tab: 'parts' }}>
            {parent.title}
          </Link>
        </Fact>
      ) : null}
      {requirement ? <Fact name={t('parts.requirement')}>{requirement}</Fact> : null}
      <Fact name={t('task.lead')}>
        <strong>{say(task.lead.name)}</strong>
      </Fact>
      {task.coordinators.length > 0 ? (
        <Fact name={t('task.coordinators')}>{task.coordinators.map((unit) => say(unit.name)).join(', ')}</Fact>
      ) : null}
      {task.amount === null ? null : <Fact name={t('task.amount')}>{`${task.amount.toLocaleString('vi')} đồng`}</Fact>}
      <Fact name={t('task.assigner')}>
        {say(task.assigner.title)}
        {task.assigner.person ? <div className={css.dim}>{task.assigner.person.name}</div> : null}
      </Fact>
      <Fact name={t('task.directive')}>
        {directive.number}
        {directive.clause ? `, ${directive.clause}` : null}
        <div className={css.dim}>
          {directive.title} {t('task.of', { issuer: directive.issuer, date: say(dayWords(directive.date)) })}
        </div>
        {directive.quote ? <q className={css.quote}>{directive.quote}</q> : null}
        {directive.source ? (
          <div className="no-print">
            <Link to="/tasks/$id/clause" params={{ id: task.id }}>
              {t('import.clause')}
            </Link>
          </div>
        ) : null}
      </Fact>
      {task.number ? (
        <Fact name={t('task.number')}>
          <strong>{task.number.notation}</strong>
          <div className={css.dim}>{say(momentWords(task.number.at))}</div>
        </Fact>
      ) : null}
    </Facts>
  );
};

/** Owed after an urgent decision: seen by everybody until it is done. */
const StandingOwed = ({ parts, now }: { parts: TaskView['parts']; now: string }) => {
  const { t, say } = useWords();
  const open = parts.obligations.filter(({ met, kind }) => met === null && kind === 'reportAfter');
  return open.map((owed) => (
    <Notice key={owed.id} tone={owed.late ? 'late' : 'soon'}>
      {t('parts.owedBy', { post: say(owed.holder.title), what: say(owed.what), due: dueShort(owed.due, now) })}
    </Notice>
  ));
};

/** Zone 1: what, who leads, both statuses side by side, until when and why. */
export const TaskHead = ({ task }: { task: TaskView }) => {
  const { t } = useWords();
  useTitle(task.title);
  return (
    <header className={css.head}>
      <div className={css.titleLine}>
        <Title order={1}>
          {task.priority === 'urgent' ? <span className={css.urgent}>{t('task.urgent')}</span> : null}
          {task.title}
        </Title>
        <Tooltip label={t('task.print')}>
          <ActionIcon
            className="no-print"
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('task.print')}
            onClick={() => window.print()}
          >
            <IconPrinter size={20} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </div>
      <Statuses task={task} />
      <Paused task={task} />
      <Origin task={task} />
      <StandingOwed parts={task.parts} now={task.now} />
    </header>
  );
};
