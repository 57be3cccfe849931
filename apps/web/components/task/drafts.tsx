import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useState } from 'react';
import type { TaskView, VersionView } from '../../../../libs/contracts/http.js';
import { CopyText } from '../../design/copy-text.js';
import { EmptyState } from '../../design/empty-state.js';
import { Mono } from '../../design/sentence.js';
import { StatusMark } from '../../design/status-mark.js';
import { momentWords } from '../../models/dates.js';
import { shortHash, sizeWords } from '../../models/size.js';
import { fileAddress } from '../../services/tasks.js';
import { useWords } from '../../words/i18n.js';
import { Compare } from './compare.js';
import css from './work.module.css';

const VersionRow = ({ version, current }: { version: VersionView; current: boolean }) => {
  const { t, lang, say } = useWords();
  return (
    <li className={css.version} data-current={current || undefined}>
      <span className={css.versionNumber}>
        <strong>{t('draft.version', { number: version.number })}</strong>
        {version.approved ? <StatusMark mark="good">{t('draft.approved')}</StatusMark> : null}
        {current && !version.approved ? <StatusMark mark="calm">{t('draft.current')}</StatusMark> : null}
      </span>
      <span className={css.versionWhat}>
        <a
          href={fileAddress(version.hash)}
          download={version.name}
          aria-label={t('draft.download', { name: version.name })}
        >
          {version.name}
        </a>{' '}
        <span className={css.dim}>
          {sizeWords(version.size, lang)}
          {version.pages === null ? null : `, ${t('dossier.pages', { count: version.pages })}`}
        </span>
        {version.note ? <p className={css.note}>{version.note}</p> : null}
        <div className={css.dim}>{t('draft.by', { name: version.byName, at: say(momentWords(version.at)) })}</div>
      </span>
      <span className={css.hash}>
        <Mono>{shortHash(version.hash)}</Mono>
        <CopyText
          value={version.hash}
          label={t('draft.copyHash', { number: version.number })}
          copiedLabel={t('common.copied')}
        />
      </span>
    </li>
  );
};

/** Comparing reads both files, so nobody's page does it unasked. */
const Comparing = ({ task }: { task: TaskView }) => {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return open ? (
    <Compare task={task} />
  ) : (
    <Button variant="outline" onClick={() => setOpen(true)}>
      {t('compare.open')}
    </Button>
  );
};

/** Every version that was handed in, newest first: contents never change, so each has one hash for ever. */
export const Drafts = ({ task }: { task: TaskView }) => {
  const { t } = useWords();
  if (task.versions.length === 0)
    return (
      <EmptyState icon={<IconFileText size={24} stroke={1.6} />} title={t('draft.empty')}>
        {t('draft.emptyLead')}
      </EmptyState>
    );
  return (
    <>
      <ol className={css.versions} reversed>
        {task.versions.toReversed().map((version, index) => (
          <VersionRow key={version.number} version={version} current={index === 0} />
        ))}
      </ol>
      {task.versions.length > 1 ? <Comparing task={task} /> : null}
    </>
  );
};
