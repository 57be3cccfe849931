import { Button, Checkbox, Group } from '@mantine/core';
import { useState } from 'react';
import type { AccountView, HandedOverView } from '../../../../libs/contracts/account-http.js';
import { Dialog } from '../../design/dialog.js';
import { momentWords } from '../../models/dates.js';
import { changeAccount, resetAccount } from '../../services/account.js';
import { useWords } from '../../words/i18n.js';
import { Row } from '../account/rows.js';
import { useChange } from '../account/use-change.js';
import { Trouble } from '../shell/trouble.js';
import { HandOver } from './hand-over.js';

type How = 'disable' | 'enable' | 'unlock';

const useDetails = (account: AccountView): (string | null)[] => {
  const { t, say } = useWords();
  return [
    account.responsible ? t('accounts.service', { name: account.responsible.name }) : account.username,
    t(`accounts.is.${account.state}`),
    account.totp ? t('accounts.withTotp') : null,
    account.passkeys > 0 ? t('accounts.withPasskeys', { count: account.passkeys }) : null,
    account.lastSeen === null ? null : `${t('accounts.lastSeen')}: ${say(momentWords(account.lastSeen))}`,
  ];
};

/** What will happen is said before it does; afterwards the code is here, once. */
const Reset = ({ account, close }: { account: AccountView; close: () => void }) => {
  const { t } = useWords();
  const [factors, setFactors] = useState(false);
  const [handed, setHanded] = useState<HandedOverView | null>(null);
  const reset = useChange(() => resetAccount(account.id, factors), setHanded);
  const { name } = account.person;
  if (handed) return <HandOver code={handed.code} name={name} done={close} />;
  return (
    <>
      <p>{t('accounts.resetLead', { name })}</p>
      <Checkbox
        label={t('accounts.factors')}
        checked={factors}
        onChange={(event) => setFactors(event.currentTarget.checked)}
      />
      {reset.error ? <Trouble failure={reset.error} /> : null}
      <Group mt="md">
        <Button onClick={() => reset.mutate()} disabled={reset.isPending}>
          {t('accounts.reset')}
        </Button>
        <Button variant="subtle" color="gray" onClick={close}>
          {t('again.cancel')}
        </Button>
      </Group>
    </>
  );
};

const Acts = ({ account, reset }: { account: AccountView; reset: () => void }) => {
  const { t } = useWords();
  const change = useChange((how: How) => changeAccount(account.id, how));
  const button = (how: How) => (
    <Button variant="default" size="xs" onClick={() => change.mutate(how)} disabled={change.isPending}>
      {t(`accounts.${how}`)}
    </Button>
  );
  return (
    <>
      <Group gap="xs" role="group" aria-label={t('accounts.acts', { username: account.username })}>
        {account.state === 'locked' ? button('unlock') : null}
        {account.kind === 'person' && account.state !== 'disabled' ? (
          <Button variant="default" size="xs" onClick={reset}>
            {t('accounts.reset')}
          </Button>
        ) : null}
        {account.state === 'disabled' ? button('enable') : button('disable')}
      </Group>
      {change.error ? <Trouble failure={change.error} /> : null}
    </>
  );
};

export const AccountRow = ({ account, own }: { account: AccountView; own: boolean }) => {
  const { t } = useWords();
  const details = useDetails(account);
  const [resetting, setResetting] = useState(false);
  const close = (): void => setResetting(false);
  return (
    <Row name={account.kind === 'service' ? account.username : account.person.name} details={details}>
      {own ? null : <Acts account={account} reset={() => setResetting(true)} />}
      <Dialog opened={resetting} close={close} title={t('accounts.reset')} closeLabel={t('common.close')}>
        <Reset account={account} close={close} />
      </Dialog>
    </Row>
  );
};
