import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { FoundView } from '../../../../libs/contracts/organisation-http.js';
import { foundQuery } from '../../services/organisation.js';
import { useWords } from '../../words/i18n.js';
import css from './organisation.module.css';

const typingMs = 250;

const Found = ({ found, on }: { found: FoundView[]; on: string | undefined }) => {
  const { t, say } = useWords();
  return (
    <>
      <p role="status" className={css.dim}>
        {found.length === 0 ? t('organisation.foundNone') : t('organisation.found', { count: found.length })}
      </p>
      <ul className={css.found}>
        {found.map(({ kind, id, name, of, unit }) => (
          <li key={`${kind} ${id}`}>
            {unit === null ? (
              say(name)
            ) : (
              <Link to="/organisation" search={{ unit, ...(on ? { on } : {}) }} data-row>
                {say(name)}
              </Link>
            )}
            <span className={css.dim}>
              {t(`organisation.foundKind.${kind}`)}
              {of ? ` · ${say(of)}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
};

/** While something is typed, what fits it stands where the tree was. */
export const Finder = ({ on, children }: { on: string | undefined; children: ReactNode }) => {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), typingMs);
  const found = useQuery(foundQuery(asked, on));
  return (
    <>
      <TextInput
        type="search"
        data-search
        label={t('organisation.search')}
        description={t('organisation.searchHint')}
        leftSection={<IconSearch size={16} />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        maxLength={200}
      />
      {typed.trim() === '' ? children : <Found found={found.data ?? []} on={on} />}
    </>
  );
};
