import { IconFolder } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { DossierItemView, DossierView, FiledView } from '../../../../libs/contracts/dossier-http.js';
import type { TaskView } from '../../../../libs/contracts/http.js';
import { EmptyState } from '../../design/empty-state.js';
import { Notice } from '../../design/notice.js';
import { StatusMark } from '../../design/status-mark.js';
import { momentWords } from '../../models/dates.js';
import { fileAddress } from '../../services/tasks.js';
import { useWords } from '../../words/i18n.js';
import css from './work.module.css';

const FiledLine = ({ file }: { file: FiledView }) => {
  const { t, say } = useWords();
  const pages = file.pages === null ? t('dossier.pagesUnknown') : t('dossier.pages', { count: file.pages });
  return (
    <li>
      <a href={fileAddress(file.hash)} download={file.name} data-removed={file.removed !== null || undefined}>
        {file.name}
      </a>{' '}
      <span className={css.dim}>
        {pages}; {t('dossier.by', { name: file.byName, at: say(momentWords(file.at)) })}
      </span>
      {file.removed ? (
        <p className={css.dim}>
          {t('dossier.removed', {
            name: file.removed.byName,
            at: say(momentWords(file.removed.at)),
            reason: file.removed.reason,
          })}
        </p>
      ) : null}
    </li>
  );
};

const Asked = ({ item }: { item: DossierItemView }) => {
  const { t } = useWords();
  const words = [
    item.abovePages === null
      ? t(item.required ? 'dossier.required' : 'dossier.optional')
      : t('dossier.above', { pages: item.abovePages }),
    ...(item.atMostPages === null ? [] : [t('dossier.most', { pages: item.atMostPages })]),
  ];
  return <div className={css.dim}>{words.join('; ')}</div>;
};

const Standing = ({ item }: { item: DossierItemView }) => {
  const { t } = useWords();
  if (item.missing) return <StatusMark mark="late">{t('dossier.missing')}</StatusMark>;
  const isThere = item.files.some(({ removed }) => removed === null);
  return isThere ? <StatusMark mark="good">{t('dossier.there')}</StatusMark> : null;
};

const Items = ({ dossier }: { dossier: DossierView }) => {
  const { t, say } = useWords();
  return (
    <table className={css.seats}>
      <caption>{dossier.basis === null ? null : t('dossier.basis', { basis: dossier.basis })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('dossier.item')}</th>
          <th scope="col">{t('dossier.files')}</th>
        </tr>
      </thead>
      <tbody>
        {dossier.items.map((item) => (
          <tr key={item.key}>
            <th scope="row">
              {say(item.name)}
              <Asked item={item} />
            </th>
            <td>
              <Standing item={item} />
              <ul className={css.files}>
                {item.files.map((file) => (
                  <FiledLine key={`${file.hash}${file.at}`} file={file} />
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const StoppedNotice = ({ stopped }: Pick<DossierView, 'stopped'>) => {
  const { t, say } = useWords();
  if (!stopped) return null;
  return (
    <Notice tone="soon">
      {t('dossier.stopped', { step: say(stopped.step), reason: stopped.reason })}{' '}
      {stopped.left ? t('dossier.stoppedLeft', { left: say(stopped.left) }) : null}
    </Notice>
  );
};

/** What must and may lie beside the draft when it is submitted, and what does. */
export const Dossier = ({ task }: { task: TaskView }) => {
  const { t } = useWords();
  const { dossier } = task;
  if (!dossier)
    return (
      <EmptyState icon={<IconFolder size={24} stroke={1.6} />} title={t('dossier.empty')}>
        {t('dossier.emptyLead')}
      </EmptyState>
    );
  return (
    <>
      <StoppedNotice stopped={dossier.stopped} />
      {dossier.items.length > 0 ? <Items dossier={dossier} /> : null}
      {dossier.hasForm ? (
        <p>
          <Link to="/tasks/$id/form" params={{ id: task.id }}>
            {t('dossier.openForm')}
          </Link>
          {dossier.chosen === null ? null : (
            <span className={css.dim}> {t('dossier.chosen', { option: dossier.chosen })}</span>
          )}
        </p>
      ) : null}
    </>
  );
};
