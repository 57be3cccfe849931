import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { OwnAccountView, TotpSetupView } from '../../../../libs/contracts/account-http.js';
import { Notice } from '../../design/notice.js';
import { Zone } from '../../design/page.js';
import { QrCode } from '../../design/qr-code.js';
import { beginTotp, confirmTotp, removeTotp, renewCodes } from '../../services/account.js';
import { useWords } from '../../words/i18n.js';
import { Trouble } from '../shell/trouble.js';
import css from './account.module.css';
import { useChange } from './use-change.js';

const Setup = ({ setup, done }: { setup: TotpSetupView; done: (codes: string[]) => void }) => {
  const { t } = useWords();
  const [code, setCode] = useState('');
  const confirm = useChange(
    () => confirmTotp(code),
    ({ codes }) => done(codes),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    confirm.mutate();
  };
  return (
    <form onSubmit={submit} className={css.form}>
      <Stack gap="sm">
        <p>{t('account.totpScan')}</p>
        <QrCode text={setup.address} label={t('account.totpQr')} />
        <p>
          {t('account.totpSecret')} <code className={css.secret}>{setup.secret.match(/.{1,4}/g)?.join(' ')}</code>
        </p>
        <TextInput
          label={t('door.code')}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          autoComplete="one-time-code"
          inputMode="numeric"
          required
        />
        {confirm.error ? <Trouble failure={confirm.error} /> : null}
        <div>
          <Button type="submit" disabled={confirm.isPending}>
            {t('account.totpConfirm')}
          </Button>
        </div>
      </Stack>
    </form>
  );
};

/** Shown once: until the person says that they are kept, nothing else takes their place. */
const Codes = ({ codes, kept }: { codes: string[]; kept: () => void }) => {
  const { t } = useWords();
  return (
    <Notice tone="soon" role="status" title={t('account.codes')}>
      <p>{t('account.codesLead')}</p>
      <ul className={css.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Button mt="sm" variant="default" size="xs" onClick={kept}>
        {t('account.codesKept')}
      </Button>
    </Notice>
  );
};

const On = ({ left, show }: { left: number; show: (codes: string[]) => void }) => {
  const { t } = useWords();
  const renew = useChange(renewCodes, ({ codes }) => show(codes));
  const remove = useChange(removeTotp);
  return (
    <Stack gap="sm">
      <p>
        {t('account.totpOn')} {t('account.codesLeft', { count: left })}
      </p>
      {(renew.error ?? remove.error) ? <Trouble failure={renew.error ?? remove.error} /> : null}
      <Group>
        <Button variant="default" size="xs" onClick={() => renew.mutate()}>
          {t('account.codesRenew')}
        </Button>
        <Button variant="outline" size="xs" onClick={() => remove.mutate()}>
          {t('account.totpRemove')}
        </Button>
      </Group>
    </Stack>
  );
};

const Off = ({ canAdd, begun }: { canAdd: boolean; begun: (setup: TotpSetupView) => void }) => {
  const { t } = useWords();
  const begin = useChange(beginTotp, begun);
  return (
    <Stack gap="sm">
      <p>{canAdd ? t('account.totpOff') : t('account.totpNoKey')}</p>
      {begin.error ? <Trouble failure={begin.error} /> : null}
      {canAdd ? (
        <div>
          <Button variant="default" onClick={() => begin.mutate()}>
            {t('account.totpAdd')}
          </Button>
        </div>
      ) : null}
    </Stack>
  );
};

export const Totp = ({ totp }: { totp: OwnAccountView['totp'] }) => {
  const { t } = useWords();
  const [setup, setSetup] = useState<TotpSetupView | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const confirmed = (shown: string[]): void => {
    setSetup(null);
    setCodes(shown);
  };
  return (
    <Zone id="totp" title={t('account.totp')}>
      {codes ? <Codes codes={codes} kept={() => setCodes(null)} /> : null}
      {totp.on ? <On left={totp.codesLeft} show={setCodes} /> : null}
      {!totp.on && setup ? <Setup setup={setup} done={confirmed} /> : null}
      {!totp.on && !setup ? <Off canAdd={totp.canAdd} begun={setSetup} /> : null}
    </Zone>
  );
};
