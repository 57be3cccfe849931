import { Button, PasswordInput, Stack, TextInput, Title } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { ApiProblem } from '../../services/http.js';
import { useWords } from '../../words/i18n.js';
import { LoginTrouble } from './login-trouble.js';
import type { Login } from './use-login.js';

const asksCode = new Set(['login.codeNeeded', 'login.codeWrong']);
const codeOf = (failure: Error | null): string => (failure instanceof ApiProblem ? failure.problem.code : '');

type Typed = { username: string; password: string; code: string };
type FieldsProps = { typed: Typed; type: (change: Partial<Typed>) => void };

const NameAndPassword = ({ typed, type }: FieldsProps) => {
  const { t } = useWords();
  return (
    <>
      <TextInput
        label={t('login.username')}
        value={typed.username}
        onChange={(event) => type({ username: event.currentTarget.value })}
        autoComplete="username webauthn"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <PasswordInput
        label={t('login.password')}
        value={typed.password}
        onChange={(event) => type({ password: event.currentTarget.value })}
        autoComplete="current-password"
        required
      />
    </>
  );
};

const Code = ({ typed, type, back }: FieldsProps & { back: () => void }) => {
  const { t } = useWords();
  return (
    <>
      <TextInput
        label={t('door.code')}
        description={t('door.codeHint')}
        value={typed.code}
        onChange={(event) => type({ code: event.currentTarget.value })}
        autoComplete="one-time-code"
        autoFocus
        required
      />
      <Button variant="subtle" color="gray" onClick={back}>
        {t('door.back')}
      </Button>
    </>
  );
};

/** User name and password, then a code where the account asks for one. Both stay on this page alone. */
export const LoginForm = ({ login, children }: { login: Login; children?: ReactNode }) => {
  const { t } = useWords();
  const [typed, setTyped] = useState<Typed>({ username: '', password: '', code: '' });
  const type = (change: Partial<Typed>): void => setTyped({ ...typed, ...change });
  const failure = codeOf(login.error);
  const [wantsCode, setWantsCode] = useState(false);
  const codeStep = wantsCode || asksCode.has(failure);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setWantsCode(codeStep);
    const { username, password, code } = typed;
    login.mutate({ username: username.trim(), password, ...(codeStep ? { code: code.trim() } : {}) });
  };
  const back = (): void => {
    setWantsCode(false);
    login.reset();
    setTyped({ ...typed, password: '', code: '' });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Title order={1}>{t('login.title')}</Title>
        {codeStep ? <Code typed={typed} type={type} back={back} /> : <NameAndPassword typed={typed} type={type} />}
        {login.error && failure !== 'login.codeNeeded' ? <LoginTrouble failure={login.error} /> : null}
        <Button type="submit" disabled={login.isPending}>
          {login.isPending ? t('waiting.login') : t('login.submit')}
        </Button>
        {codeStep ? null : children}
      </Stack>
    </form>
  );
};
