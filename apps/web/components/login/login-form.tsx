import { Button, PasswordInput, Stack, TextInput, Title } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { Notice } from '../../design/notice.js';
import { ApiProblem } from '../../services/http.js';
import { useWords } from '../../words/i18n.js';
import { useTroubleWords } from '../shell/trouble.js';
import type { Login } from './use-login.js';

const LoginTrouble = ({ failure }: { failure: Error }) => {
  const { t } = useWords();
  const words = useTroubleWords();
  const wrong = failure instanceof ApiProblem && failure.problem.status === 401;
  return (
    <Notice tone="late" role="alert">
      {wrong ? t('login.failed') : words(failure)}
    </Notice>
  );
};

export const LoginForm = ({ login }: { login: Login }) => {
  const { t } = useWords();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    login.mutate({ username: username.trim(), password });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Title order={1}>{t('login.title')}</Title>
        <TextInput
          label={t('login.username')}
          value={username}
          onChange={(event) => setUsername(event.currentTarget.value)}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <PasswordInput
          label={t('login.password')}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="current-password"
          required
        />
        {login.error ? <LoginTrouble failure={login.error} /> : null}
        <Button type="submit" disabled={login.isPending}>
          {login.isPending ? t('waiting.login') : t('login.submit')}
        </Button>
      </Stack>
    </form>
  );
};
