import { IconRoadOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { EvidenceView, NoteView, PauseView, RequestView } from '../../../../libs/contracts/beside-http.js';
import type { TaskView } from '../../../../libs/contracts/http.js';
import { EmptyState } from '../../design/empty-state.js';
import { StatusMark, type Mark } from '../../design/status-mark.js';
import { besideCount } from '../../models/beside.js';
import { dayWords, dueWords, momentWords } from '../../models/dates.js';
import { fileAddress } from '../../services/tasks.js';
import { useWords } from '../../words/i18n.js';
import css from './beside.module.css';
import { Deadlines } from './deadlines.js';
import { Why } from './why.js';

const Evidence = ({ evidence }: { evidence: EvidenceView | null }) => {
  const { t } = useWords();
  if (!evidence) return null;
  return (
    <div className={css.dim}>
      {evidence.file ? (
        <a href={fileAddress(evidence.file.hash)} download={evidence.file.name}>
          {t('beside.evidence', { name: evidence.file.name })}
        </a>
      ) : null}{' '}
      {evidence.link ? (
        <a href={evidence.link} rel="noreferrer noopener" target="_blank">
          {evidence.link}
        </a>
      ) : null}
    </div>
  );
};

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className={css.part}>
    <h3 className={css.title}>{title}</h3>
    <ul className={css.list}>{children}</ul>
  </section>
);

const Pause = ({ pause }: { pause: PauseView }) => {
  const { t, say } = useWords();
  const { released } = pause;
  return (
    <li>
      <StatusMark mark={released ? 'off' : 'soon'}>
        {t('beside.paused', { at: say(momentWords(pause.at)), reason: pause.reason })}
      </StatusMark>
      <div className={css.dim}>{pause.stands.map((budget) => t(`budget.${budget}`)).join(' · ')}</div>
      {pause.confirmer && !released ? (
        <div className={css.dim}>{t('beside.waits', { post: say(pause.confirmer.title) })}</div>
      ) : null}
      {released ? (
        <p className={css.words}>
          {t('beside.released', { at: say(momentWords(released.at)) })} ({released.byName})
          {released.text ? `: ${released.text}` : null}
        </p>
      ) : null}
      <Evidence evidence={released?.evidence ?? null} />
    </li>
  );
};

const marks: Record<RequestView['status'], Mark> = { open: 'open', closed: 'good', lapsed: 'silent', withdrawn: 'off' };

const Outcome = ({ outcome }: { outcome: NonNullable<RequestView['outcome']> }) => {
  const { t, say } = useWords();
  return (
    <>
      <p className={css.words}>
        <strong>{t(`outcome.${outcome.is}`)}</strong>
        {outcome.date ? ` ${t('beside.givesDay', { day: say(dayWords(outcome.date)) })}` : null}
        {outcome.text ? `. ${outcome.text}` : null}
      </p>
      <div className={css.dim}>{t('beside.answered', { name: outcome.byName, at: say(momentWords(outcome.at)) })}</div>
      <Evidence evidence={outcome.evidence} />
    </>
  );
};

const Request = ({ task, request }: { task: TaskView; request: RequestView }) => {
  const { t, say } = useWords();
  const what = request.obstacle ? say(request.obstacle.name) : t(`requestKind.${request.kind}`);
  return (
    <li>
      <StatusMark mark={marks[request.status]}>
        {what}: {t(`requestStatus.${request.status}`)}
      </StatusMark>
      <p className={css.words}>
        {request.date ? `${t('beside.asksDay', { day: say(dayWords(request.date)) })}. ` : null}
        {request.text}
      </p>
      <div className={css.dim}>
        {t('beside.asks', {
          name: request.byName,
          post: say(request.post.title),
          at: say(momentWords(request.at)),
        })}
        {' · '}
        {t('beside.to', { post: say(request.holder.title) })}
        {request.status === 'open' ? (
          <>
            , {t('beside.until', { due: say(dueWords(request.deadline.due)) })}{' '}
            <Why task={task.id} subject={`beside:${request.id}`} deadline={request.deadline} />
          </>
        ) : null}
      </div>
      <Evidence evidence={request.evidence} />
      {request.passed.map((passed) => (
        <div key={passed.at} className={css.dim}>
          {t('beside.passed', { from: say(passed.from.title), to: say(passed.to.title), reason: passed.reason })}
        </div>
      ))}
      {request.outcome ? <Outcome outcome={request.outcome} /> : null}
    </li>
  );
};

const Note = ({ note }: { note: NoteView }) => {
  const { t, say } = useWords();
  return (
    <li>
      <strong>{t(`note.${note.kind}`)}</strong>
      <p className={css.words}>{note.text}</p>
      <div className={css.dim}>
        {t('beside.asks', { name: note.byName, post: say(note.post.title), at: say(momentWords(note.at)) })}
      </div>
      <Evidence evidence={note.evidence} />
    </li>
  );
};

/** What lies beside the file: deadlines as they were and are, pauses, what was asked, and what was noted. */
export const Beside = ({ task }: { task: TaskView }) => {
  const { t } = useWords();
  const { pauses, requests, notes, moves, ceiling } = task.beside;
  if (besideCount(task) + moves.length === 0 && !ceiling)
    return (
      <EmptyState icon={<IconRoadOff size={24} stroke={1.6} />} title={t('beside.empty')}>
        {t('beside.emptyLead')}
      </EmptyState>
    );
  return (
    <>
      <Deadlines task={task} />
      {requests.length > 0 ? (
        <Part title={t('beside.requests')}>
          {requests.toReversed().map((request) => (
            <Request key={request.id} task={task} request={request} />
          ))}
        </Part>
      ) : null}
      {pauses.length > 0 ? (
        <Part title={t('beside.pauses')}>
          {pauses.toReversed().map((pause) => (
            <Pause key={pause.id} pause={pause} />
          ))}
        </Part>
      ) : null}
      {notes.length > 0 ? (
        <Part title={t('beside.notes')}>
          {notes.toReversed().map((note) => (
            <Note key={note.at} note={note} />
          ))}
        </Part>
      ) : null}
    </>
  );
};
