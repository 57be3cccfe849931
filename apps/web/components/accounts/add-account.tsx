import { Button, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { Notice } from '../../design/notice.js';
import { addAccount, addService } from '../../services/account.js';
import { useWords } from '../../words/i18n.js';
import css from '../account/account.module.css';
import { useChange } from '../account/use-change.js';
import { PersonField } from '../organisation/person-field.js';
import { Trouble } from '../shell/trouble.js';
import { HandOver } from './hand-over.js';

type Asked = { kind: 'person' | 'service'; username: string; person: string | null };
const empty: Asked = { kind: 'person', username: '', person: null };

const create = async ({ kind, username, person }: Asked): Promise<{ code: string | null }> => {
  if (kind === 'person') return addAccount(username.trim(), person ?? '');
  await addService(username.trim(), person ?? '');
  return { code: null };
};

const Fields = ({ asked, ask }: { asked: Asked; ask: (change: Partial<Asked>) => void }) => {
  const { t } = useWords();
  return (
    <>
      <SegmentedControl
        aria-label={t('accounts.kind')}
        value={asked.kind}
        onChange={(kind) => ask({ kind })}
        data={[
          { value: 'person', label: t('accounts.ofPerson') },
          { value: 'service', label: t('accounts.ofService') },
        ]}
      />
      <TextInput
        label={t('accounts.username')}
        value={asked.username}
        onChange={(event) => ask({ username: event.currentTarget.value })}
        autoComplete="off"
        maxLength={100}
        required
      />
      <PersonField
        label={t(asked.kind === 'person' ? 'accounts.ofWhom' : 'accounts.responsible')}
        value={asked.person}
        change={(person) => ask({ person })}
      />
    </>
  );
};

export const AddAccount = () => {
  const { t } = useWords();
  const [asked, setAsked] = useState(empty);
  const [code, setCode] = useState<string | null>(null);
  const add = useChange(create, (added) => {
    setCode(added.code);
    if (added.code === null) setAsked(empty);
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    add.mutate(asked);
  };
  const done = (): void => {
    setCode(null);
    setAsked(empty);
    add.reset();
  };
  if (code !== null) return <HandOver code={code} name={asked.username} done={done} />;
  return (
    <form onSubmit={submit} className={css.form}>
      <Stack gap="sm">
        <Fields asked={asked} ask={(change) => setAsked({ ...asked, ...change })} />
        {add.error ? <Trouble failure={add.error} /> : null}
        {add.isSuccess ? (
          <Notice tone="good" role="status">
            {t('accounts.serviceAdded')}
          </Notice>
        ) : null}
        <div>
          <Button type="submit" disabled={add.isPending || asked.person === null}>
            {t('accounts.create')}
          </Button>
        </div>
      </Stack>
    </form>
  );
};
