import { IconMessages } from '@tabler/icons-react';
import type { TaskView } from '../../../../libs/contracts/http.js';
import { EmptyState } from '../../design/empty-state.js';
import { StatusMark, type Mark } from '../../design/status-mark.js';
import { dueWords, momentWords } from '../../models/dates.js';
import { opinionRows, tally, type OpinionRow, type OpinionStanding } from '../../models/opinions.js';
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
const Counts = ({ rows }: { rows: OpinionRow[] }) => {
  const { t } = useWords();
  const counts = tally(rows);
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
    </ul>
  );
};

const Answered = ({ row, task }: { row: OpinionRow; task: TaskView }) => {
  const { t, say } = useWords();
  const { seat, standing } = row;
  const due = say(dueWords(seat.deadline.due));
  return (
    <>
      <StatusMark mark={marks[standing]}>{t(`opinion.${standing}`)}</StatusMark>
      {standing === 'waiting' ? (
        <div className={css.dim}>
          {t('seats.waitingUntil', { due })} <Why task={task.id} subject={`seat:${seat.id}`} deadline={seat.deadline} />
        </div>
      ) : null}
      {standing === 'deemedConsent' ? <p className={css.dim}>{t('seats.deemed', { due })}</p> : null}
      {seat.answer?.text ? <p className={css.opinion}>{seat.answer.text}</p> : null}
      {seat.answer ? (
        <div className={css.dim}>
          {t('seats.by', { name: seat.answer.byName, at: say(momentWords(seat.answer.at)) })}
        </div>
      ) : null}
      {seat.late.map((late) => (
        <p key={late.at} className={css.lateAnswer}>
          {t('seats.lateAnswer', { at: say(momentWords(late.at)), answer: t(`opinion.${late.kind}`), text: late.text })}
        </p>
      ))}
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

const Round = ({ round, rows, task }: { round: number; rows: OpinionRow[]; task: TaskView }) => {
  const { t, say } = useWords();
  return (
    <table className={css.seats}>
      <caption>{t('seats.caption', { round })}</caption>
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
            <td data-label={t('seats.onVersion')}>{row.version ?? ''}</td>
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
  const rows = opinionRows(task.visits, task.versions);
  if (rows.length === 0)
    return (
      <EmptyState icon={<IconMessages size={24} stroke={1.6} />} title={t('seats.empty')}>
        {t('seats.emptyLead')}
      </EmptyState>
    );
  const rounds = [...new Set(rows.map((row) => row.round))];
  return rounds.map((round) => {
    const ofRound = rows.filter((row) => row.round === round);
    return (
      <div key={round} className={css.roundBlock}>
        <Counts rows={ofRound} />
        <Round round={round} rows={ofRound} task={task} />
      </div>
    );
  });
};
