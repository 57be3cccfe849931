import { IconClock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { EntryView, HistoryView } from '../../../../libs/contracts/http.js';
import { CopyText } from '../../design/copy-text.js';
import { Zone } from '../../design/page.js';
import { Mono } from '../../design/sentence.js';
import { StatusMark } from '../../design/status-mark.js';
import { clock, dayWords, momentWords } from '../../models/dates.js';
import { byDay, initials, type Happening } from '../../models/history.js';
import { shortHash } from '../../models/size.js';
import { spanWords } from '../../models/time-left.js';
import { historyQuery } from '../../services/tasks.js';
import { useWords } from '../../words/i18n.js';
import { Loaded } from '../shell/loaded.js';
import css from './history.module.css';

/** A clock that wakes within a minute was on time for anybody who reads. */
const noticeableMs = 60_000;

const EntryLine = ({ entry }: { entry: EntryView }) => {
  const { t, say } = useWords();
  return (
    <li className={css.entry}>
      <span>
        {say(entry.words)}
        {entry.due !== null && entry.firedLateMs !== null && entry.firedLateMs >= noticeableMs ? (
          <span className={css.dim}>
            {' '}
            ({t('entry.due', { at: say(momentWords(entry.due)) })},{' '}
            {t('entry.firedLate', { delay: say(spanWords(entry.firedLateMs)) })})
          </span>
        ) : null}
      </span>
      <span className={css.place}>
        <span className={css.dim}>{t('entry.place', { seq: entry.seq })}</span>
        <CopyText
          value={entry.hash}
          label={t('entry.copyPlace', { seq: entry.seq })}
          copiedLabel={t('common.copied')}
        />
      </span>
    </li>
  );
};

/** A person is round, the clock is square: told apart without reading and without colour. */
const Who = ({ happening }: { happening: Happening }) => {
  const { t, say } = useWords();
  const { actor } = happening;
  return (
    <>
      <span className={css.face} data-clock={actor === null || undefined} aria-hidden="true">
        {actor ? initials(actor.person) : <IconClock size={16} stroke={1.8} />}
      </span>
      <p className={css.who}>
        <time dateTime={happening.at}>{clock(happening.at)}</time>
        <strong>{actor ? actor.person : t('entry.clock')}</strong>
        <span className={css.dim}>{actor ? say(actor.post) : t('entry.clockMark')}</span>
        {actor?.behalf ? (
          <span className={css.dim}>
            {t(`entry.${actor.behalf.as}`, { post: say(actor.behalf.post), person: actor.behalf.person ?? '' })}
          </span>
        ) : null}
      </p>
    </>
  );
};

const HappeningItem = ({ happening }: { happening: Happening }) => (
  <li className={css.happening}>
    <Who happening={happening} />
    <ul className={css.entries}>
      {happening.entries.map((entry) => (
        <EntryLine key={entry.seq} entry={entry} />
      ))}
    </ul>
  </li>
);

const Chain = ({ history }: { history: HistoryView }) => {
  const { t } = useWords();
  const { chain, entries } = history;
  return (
    <span className={css.chain}>
      <StatusMark mark={chain.intact ? 'good' : 'late'}>
        {chain.intact ? t('entry.intact', { count: entries.length }) : t('entry.broken')}
      </StatusMark>
      <span title={t('entry.head')}>
        <Mono>{shortHash(chain.head)}</Mono>
      </span>
      <CopyText value={chain.head} label={t('entry.copyHead')} copiedLabel={t('common.copied')} />
    </span>
  );
};

const Days = ({ history }: { history: HistoryView }) => {
  const { say } = useWords();
  return byDay(history.entries).map(({ date, happenings }) => (
    <section key={date} className={css.dayPart}>
      <h3 className={css.date}>{say(dayWords(date))}</h3>
      <ol className={css.happenings}>
        {happenings.map((happening) => (
          <HappeningItem key={happening.key} happening={happening} />
        ))}
      </ol>
    </section>
  ));
};

/** Zone 5: everything that happened, in words, newest first, with the proof that nothing was changed since. */
export const History = ({ task }: { task: string }) => {
  const { t } = useWords();
  const history = useQuery(historyQuery(task));
  return (
    <Zone id="history" title={t('task.history')} aside={history.data ? <Chain history={history.data} /> : null}>
      <Loaded query={history} words={t('waiting.history')}>
        {(data) => <Days history={data} />}
      </Loaded>
    </Zone>
  );
};
