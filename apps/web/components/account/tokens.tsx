import { Button, Title } from '@mantine/core';
import type { ServiceView, TokenView } from '../../../../libs/contracts/account-http.js';
import { Disclosure } from '../../design/disclosure.js';
import { Zone } from '../../design/page.js';
import { civilDate, momentWords, slashed } from '../../models/dates.js';
import { revokeToken } from '../../services/account.js';
import { useWords } from '../../words/i18n.js';
import { Trouble } from '../shell/trouble.js';
import { IssueToken } from './issue-token.js';
import { Row, Rows } from './rows.js';
import { useChange } from './use-change.js';

const TokenRows = ({ tokens, service }: { tokens: TokenView[]; service: string | null }) => {
  const { t, say } = useWords();
  const revoke = useChange((id: string) => revokeToken(service, id));
  const details = ({ scopes, until, lastUsed, lastAddress }: TokenView): (string | null)[] => [
    scopes.map((scope) => t(`account.scope.${scope}`)).join(', '),
    t('account.until', { date: slashed(civilDate(until)) }),
    lastUsed === null ? t('account.never') : t('account.used', { date: say(momentWords(lastUsed)) }),
    lastAddress,
  ];
  return (
    <>
      <Rows none={t('account.tokensNone')}>
        {tokens.map((token) => (
          <Row key={token.id} name={token.name} details={details(token)}>
            <Button
              variant="default"
              size="xs"
              onClick={() => revoke.mutate(token.id)}
              aria-label={t('account.revokeOf', { name: token.name })}
            >
              {t('account.revoke')}
            </Button>
          </Row>
        ))}
      </Rows>
      {revoke.error ? <Trouble failure={revoke.error} /> : null}
    </>
  );
};

export const Tokens = ({ tokens }: { tokens: TokenView[] }) => {
  const { t } = useWords();
  return (
    <Zone id="tokens" title={t('account.tokens')}>
      <p>{t('account.tokensLead')}</p>
      <TokenRows tokens={tokens} service={null} />
      <Disclosure label={t('account.issue')}>
        <IssueToken service={null} />
      </Disclosure>
    </Zone>
  );
};

export const Services = ({ services }: { services: ServiceView[] }) => {
  const { t } = useWords();
  return (
    <Zone id="services" title={t('account.services')}>
      {services.map(({ id, username, tokens }) => (
        <section key={id} aria-label={username}>
          <Title order={3}>{username}</Title>
          <TokenRows tokens={tokens} service={id} />
          <Disclosure label={t('account.issue')}>
            <IssueToken service={id} />
          </Disclosure>
        </section>
      ))}
    </Zone>
  );
};
