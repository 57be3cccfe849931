import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { DemoAccounts } from '../components/login/demo-accounts.js';
import { LoginFrame } from '../components/login/login-frame.js';
import { LoginForm } from '../components/login/login-form.js';
import { WayTrouble } from '../components/login/login-trouble.js';
import { OtherWays } from '../components/login/other-ways.js';
import { useLogin } from '../components/login/use-login.js';
import { useTitle } from '../design/page.js';
import { demoAccountsQuery } from '../services/session.js';
import { useWords } from '../words/i18n.js';

export const LoginPage = () => {
  const { t } = useWords();
  const accounts = useQuery(demoAccountsQuery);
  const login = useLogin();
  const { trouble } = useSearch({ from: '/login' });
  useTitle(t('login.title'));
  return (
    <LoginFrame>
      <LoginForm login={login}>
        {trouble && !login.error ? <WayTrouble code={trouble} /> : null}
        <OtherWays login={login} />
      </LoginForm>
      {accounts.data && accounts.data.length > 0 ? <DemoAccounts accounts={accounts.data} login={login} /> : null}
    </LoginFrame>
  );
};
