import { useQuery } from '@tanstack/react-query';
import { ImportRows } from '../components/import/import-rows.js';
import { Upload } from '../components/import/upload.js';
import { Loaded } from '../components/shell/loaded.js';
import { Page } from '../design/page.js';
import { importsQuery } from '../services/imports.js';
import { useWords } from '../words/i18n.js';

export const ImportsPage = () => {
  const { t } = useWords();
  const imports = useQuery(importsQuery);
  return (
    <Page title={t('import.title')} lead={t('import.lead')} narrow>
      <Loaded query={imports} words={t('waiting.page')}>
        {({ mayImport, items }) => (
          <>
            {mayImport ? <Upload /> : <p>{t('import.only')}</p>}
            <ImportRows rows={items} />
          </>
        )}
      </Loaded>
    </Page>
  );
};
