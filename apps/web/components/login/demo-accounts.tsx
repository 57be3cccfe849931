import { TextInput, Title, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { Disclosure } from '../../design/disclosure.js';
import { contains } from '../../models/search-text.js';
import type { DemoAccountView } from '../../../../libs/contracts/http.js';
import { useWords } from '../../words/i18n.js';
import css from './login.module.css';
import type { Login } from './use-login.js';

/** Those through whose hands one task goes, in the order in which it reaches them. */
const walk = [
  'chutich',
  'phochutich',
  'chanhvanphong',
  'thamtra',
  'vanthu',
  'taichinh.giamdoc',
  'taichinh.truongphong',
  'taichinh.chuyenvien',
  'noivu.giamdoc',
  'xaydung.giamdoc',
];

type ListProps = { accounts: DemoAccountView[]; login: Login };

const People = ({ accounts, login }: ListProps) => {
  const { say } = useWords();
  return (
    <ul className={css.people}>
      {accounts.map(({ username, password, name, post }) => (
        <li key={username}>
          <UnstyledButton
            className={css.person}
            disabled={login.isPending}
            onClick={() => login.mutate({ username, password })}
          >
            <span className={css.post}>{say(post)}</span>
            <span className={css.name}>
              {name} · {username}
            </span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
};

const Everyone = ({ accounts, login }: ListProps) => {
  const { t, say } = useWords();
  const [typed, setTyped] = useState('');
  const found = accounts.filter((each) => contains(`${each.name} ${say(each.post)} ${each.username}`, typed));
  return (
    <>
      <TextInput
        aria-label={t('login.filter')}
        placeholder={t('login.filter')}
        leftSection={<IconSearch size={16} />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        mb="sm"
      />
      {found.length === 0 ? <p className={css.none}>{t('login.none', { typed })}</p> : null}
      <People accounts={found} login={login} />
    </>
  );
};

/** One click to be somebody: first those of the walk, then everyone on demand. */
export const DemoAccounts = ({ accounts, login }: ListProps) => {
  const { t } = useWords();
  const first = walk.flatMap((username) => accounts.filter((each) => each.username === username));
  return (
    <section className={css.demo} aria-labelledby="demo-accounts">
      <Title order={2} id="demo-accounts">
        {t('login.demo')}
      </Title>
      <p className={css.lead}>{t('login.demoLead', { password: accounts[0]?.password ?? '' })}</p>
      <People accounts={first} login={login} />
      <Disclosure label={t('login.everyone', { count: accounts.length })}>
        <Everyone accounts={accounts} login={login} />
      </Disclosure>
    </section>
  );
};
