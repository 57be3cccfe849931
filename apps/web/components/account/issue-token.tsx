import { Button, Checkbox, Group, Select, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { TokenScope } from '../../../../libs/contracts/account-http.js';
import { CopyText } from '../../design/copy-text.js';
import { Notice } from '../../design/notice.js';
import { issueToken } from '../../services/account.js';
import { useWords } from '../../words/i18n.js';
import { Trouble } from '../shell/trouble.js';
import css from './account.module.css';
import { useChange } from './use-change.js';

const scopes = ['read', 'act', 'organisation', 'accounts'] as const satisfies TokenScope[];
const terms = ['7', '30', '90', '365'];

const Issued = ({ token, kept }: { token: string; kept: () => void }) => {
  const { t } = useWords();
  return (
    <Notice tone="soon" role="status" title={t('account.issued')}>
      <code className={css.secret}>{token}</code>
      <CopyText value={token} label={t('account.copy')} copiedLabel={t('common.copied')} />
      <div>
        <Button mt="sm" variant="default" size="xs" onClick={kept}>
          {t('account.kept')}
        </Button>
      </div>
    </Notice>
  );
};

type Asked = { name: string; scopes: TokenScope[]; days: string };
const empty: Asked = { name: '', scopes: ['read'], days: '30' };

const Fields = ({ asked, ask }: { asked: Asked; ask: (change: Partial<Asked>) => void }) => {
  const { t } = useWords();
  return (
    <>
      <TextInput
        label={t('account.tokenName')}
        value={asked.name}
        onChange={(event) => ask({ name: event.currentTarget.value })}
        maxLength={100}
        required
      />
      <Checkbox.Group
        label={t('account.scopes')}
        value={asked.scopes}
        onChange={(value) => ask({ scopes: scopes.filter((scope) => value.includes(scope)) })}
      >
        <Group mt={4}>
          {scopes.map((scope) => (
            <Checkbox key={scope} value={scope} label={t(`account.scope.${scope}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <Select
        label={t('account.days')}
        value={asked.days}
        onChange={(days) => ask({ days: days ?? '30' })}
        data={terms.map((days) => ({ value: days, label: t('account.daysOf', { days }) }))}
        allowDeselect={false}
      />
    </>
  );
};

/** `service`: the program that the token is for; `null`: the person themselves. */
export const IssueToken = ({ service }: { service: string | null }) => {
  const { t } = useWords();
  const [asked, setAsked] = useState(empty);
  const [token, setToken] = useState<string | null>(null);
  const issue = useChange(
    () => issueToken(service, { name: asked.name.trim(), scopes: asked.scopes, days: Number(asked.days) }),
    (issued) => {
      setToken(issued.token);
      setAsked(empty);
    },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    issue.mutate();
  };
  if (token !== null) return <Issued token={token} kept={() => setToken(null)} />;
  return (
    <form onSubmit={submit} className={css.form}>
      <Stack gap="sm" mt="sm">
        <Fields asked={asked} ask={(change) => setAsked({ ...asked, ...change })} />
        {issue.error ? <Trouble failure={issue.error} /> : null}
        <div>
          <Button type="submit" variant="default" disabled={issue.isPending || asked.scopes.length === 0}>
            {t('account.issue')}
          </Button>
        </div>
      </Stack>
    </form>
  );
};
