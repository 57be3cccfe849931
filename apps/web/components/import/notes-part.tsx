import { Link } from '@tanstack/react-router';
import type { ImportView } from '../../../../libs/contracts/import-http.js';
import { Disclosure } from '../../design/disclosure.js';
import { Notice } from '../../design/notice.js';
import { StatusMark } from '../../design/status-mark.js';
import { useWords } from '../../words/i18n.js';
import css from './import.module.css';

const Gone = ({ one }: { one: ImportView }) => {
  const { t } = useWords();
  if (one.gone.length === 0) return null;
  return (
    <Disclosure label={`${t('import.gone')} (${String(one.gone.length)})`}>
      <p className={css.dim}>{t('import.goneHint')}</p>
      <ul>
        {one.gone.map(({ task, title, clause }) => (
          <li key={task}>
            <Link to="/tasks/$id" params={{ id: task }}>
              {[clause, title].filter(Boolean).join(' ')}
            </Link>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
};

/** What the document is to others, and what is odd in it beside its proposals. */
export const NotesPart = ({ one }: { one: ImportView }) => {
  const { t, say } = useWords();
  return (
    <>
      {one.relations.map(({ kind, number, import: earlier, openTasks }) => (
        <Notice key={`${kind} ${number} ${earlier ?? ''}`} tone={kind === 'duplicate' ? 'late' : 'soon'}>
          {t(`import.relation.${kind}`, { number })}.{' '}
          {openTasks > 0 ? `${t('import.relationOpen', { count: openTasks })} ` : null}
          {earlier ? (
            <Link to="/imports/$id" params={{ id: earlier }}>
              {t('import.earlier')}
            </Link>
          ) : null}
        </Notice>
      ))}
      <Gone one={one} />
      {one.flags.length > 0 ? (
        <Disclosure label={`${t('import.flags')} (${String(one.flags.length)})`}>
          <ul className={css.notes}>
            {one.flags.map((flag, index) => (
              <li key={`${flag.code}${String(index)}`}>
                <StatusMark mark="soon">{say(flag.words)}</StatusMark>
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </>
  );
};
