import { Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState, type FormEvent } from 'react';
import type { AgainWaysView } from '../../../../libs/contracts/account-http.js';
import { Dialog } from '../../design/dialog.js';
import { againByCode, againByPasskey, againByPassword, againWays } from '../../services/account.js';
import { answerAgain } from '../../services/again.js';
import { whenConfirmed } from '../../services/confirmed.js';
import { providerAddress } from '../../services/session.js';
import { useWords } from '../../words/i18n.js';
import { LoginTrouble } from '../login/login-trouble.js';

type Settle = (confirmed: boolean) => void;
type FormProps = { ways: AgainWaysView; settle: Settle };

/** In a window of its own, so that the page with what was typed stays as it is. */
const ByProvider = ({ name, settle }: { name: string; settle: Settle }) => {
  const { t } = useWords();
  const [waiting, setWaiting] = useState(false);
  useEffect(() => whenConfirmed(() => settle(true)), [settle]);
  const open = (): void => {
    setWaiting(true);
    window.open(providerAddress('/confirmed', true), 'mandate-confirm', 'width=520,height=680');
  };
  return (
    <>
      <Button onClick={open}>{t('again.provider', { name })}</Button>
      {waiting ? <p role="status">{t('again.waiting')}</p> : null}
    </>
  );
};

const useProof = (settle: Settle) =>
  useMutation({ mutationFn: (prove: () => Promise<void>) => prove(), onSuccess: () => settle(true) });

type Typed = { password: string; code: string };
type FieldsProps = { ways: AgainWaysView; typed: Typed; type: (change: Partial<Typed>) => void };

const Fields = ({ ways, typed, type }: FieldsProps) => {
  const { t } = useWords();
  return (
    <>
      {ways.password ? (
        <PasswordInput
          label={t('again.password')}
          value={typed.password}
          onChange={(event) => type({ password: event.currentTarget.value })}
          autoComplete="current-password"
          data-autofocus
        />
      ) : null}
      {ways.code ? (
        <TextInput
          label={t('again.code')}
          value={typed.code}
          onChange={(event) => type({ code: event.currentTarget.value })}
          autoComplete="one-time-code"
        />
      ) : null}
    </>
  );
};

const Form = ({ ways, settle }: FormProps) => {
  const { t } = useWords();
  const [typed, setTyped] = useState({ password: '', code: '' });
  const proof = useProof(settle);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    // The dialog stands over another form, which must not be sent by this one.
    event.stopPropagation();
    const { password, code } = typed;
    proof.mutate(() => (password === '' && ways.code ? againByCode(code) : againByPassword(password)));
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <p>{t('again.lead')}</p>
        <Fields ways={ways} typed={typed} type={(change) => setTyped({ ...typed, ...change })} />
        {proof.error ? <LoginTrouble failure={proof.error} /> : null}
        <Group>
          {ways.password || ways.code ? (
            <Button type="submit" disabled={proof.isPending}>
              {proof.isPending ? t('again.checking') : t('again.confirm')}
            </Button>
          ) : null}
          {ways.passkey ? (
            <Button variant="default" onClick={() => proof.mutate(againByPasskey)}>
              {t('again.passkey')}
            </Button>
          ) : null}
          {ways.provider ? <ByProvider name={ways.provider} settle={settle} /> : null}
          <Button variant="subtle" color="gray" onClick={() => settle(false)}>
            {t('again.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

/** Over whatever page asked for it: the request waits, and goes on once the person has confirmed that it is them. */
export const AgainDialog = () => {
  const { t } = useWords();
  const [waiting, setWaiting] = useState<{ settle: Settle } | null>(null);
  const ways = useQuery({ queryKey: ['again'], queryFn: againWays, enabled: waiting !== null, gcTime: 0 });
  useEffect(() => {
    answerAgain(() => new Promise<boolean>((settle) => setWaiting({ settle })));
    return () => answerAgain(null);
  }, []);
  const settle: Settle = (confirmed) => {
    waiting?.settle(confirmed);
    setWaiting(null);
  };
  return (
    <Dialog
      opened={waiting !== null}
      close={() => settle(false)}
      title={t('again.title')}
      closeLabel={t('common.close')}
    >
      {ways.data ? <Form ways={ways.data} settle={settle} /> : null}
    </Dialog>
  );
};
