import { useEffect } from 'react';
import { LoginFrame } from '../components/login/login-frame.js';
import { useTitle } from '../design/page.js';
import { tellConfirmed } from '../services/confirmed.js';
import { useWords } from '../words/i18n.js';

/** Where the identity provider leads the small window back to: it tells the page that waits, and closes. */
export const ConfirmedPage = () => {
  const { t } = useWords();
  useTitle(t('again.title'));
  useEffect(() => {
    tellConfirmed();
    window.close();
  }, []);
  return (
    <LoginFrame>
      <h1>{t('again.done')}</h1>
    </LoginFrame>
  );
};
