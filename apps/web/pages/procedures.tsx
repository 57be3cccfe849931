import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { PublishProcedure } from '../components/procedures/publish.js';
import { Loaded } from '../components/shell/loaded.js';
import { Disclosure } from '../design/disclosure.js';
import { Page } from '../design/page.js';
import { proceduresQuery } from '../services/organisation.js';
import { sessionQuery } from '../services/session.js';
import { useWords } from '../words/i18n.js';

/** The procedures that are published; administrators publish new versions here. */
export const ProceduresPage = () => {
  const { t, say } = useWords();
  const procedures = useQuery(proceduresQuery);
  const { data: me } = useQuery(sessionQuery);
  return (
    <Page title={t('procedures.title')} lead={t('procedures.lead')} narrow>
      <Loaded query={procedures} words={t('waiting.page')}>
        {(all) => (
          <ul>
            {all.map(({ id, name, version, documentType }) => (
              <li key={id}>
                <Link to="/procedures/$id" params={{ id }}>
                  {say(name)}
                </Link>
                , {t('procedures.versions', { version })}
                {documentType ? ` (${say(documentType)})` : ` (${t('procedures.noDocument')})`}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {me?.manages ? (
        <Disclosure label={t('procedures.publish')}>
          <PublishProcedure />
        </Disclosure>
      ) : null}
    </Page>
  );
};
