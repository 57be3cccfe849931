import { Anchor, Button, PasswordInput, Stack, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { Notice } from '../../design/notice.js';
import { recover } from '../../services/session.js';
import { useWords } from '../../words/i18n.js';
import { LoginTrouble } from './login-trouble.js';

type Typed = { username: string; code: string; password: string };

const Fields = ({ typed, type }: { typed: Typed; type: (change: Partial<Typed>) => void }) => {
  const { t } = useWords();
  return (
    <>
      <TextInput
        label={t('login.username')}
        value={typed.username}
        onChange={(event) => type({ username: event.currentTarget.value })}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <TextInput
        label={t('door.resetCode')}
        value={typed.code}
        onChange={(event) => type({ code: event.currentTarget.value })}
        autoComplete="off"
        spellCheck={false}
        required
      />
      <PasswordInput
        label={t('door.newPassword')}
        description={t('door.newPasswordHint')}
        value={typed.password}
        onChange={(event) => type({ password: event.currentTarget.value })}
        autoComplete="new-password"
        required
      />
    </>
  );
};

/** With the code that an administrator handed over, a person chooses a password that only they know. */
export const RecoveryForm = () => {
  const { t } = useWords();
  const [typed, setTyped] = useState<Typed>({ username: '', code: '', password: '' });
  const sending = useMutation({
    mutationFn: () => recover(typed.username.trim(), typed.code.trim(), typed.password),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    sending.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Title order={1}>{t('door.recover')}</Title>
        <p>{t('door.recoverLead')}</p>
        {sending.isSuccess ? (
          <Notice tone="good" role="status">
            {t('door.recovered')}
          </Notice>
        ) : (
          <>
            <Fields typed={typed} type={(change) => setTyped({ ...typed, ...change })} />
            {sending.error ? <LoginTrouble failure={sending.error} /> : null}
            <Button type="submit" disabled={sending.isPending}>
              {t('door.recover')}
            </Button>
          </>
        )}
        <Anchor component={Link} to="/login" size="sm">
          {t('login.title')}
        </Anchor>
      </Stack>
    </form>
  );
};
