import { useQuery } from '@tanstack/react-query';
import type { OwnAccountView } from '../../../libs/contracts/account-http.js';
import { AccountNotices } from '../components/account/notices.js';
import { Passkeys } from '../components/account/passkeys.js';
import { Password } from '../components/account/password.js';
import { Sessions } from '../components/account/sessions.js';
import { Services, Tokens } from '../components/account/tokens.js';
import { Totp } from '../components/account/totp.js';
import { Loaded } from '../components/shell/loaded.js';
import { Notice } from '../design/notice.js';
import { Page } from '../design/page.js';
import { ownAccountQuery } from '../services/account.js';
import { sessionQuery } from '../services/session.js';
import { useWords } from '../words/i18n.js';

const Own = ({ own }: { own: OwnAccountView }) => (
  <>
    <AccountNotices notices={own.notices} />
    <Sessions sessions={own.sessions} />
    <Password hasPassword={own.hasPassword} />
    <Totp totp={own.totp} />
    <Passkeys passkeys={own.passkeys} canAdd={own.canAddPasskey} />
    <Tokens tokens={own.tokens} />
    {own.services.length > 0 ? <Services services={own.services} /> : null}
  </>
);

export const AccountPage = () => {
  const { t } = useWords();
  const own = useQuery(ownAccountQuery);
  const { data: me } = useQuery(sessionQuery);
  return (
    <Page title={t('account.title')} lead={t('account.lead')} narrow>
      {me?.mustEnrol ? (
        <Notice tone="soon" role="alert" title={t('account.mustEnrol')}>
          {t('account.mustEnrolLead')}
        </Notice>
      ) : null}
      <Loaded query={own} words={t('waiting.page')}>
        {(data) => <Own own={data} />}
      </Loaded>
    </Page>
  );
};
