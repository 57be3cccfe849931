import { Button, PasswordInput, Stack } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { Notice } from '../../design/notice.js';
import { Zone } from '../../design/page.js';
import { changePassword } from '../../services/account.js';
import { useWords } from '../../words/i18n.js';
import { Trouble } from '../shell/trouble.js';
import css from './account.module.css';
import { useChange } from './use-change.js';

const empty = { current: '', next: '' };

const Form = () => {
  const { t } = useWords();
  const [typed, setTyped] = useState(empty);
  const change = useChange(
    () => changePassword(typed.current, typed.next),
    () => setTyped(empty),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <form onSubmit={submit} className={css.form}>
      <Stack gap="sm">
        <PasswordInput
          label={t('account.current')}
          value={typed.current}
          onChange={(event) => setTyped({ ...typed, current: event.currentTarget.value })}
          autoComplete="current-password"
          required
        />
        <PasswordInput
          label={t('account.next')}
          description={t('door.newPasswordHint')}
          value={typed.next}
          onChange={(event) => setTyped({ ...typed, next: event.currentTarget.value })}
          autoComplete="new-password"
          required
        />
        {change.error ? <Trouble failure={change.error} /> : null}
        {change.isSuccess ? (
          <Notice tone="good" role="status">
            {t('account.changed')}
          </Notice>
        ) : null}
        <div>
          <Button type="submit" variant="default" disabled={change.isPending}>
            {t('account.change')}
          </Button>
        </div>
      </Stack>
    </form>
  );
};

export const Password = ({ hasPassword }: { hasPassword: boolean }) => {
  const { t } = useWords();
  return (
    <Zone id="password" title={t('account.password')}>
      {hasPassword ? <Form /> : <p>{t('account.noPassword')}</p>}
    </Zone>
  );
};
