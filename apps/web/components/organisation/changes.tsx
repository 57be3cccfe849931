import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChangedView, OrganisationEntryView } from '../../../../libs/contracts/organisation-http.js';
import { Disclosure } from '../../design/disclosure.js';
import { momentWords } from '../../models/dates.js';
import { changeQuery, changesQuery } from '../../services/organisation.js';
import { useWords } from '../../words/i18n.js';
import { Loaded } from '../shell/loaded.js';
import css from './organisation.module.css';

const atOnce = 20;
const mostAtOnce = 500;
/** A change of everything (an import) is told by its first things and a count. */
const thingsShown = 50;

const Thing = ({ thing }: { thing: ChangedView }) => {
  const { t, say } = useWords();
  return (
    <table className={css.table}>
      <caption>
        {say(thing.what)}: {say(thing.name)}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('organisation.field')}</th>
          <th scope="col">{t('organisation.before')}</th>
          <th scope="col">{t('organisation.after')}</th>
        </tr>
      </thead>
      <tbody>
        {thing.fields.map(({ field, before, after }) => (
          <tr key={field.en}>
            <th scope="row">{say(field)}</th>
            <td data-label={t('organisation.before')} className={css.gone}>
              {before ? say(before) : t('organisation.nothing')}
            </td>
            <td data-label={t('organisation.after')}>{after ? say(after) : t('organisation.nothing')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Detail = ({ version }: { version: number }) => {
  const { t } = useWords();
  const change = useQuery(changeQuery(version));
  return (
    <Loaded query={change} words={t('waiting.page')}>
      {(things) =>
        things.length === 0 ? (
          <p className={css.dim}>{t('organisation.detailWhole')}</p>
        ) : (
          <>
            {things.slice(0, thingsShown).map((thing, index) => (
              <Thing key={index} thing={thing} />
            ))}
            {things.length > thingsShown ? (
              <p className={css.dim}>{t('authority.more', { count: things.length - thingsShown })}</p>
            ) : null}
          </>
        )
      }
    </Loaded>
  );
};

const Change = ({ entry }: { entry: OrganisationEntryView }) => {
  const { t, say } = useWords();
  const [opened, setOpened] = useState(false);
  const { actor, at, version, words, reason, basis } = entry;
  const by = actor ? t('organisation.by', { name: actor.person, post: say(actor.post) }) : t('organisation.bySystem');
  const said = [say(momentWords(at)), by, t('organisation.version', { version })];
  return (
    <li className={css.line}>
      <div className={css.what}>
        <span className={css.title}>{say(words)}</span>
        <span className={css.dim}>{said.join(' · ')}</span>
        {reason ? (
          <span className={css.dim}>
            {reason}
            {basis ? ` (${t('organisation.basis', { basis })})` : ''}
          </span>
        ) : null}
        <Disclosure label={t('organisation.detail')} onToggle={setOpened}>
          {opened ? <Detail version={version} /> : null}
        </Disclosure>
      </div>
    </li>
  );
};

/** What was changed, by whom, when and why, the newest first: of everything, or of one unit. */
export const Changes = ({ about }: { about?: string }) => {
  const { t } = useWords();
  const [limit, setLimit] = useState(atOnce);
  const changes = useQuery(changesQuery(about, limit));
  return (
    <Loaded query={changes} words={t('waiting.page')}>
      {(entries) => (
        <>
          {entries.length === 0 ? <p className={css.dim}>{t('organisation.changesNone')}</p> : null}
          <ol className={css.lines}>
            {entries.map((entry) => (
              <Change key={entry.seq} entry={entry} />
            ))}
          </ol>
          {entries.length === limit && limit < mostAtOnce ? (
            <Button variant="default" size="xs" onClick={() => setLimit(Math.min(mostAtOnce, limit * 4))}>
              {t('organisation.more')}
            </Button>
          ) : null}
        </>
      )}
    </Loaded>
  );
};
