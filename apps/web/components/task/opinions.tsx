import { IconMessages } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { OpinionCounts } from '../../../../libs/contracts/dossier-http.js';
import type { SeatView, TaskView } from '../../../../libs/contracts/http.js';
import { EmptyState } from '../../design/empty-state.js';
import { StatusMark, type Mark } from '../../design/status-mark.js';
import { dueWords, momentWords } from '../../models/dates.js';
import { opinionRounds, type OpinionRound, type OpinionRow, type OpinionStanding } from '../../models/opinions.js';
import { fileAddress } from '../../services/tasks.js';
import { useWords } from '../../words/i18n.js';
import { Why } from './why.js';
import css from './work.module.css';

const marks: Record<OpinionStanding, Mark> = {
  agree: 'good',
  agreeWithComments: 'good',
  disagree: 'against',
  outsideCompetence: 'off',
  deemedConsent: 'silent',
  waiting: 'open',
  withdrawn: 'off',
};
const order: OpinionStanding[] = [
  'agree',
  'agreeWithComments',
  'disagree',
  'outsideCompetence',
  'waiting',
  'withdrawn',
  'deemedConsent',
];

/** How many said what. Silence comes last and apart: it is no answer, whatever the rule makes of it. */
export const Counts = ({ counts }: { counts: OpinionCounts }) => {
  const { t } = useWords();
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <ul className={css.counts}>
      {order
        .filter((standing) => counts[standing] > 0)
        .map((standing) => (
          <li key={standing} data-apart={standing === 'deemedConsent' || undefined}>
            <StatusMark mark={marks[standing]}>
              {counts[standing]} {t(`opinion.${standing}`).toLocaleLowerCase()}
            </StatusMark>
          </li>
        ))}
      <li className={css.dim}>{t('opinionOf.total', { count: total })}</li>
    </ul>
  );
};

type Given = NonNullable<SeatView['answer']>;

const Files = ({ answer }: { answer: Given }) => {
  const { t } = useWords();
  const files = answer.attachments ?? [];
  if (files.length === 0) return null;
  return (
    <ul className={css.files}>
      {files.map(({ hash, name }) => (
        <li key={hash}>
          <a href={fileAddress(hash)} download={name} aria-label={t('opinionOf.attachment', { name })}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
};

const Answer = ({ seat, answer }: { seat: SeatView; answer: Given }) => {
  const { t, say } = useWords();
  return (
    <>
      {answer.text ? <p className={css.opinion}>{answer.text}</p> : null}
      <Files answer={answer} />
      <div className={css.dim}>
        {t('seats.by', { name: answer.byName, at: say(momentWords(answer.at)) })}
        {answer.alsoTo ? `; ${t('opinionOf.alsoTo')}` : null}
        {seat.answeredLate ? `; ${t('opinionOf.late')}` : null}
      </div>
    </>
  );
};

const Silence = ({ seat, task }: { seat: SeatView; task: TaskView }) => {
  const { t, say } = useWords();
  return (
    <p className={css.dim}>
      {t('seats.deemed', { due: say(dueWords(seat.deadline.due)) })}{' '}
      <Link to="/tasks/$id/silence/$seat" params={{ id: task.id, seat: seat.id }}>
        {t('opinionOf.certificate')}
      </Link>
    </p>
  );
};

const Answered = ({ row, task }: { row: OpinionRow; task: TaskView }) => {
  const { t, say } = useWords();
  const { seat, standing } = row;
  return (
    <>
      <StatusMark mark={marks[standing]}>{t(`opinion.${standing}`)}</StatusMark>
      {standing === 'waiting' ? (
        <div className={css.dim}>
          {t('seats.waitingUntil', { due: say(dueWords(seat.deadline.due)) })}{' '}
          <Why task={task.id} subject={`seat:${seat.id}`} deadline={seat.deadline} />
        </div>
      ) : null}
      {standing === 'deemedConsent' ? <Silence seat={seat} task={task} /> : null}
      {seat.withdrawn ? (
        <p className={css.dim}>
          {t('opinionOf.withdrawn', {
            name: seat.withdrawn.byName,
            at: say(momentWords(seat.withdrawn.at)),
            reason: seat.withdrawn.reason,
          })}
        </p>
      ) : null}
      {seat.answer ? <Answer seat={seat} answer={seat.answer} /> : null}
      {seat.late.map((late) => (
        <div key={late.at} className={css.lateAnswer}>
          {t('seats.lateAnswer', { at: say(momentWords(late.at)), answer: t(`opinion.${late.kind}`), text: late.text })}
          <Files answer={late} />
        </div>
      ))}
    </>
  );
};

/** An opinion stays with the draft that it was given on, and says so when there is another one. */
const OnVersion = ({ row, task }: { row: OpinionRow; task: TaskView }) => {
  const { t, say } = useWords();
  const { seat, version } = row;
  const current = task.versions.at(-1)?.number;
  return (
    <>
      {version ?? ''}
      {seat.onEarlierVersion && version !== null ? (
        <div className={css.dim}>{t('opinionOf.earlier', { version, current })}</div>
      ) : null}
      {seat.kept ? (
        <div className={css.dim}>
          {t('opinionOf.kept', {
            name: seat.kept.byName,
            at: say(momentWords(seat.kept.at)),
            reason: seat.kept.reason,
          })}
        </div>
      ) : null}
    </>
  );
};

const TakenUp = ({ row }: { row: OpinionRow }) => {
  const { t } = useWords();
  const { takenUp } = row.seat;
  if (takenUp)
    return takenUp.taken ? (
      <StatusMark mark="good">{t('seats.yes')}</StatusMark>
    ) : (
      <StatusMark mark="off">{t('seats.no', { reason: takenUp.reason ?? '' })}</StatusMark>
    );
  const silent = row.standing === 'deemedConsent' || row.standing === 'withdrawn';
  return <span className={css.dim}>{silent ? t('seats.notNeeded') : t('seats.pending')}</span>;
};

const Round = ({ visit, rows, task }: OpinionRound & { task: TaskView }) => {
  const { t, say } = useWords();
  return (
    <table className={css.seats}>
      <caption>{t('seats.caption', { round: visit.round })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('seats.agency')}</th>
          <th scope="col">{t('seats.answer')}</th>
          <th scope="col">{t('seats.onVersion')}</th>
          <th scope="col">{t('seats.takenUp')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.seat.id} data-standing={row.standing}>
            <th scope="row">{say(row.seat.unit.name)}</th>
            <td>
              <Answered row={row} task={task} />
            </td>
            <td data-label={t('seats.onVersion')}>
              <OnVersion row={row} task={task} />
            </td>
            <td data-label={t('seats.takenUp')}>
              <TakenUp row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** The table that fills itself: who was asked on which version, what they said, what was done with it. */
export const Opinions = ({ task }: { task: TaskView }) => {
  const { t } = useWords();
  const rounds = opinionRounds(task.visits, task.versions);
  if (rounds.length === 0)
    return (
      <EmptyState icon={<IconMessages size={24} stroke={1.6} />} title={t('seats.empty')}>
        {t('seats.emptyLead')}
      </EmptyState>
    );
  return rounds.map(({ visit, rows }) => (
    <div key={`${visit.step}#${visit.round}`} className={css.roundBlock}>
      <Counts counts={visit.counts} />
      <Round visit={visit} rows={rows} task={task} />
    </div>
  ));
};
