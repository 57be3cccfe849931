import { Button, FileButton, Group, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProcedureCheckView } from '../../../../libs/contracts/procedure-http.js';
import { checkProcedure, publishProcedure } from '../../services/procedures.js';
import { useWords } from '../../words/i18n.js';
import { Trouble } from '../shell/trouble.js';

const Report = ({ report }: { report: ProcedureCheckView }) => {
  const { t, say } = useWords();
  if (report.ok) return <p>{t('procedures.fine', { id: report.id, version: report.version })}</p>;
  return (
    <>
      <p>{t('procedures.wrong', { count: report.faults.length })}</p>
      <ul>
        {report.faults.map((fault, index) => (
          <li key={index}>
            {t('procedures.line', { line: fault.line })}, <code>{fault.path}</code>: {say(fault.words)}
          </li>
        ))}
      </ul>
    </>
  );
};

/** Checked as often as one likes, and published once it is fine: for administrators. */
export const PublishProcedure = () => {
  const { t } = useWords();
  const queries = useQueryClient();
  const [source, setSource] = useState('');
  const check = useMutation({ mutationFn: () => checkProcedure(source) });
  const publish = useMutation({
    mutationFn: () => publishProcedure(source),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['procedures'] }),
  });
  const change = (text: string): void => {
    setSource(text);
    check.reset();
    publish.reset();
  };
  return (
    <Stack>
      <Textarea
        label={t('procedures.source')}
        autosize
        minRows={6}
        maxRows={20}
        value={source}
        onChange={(event) => change(event.currentTarget.value)}
      />
      <Group>
        <FileButton accept="application/json" onChange={(file) => void file?.text().then(change)}>
          {(props) => <Button {...props}>{t('procedures.file')}</Button>}
        </FileButton>
        <Button onClick={() => check.mutate()} disabled={source.trim() === ''} loading={check.isPending}>
          {t('procedures.check')}
        </Button>
        <Button
          variant="default"
          onClick={() => publish.mutate()}
          disabled={!check.data?.ok}
          loading={publish.isPending}
        >
          {t('procedures.doPublish')}
        </Button>
      </Group>
      <div role="status">
        {check.data && !publish.data ? <Report report={check.data} /> : null}
        {publish.data ? <p>{t('procedures.published', publish.data)}</p> : null}
      </div>
      {(check.error ?? publish.error) ? <Trouble failure={check.error ?? publish.error} /> : null}
    </Stack>
  );
};
