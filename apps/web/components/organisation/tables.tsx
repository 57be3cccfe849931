import { Button, FileInput, Group, SegmentedControl, Stack } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportReportView, RegisterReceiptView } from '../../../../libs/contracts/organisation-http.js';
import type { Grounds } from '../../../../libs/domain/organisation/acts.js';
import { Zone } from '../../design/page.js';
import { slashed } from '../../models/dates.js';
import { exportAddress, importFile, previewImport, type Keeping } from '../../services/organisation.js';
import { useWords } from '../../words/i18n.js';
import { Trouble } from '../shell/trouble.js';
import { OnField } from './fields.js';
import { ImportReport } from './import-report.js';
import { GroundsFields, useKeep } from './keep-form.js';
import type { Keeper } from './keeper.js';
import css from './organisation.module.css';

const tableNames = ['units', 'posts', 'persons', 'tenures'] as const;

const Export = ({ on }: { on: string }) => {
  const { t } = useWords();
  const [scope, setScope] = useState<'all' | 'day'>('all');
  const day = scope === 'day' ? on : undefined;
  return (
    <Stack gap="sm">
      <p>{t('organisation.tables.exportLead')}</p>
      <SegmentedControl
        aria-label={t('organisation.tables.what')}
        value={scope}
        onChange={setScope}
        data={[
          { value: 'all', label: t('organisation.tables.all') },
          { value: 'day', label: t('organisation.tables.ofDay', { day: slashed(on) }) },
        ]}
      />
      <ul className={css.links}>
        <li>
          <a href={exportAddress({ format: 'xlsx', on: day })} download>
            <IconDownload size={14} aria-hidden="true" /> {t('organisation.tables.xlsx')}
          </a>
        </li>
        {tableNames.map((table) => (
          <li key={table}>
            <a href={exportAddress({ format: 'csv', table, on: day })} download>
              <IconDownload size={14} aria-hidden="true" />{' '}
              {t('organisation.tables.csv', { table: t(`organisation.tables.table.${table}`) })}
            </a>
          </li>
        ))}
      </ul>
    </Stack>
  );
};

type Looked = { file: File; on: string | null; report: ImportReportView };
type ApplyProps = { looked: Looked; done: (receipt: RegisterReceiptView) => void };

/** All rows of the file that was looked at, on the organisation that they were looked at on. */
const Apply = ({ looked: { file, on, report }, done }: ApplyProps) => {
  const { t } = useWords();
  const [grounds, setGrounds] = useState<Grounds>({ reason: '', basis: null });
  const applying = useKeep((keeping: Keeping, key) => importFile(file, on, keeping, key), done);
  if (report.errors > 0) return <p>{t('organisation.tables.faulty')}</p>;
  if (report.add + report.change === 0) return <p>{t('organisation.tables.nothing')}</p>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        applying.mutate({ ...grounds, seen: report.version });
      }}
    >
      <Stack gap="sm">
        <GroundsFields grounds={grounds} change={setGrounds} />
        {applying.error ? <Trouble failure={applying.error} /> : null}
        <div>
          <Button type="submit" disabled={applying.isPending}>
            {applying.isPending ? t('waiting.send') : t('organisation.tables.apply')}
          </Button>
        </div>
      </Stack>
    </form>
  );
};

const Import = ({ done }: { done: (receipt: RegisterReceiptView) => void }) => {
  const { t } = useWords();
  const [file, setFile] = useState<File | null>(null);
  const [on, setOn] = useState<string | null>(null);
  const looking = useMutation({
    mutationFn: async (given: { file: File; on: string | null }): Promise<Looked> => ({
      ...given,
      report: await previewImport(given.file, given.on),
    }),
  });
  const forget = (): void => looking.reset();
  return (
    <Stack gap="sm">
      <p>{t('organisation.tables.importLead')}</p>
      <FileInput
        label={t('organisation.tables.file')}
        accept=".xlsx,.csv"
        value={file}
        onChange={(chosen) => {
          setFile(chosen);
          forget();
        }}
        clearable
      />
      <OnField
        value={on}
        change={(day) => {
          setOn(day);
          forget();
        }}
      />
      <Group>
        <Button
          variant="default"
          disabled={!file || looking.isPending}
          onClick={() => (file ? looking.mutate({ file, on }) : null)}
        >
          {looking.isPending ? t('waiting.send') : t('organisation.tables.check')}
        </Button>
      </Group>
      {looking.error ? <Trouble failure={looking.error} /> : null}
      {looking.data ? (
        <>
          <ImportReport report={looking.data.report} />
          <Apply
            looked={looking.data}
            done={(receipt) => {
              setFile(null);
              forget();
              done(receipt);
            }}
          />
        </>
      ) : null}
    </Stack>
  );
};

type TablesProps = { on: string; keeper: Keeper | null; done: (receipt: RegisterReceiptView) => void };

/** The organisation as files, out and in. */
export const Tables = ({ on, keeper, done }: TablesProps) => {
  const { t } = useWords();
  return (
    <>
      <Zone id="export" title={t('organisation.tables.export')}>
        <Export on={on} />
      </Zone>
      <Zone id="import" title={t('organisation.tables.import')}>
        {keeper ? <Import done={done} /> : <p className={css.dim}>{t('organisation.tables.keepersOnly')}</p>}
      </Zone>
    </>
  );
};
