import { LoginFrame } from '../components/login/login-frame.js';
import { RecoveryForm } from '../components/login/recovery-form.js';
import { useTitle } from '../design/page.js';
import { useWords } from '../words/i18n.js';

export const RecoverPage = () => {
  const { t } = useWords();
  useTitle(t('door.recover'));
  return (
    <LoginFrame>
      <RecoveryForm />
    </LoginFrame>
  );
};
