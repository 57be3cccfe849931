import { Button, Group, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { PasskeyView } from '../../../../libs/contracts/account-http.js';
import { Zone } from '../../design/page.js';
import { momentWords } from '../../models/dates.js';
import { addPasskey, removePasskey } from '../../services/account.js';
import { useWords } from '../../words/i18n.js';
import { LoginTrouble } from '../login/login-trouble.js';
import { Row, Rows } from './rows.js';
import { useChange } from './use-change.js';

const Add = () => {
  const { t } = useWords();
  const [name, setName] = useState('');
  const add = useChange(
    () => addPasskey(name.trim()),
    () => setName(''),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Group align="end" mt="sm">
        <TextInput
          label={t('account.passkeyName')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={100}
          required
        />
        <Button type="submit" variant="default" disabled={add.isPending}>
          {t('account.passkeyAdd')}
        </Button>
      </Group>
      {add.error ? <LoginTrouble failure={add.error} /> : null}
    </form>
  );
};

export const Passkeys = ({ passkeys, canAdd }: { passkeys: PasskeyView[]; canAdd: boolean }) => {
  const { t, say } = useWords();
  const remove = useChange(removePasskey);
  const used = (at: string | null): string =>
    at === null ? t('account.never') : t('account.used', { date: say(momentWords(at)) });
  return (
    <Zone id="passkeys" title={t('account.passkeys')}>
      <p>{t('account.passkeysLead')}</p>
      <Rows none={t('account.passkeysNone')}>
        {passkeys.map(({ id, name, lastUsed }) => (
          <Row key={id} name={name} details={[used(lastUsed)]}>
            <Button
              variant="default"
              size="xs"
              onClick={() => remove.mutate(id)}
              aria-label={t('account.removeOf', { name })}
            >
              {t('account.remove')}
            </Button>
          </Row>
        ))}
      </Rows>
      {remove.error ? <LoginTrouble failure={remove.error} /> : null}
      {canAdd ? <Add /> : <p>{t('account.passkeysNoSite')}</p>}
    </Zone>
  );
};
