import { useQuery } from '@tanstack/react-query';
import { DemoAccounts } from '../components/login/demo-accounts.js';
import { LoginFrame } from '../components/login/login-frame.js';
import { LoginForm } from '../components/login/login-form.js';
import { useLogin } from '../components/login/use-login.js';
import { useTitle } from '../design/page.js';
import { demoAccountsQuery } from '../services/session.js';
import { useWords } from '../words/i18n.js';

export const LoginPage = () => {
  const { t } = useWords();
  const accounts = useQuery(demoAccountsQuery);
  const login = useLogin();
  useTitle(t('login.title'));
  return (
    <LoginFrame>
      <LoginForm login={login} />
      {accounts.data && accounts.data.length > 0 ? <DemoAccounts accounts={accounts.data} login={login} /> : null}
    </LoginFrame>
  );
};
