import { useQuery } from '@tanstack/react-query';
import type { DelegationsView } from '../../../libs/contracts/http.js';
import { Rows } from '../components/account/rows.js';
import { Absences, ImportAbsences } from '../components/authority/absences.js';
import { DelegateForm } from '../components/authority/delegate-form.js';
import { DelegationRow } from '../components/authority/delegation-row.js';
import { Loaded } from '../components/shell/loaded.js';
import { Disclosure } from '../design/disclosure.js';
import { Page } from '../design/page.js';
import { delegationsQuery } from '../services/authority.js';
import { sessionQuery } from '../services/session.js';
import { useWords } from '../words/i18n.js';

const Lists = ({ delegations, absences, mayImport }: DelegationsView) => {
  const { t } = useWords();
  return (
    <>
      <h2>{t('authority.delegations')}</h2>
      <Rows none={t('authority.none')}>
        {delegations.map((delegation) => (
          <DelegationRow key={delegation.id} delegation={delegation} />
        ))}
      </Rows>
      <h2>{t('authority.absences')}</h2>
      {mayImport ? (
        <Disclosure label={t('authority.importTitle')}>
          <ImportAbsences />
        </Disclosure>
      ) : null}
      <Absences absences={absences} />
    </>
  );
};

/** Who acts for whom: one's own desk's and one's agency's. */
export const DelegationsPage = () => {
  const { t } = useWords();
  const delegations = useQuery(delegationsQuery);
  const { data: me } = useQuery(sessionQuery);
  return (
    <Page title={t('authority.title')} lead={t('authority.lead')} narrow>
      {me && me.posts.length > 0 ? (
        <Disclosure label={t('authority.new')}>
          <DelegateForm me={me} />
        </Disclosure>
      ) : null}
      <Loaded query={delegations} words={t('waiting.page')}>
        {(all) => <Lists {...all} />}
      </Loaded>
    </Page>
  );
};
