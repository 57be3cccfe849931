import { Button, FileInput, Stack } from '@mantine/core';
import { useState } from 'react';
import type { AbsenceReportView, AbsenceView } from '../../../../libs/contracts/http.js';
import { importAbsences } from '../../services/authority.js';
import { useWords } from '../../words/i18n.js';
import { Row, Rows } from '../account/rows.js';
import { Trouble } from '../shell/trouble.js';
import { day } from './delegation-row.js';
import { useOrder } from './use-order.js';

export const Absences = ({ absences }: { absences: AbsenceView[] }) => {
  const { t, say } = useWords();
  const standIn = ({ by }: AbsenceView): string =>
    by.length === 0
      ? t('authority.nobody')
      : t('authority.standsIn', { by: by.map((post) => `${post.person?.name ?? ''} (${say(post.title)})`).join(', ') });
  return (
    <Rows none={t('authority.noAbsences')}>
      {absences.map((absence) => (
        <Row
          key={absence.id}
          name={absence.person.name}
          details={[
            t(absence.standing ? 'authority.away' : 'authority.notAway'),
            `${t('authority.since', { day: day(absence.from) })} ${t('authority.until', { day: day(absence.to) })}`,
            standIn(absence),
            absence.basis,
          ]}
        />
      ))}
    </Rows>
  );
};

const Report = ({ report }: { report: AbsenceReportView }) => {
  const { t, say } = useWords();
  const { recorded, refused, rows } = report;
  return (
    <div role="status">
      <p>{t('authority.report', { recorded, refused, all: rows.length })}</p>
      <ul>
        {rows
          .filter(({ outcome }) => outcome === 'refused')
          .map(({ row, words }) => (
            <li key={row}>{t('authority.row', { row, words: words ? say(words) : '' })}</li>
          ))}
      </ul>
    </div>
  );
};

/** A list as the personnel office keeps it: no leader has to open this page. */
export const ImportAbsences = () => {
  const { t } = useWords();
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<AbsenceReportView | null>(null);
  const order = useOrder(importAbsences, setReport);
  const send = async (): Promise<void> => {
    if (file) order.mutate(await file.text());
  };
  return (
    <Stack gap="sm">
      <p>{t('authority.importLead')}</p>
      <FileInput label={t('authority.file')} accept=".csv,text/csv" value={file} onChange={setFile} clearable />
      {order.error ? <Trouble failure={order.error} /> : null}
      {report ? <Report report={report} /> : null}
      <div>
        <Button variant="default" onClick={() => void send()} disabled={!file || order.isPending}>
          {t('authority.import')}
        </Button>
      </div>
    </Stack>
  );
};
