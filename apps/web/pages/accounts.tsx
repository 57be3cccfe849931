import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AccountView } from '../../../libs/contracts/account-http.js';
import { Rows } from '../components/account/rows.js';
import { AccountRow } from '../components/accounts/account-row.js';
import { AddAccount } from '../components/accounts/add-account.js';
import { Loaded } from '../components/shell/loaded.js';
import { Disclosure } from '../design/disclosure.js';
import { Page } from '../design/page.js';
import { contains } from '../models/search-text.js';
import { accountsQuery } from '../services/account.js';
import { sessionQuery } from '../services/session.js';
import { useWords } from '../words/i18n.js';

/** A long list is searched, not scrolled. */
const shown = 100;

const List = ({ accounts }: { accounts: AccountView[] }) => {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const { data: me } = useQuery(sessionQuery);
  const found = accounts.filter(({ username, person }) => contains(`${username} ${person.name}`, typed));
  return (
    <>
      <TextInput
        label={t('accounts.search')}
        leftSection={<IconSearch size={16} />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <p role="status">{found.length === 0 ? t('accounts.none') : t('accounts.found', { count: found.length })}</p>
      <Rows>
        {found.slice(0, shown).map((account) => (
          <AccountRow key={account.id} account={account} own={account.username === me?.username} />
        ))}
      </Rows>
    </>
  );
};

export const AccountsPage = () => {
  const { t } = useWords();
  const accounts = useQuery(accountsQuery);
  return (
    <Page title={t('accounts.title')} lead={t('accounts.lead')} narrow>
      <Disclosure label={t('accounts.add')}>
        <AddAccount />
      </Disclosure>
      <Loaded query={accounts} words={t('waiting.page')}>
        {(list) => <List accounts={list} />}
      </Loaded>
    </Page>
  );
};
