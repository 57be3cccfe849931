import { useQuery } from '@tanstack/react-query';
import { Alerts } from '../components/authority/alerts.js';
import { AskEmergency, Emergencies } from '../components/authority/emergencies.js';
import { Loaded } from '../components/shell/loaded.js';
import { Disclosure } from '../design/disclosure.js';
import { Page } from '../design/page.js';
import { alertsQuery, emergenciesQuery } from '../services/authority.js';
import { sessionQuery } from '../services/session.js';
import { useWords } from '../words/i18n.js';

/** What was changed of permissions, and emergencies: one's own, and everybody's for who keeps the system. */
export const SystemPage = () => {
  const { t } = useWords();
  const alerts = useQuery(alertsQuery);
  const emergencies = useQuery(emergenciesQuery);
  const { data: me } = useQuery(sessionQuery);
  return (
    <Page title={t('authority.system')} lead={t('authority.systemLead')} narrow>
      <h2>{t('authority.emergencies')}</h2>
      {me?.manages ? (
        <Disclosure label={t('authority.askEmergency')}>
          <AskEmergency />
        </Disclosure>
      ) : null}
      <Loaded query={emergencies} words={t('waiting.page')}>
        {(all) => <Emergencies emergencies={all} />}
      </Loaded>
      <h2>{t('authority.alerts')}</h2>
      <Loaded query={alerts} words={t('waiting.page')}>
        {(all) => <Alerts alerts={all} />}
      </Loaded>
    </Page>
  );
};
