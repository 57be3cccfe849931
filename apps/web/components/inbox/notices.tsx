import { Button } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { NoticeView } from '../../../../libs/contracts/http.js';
import { EmptyState } from '../../design/empty-state.js';
import { dueWords, momentWords, slashed } from '../../models/dates.js';
import { byMessage, noticeWord } from '../../models/notices.js';
import { inboxQuery, readNotices } from '../../services/tasks.js';
import { useWords } from '../../words/i18n.js';
import css from './inbox.module.css';

const useRead = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: readNotices,
    onSuccess: () => queries.invalidateQueries({ queryKey: inboxQuery.queryKey }),
  });
};

const NoticeRow = ({ notice, read }: { notice: NoticeView; read: (keys: string[]) => void }) => {
  const { t, say } = useWords();
  return (
    <li className={css.item}>
      <Link
        to="/tasks/$id"
        params={{ id: notice.task.id }}
        className={css.row}
        data-row
        onClick={() => (notice.read ? undefined : read([notice.key]))}
      >
        <span className={css.verb} data-read={notice.read || undefined}>
          {notice.read ? null : <span className={css.dot} role="img" aria-label={t('inbox.isUnread')} />}
          {t(`notice.${noticeWord(notice.about.kind)}`)}
          {notice.about.firedLate ? <small> ({t('notice.firedLate')})</small> : null}
        </span>
        <span className={css.what}>
          <span className={css.title}>{notice.task.title}</span>
          {notice.about.due ? (
            <span className={css.dim}>{t('inbox.due', { date: say(dueWords(notice.about.due)) })}</span>
          ) : null}
        </span>
        <time className={css.dim} dateTime={notice.at}>
          {say(momentWords(notice.at))}
        </time>
      </Link>
    </li>
  );
};

/** What somebody must be told, newest first. */
export const Notices = ({ notices }: { notices: NoticeView[] }) => {
  const { t } = useWords();
  const read = useRead();
  const dayOf = ({ day }: NonNullable<NoticeView['message']>, count: number): string =>
    t('notice.ofDay', { day: slashed(day), count });
  const unread = notices.filter((notice) => !notice.read).map((notice) => notice.key);
  if (notices.length === 0)
    return (
      <EmptyState icon={<IconBell size={24} stroke={1.6} />} title={t('inbox.noticesEmpty')}>
        {t('inbox.noticesEmptyLead')}
      </EmptyState>
    );
  return (
    <section className={css.group}>
      {unread.length > 0 ? (
        <Button variant="subtle" size="compact-sm" className={css.readAll} onClick={() => read.mutate(unread)}>
          {t('inbox.readAll')}
        </Button>
      ) : null}
      {byMessage(notices).map(({ message, own }) => (
        <section key={message?.day ?? own[0]?.key} aria-label={message ? dayOf(message, own.length) : undefined}>
          {message ? (
            <h3 className={css.dim}>
              {dayOf(message, own.length)} · {t(`notice.letter.${message.letter}`)}
            </h3>
          ) : null}
          <ul className={css.list}>
            {own.map((notice) => (
              <NoticeRow key={notice.key} notice={notice} read={(keys) => read.mutate(keys)} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
};
