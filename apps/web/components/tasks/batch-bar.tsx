import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { TaskRowView } from '../../../../libs/contracts/http.js';
import type { BatchView } from '../../../../libs/contracts/parts-http.js';
import { Notice } from '../../design/notice.js';
import { StatusMark } from '../../design/status-mark.js';
import { batchActNames, batchActs, batchBody, isBatchAct, missingInBatch } from '../../models/batch.js';
import type { BatchAct, BatchField, BatchSaid } from '../../models/batch.js';
import { worthRetry } from '../../services/http.js';
import { newIntent } from '../../services/intent.js';
import { postsQuery } from '../../services/authority.js';
import { unitsQuery } from '../../services/organisation.js';
import { batch } from '../../services/tasks.js';
import { useWords } from '../../words/i18n.js';
import { DateField } from '../shell/date-field.js';
import { Trouble } from '../shell/trouble.js';
import css from './tasks.module.css';

type FieldProps = { said: BatchSaid; say: (more: BatchSaid) => void };

const LeadField = ({ said, say: tell }: FieldProps) => {
  const { t, say } = useWords();
  const units = useQuery(unitsQuery).data ?? [];
  return (
    <Select
      label={t('field.lead')}
      searchable
      data={units.map(({ id, name }) => ({ value: id, label: say(name) }))}
      value={said.lead ?? null}
      onChange={(lead) => tell({ lead: lead ?? '' })}
      required
    />
  );
};

const ToField = ({ said, say: tell }: FieldProps) => {
  const { t, say } = useWords();
  const posts = useQuery(postsQuery).data ?? [];
  const data = posts.map(({ id, title, person }) => ({ value: id, label: `${say(title)}: ${person?.name ?? ''}` }));
  return (
    <Select
      label={t('field.to')}
      searchable
      data={data}
      value={said.to ?? null}
      onChange={(to) => tell({ to: to ?? '' })}
      required
    />
  );
};

const fields: Record<BatchField, (props: FieldProps & { act: BatchAct }) => React.ReactNode> = {
  lead: LeadField,
  to: ToField,
  day: function Day({ said, say, act }) {
    const { t } = useWords();
    const label = act === 'acknowledge' ? t('field.until') : t('parts.due');
    return <DateField label={label} value={said.day || null} onChange={(day) => say({ day: day ?? '' })} required />;
  },
  reason: function Reason({ said, say }) {
    const { t } = useWords();
    return (
      <TextInput
        label={t('field.reason')}
        value={said.reason ?? ''}
        onChange={(event) => say({ reason: event.currentTarget.value })}
        required
      />
    );
  },
};

const Results = ({ results, rows }: { results: BatchView['results']; rows: TaskRowView[] }) => {
  const { t, say } = useWords();
  const titles = new Map(rows.map((row) => [row.id, row.title]));
  const done = results.filter(({ receipt }) => receipt !== null).length;
  return (
    <Notice tone={done === results.length ? 'good' : 'soon'} role="status">
      <p>{t('batch.summary', { done, refused: results.length - done })}</p>
      <ul aria-label={t('batch.results')} className={css.results}>
        {results.map(({ task, problem }) => (
          <li key={task}>
            <StatusMark mark={problem ? 'open' : 'good'}>{titles.get(task) ?? task}</StatusMark>{' '}
            {problem ? say(problem.words) : t('batch.ok')}
          </li>
        ))}
      </ul>
    </Notice>
  );
};

const useBatch = (rows: TaskRowView[], now: string) => {
  const queries = useQueryClient();
  const [intent] = useState(() => newIntent());
  return useMutation({
    mutationFn: async ({ act, said }: { act: BatchAct; said: BatchSaid }) => {
      const body = batchBody(act, rows, said, now);
      return { rows, ...(await batch(body, intent.keyFor(body))) };
    },
    retry: worthRetry,
    onSuccess: async () => {
      intent.done();
      await queries.invalidateQueries();
    },
  });
};

type BarProps = { chosen: TaskRowView[]; now: string; clear: () => void };

/** One form for all that were chosen; each task answers for itself, and the answers stay to be read. */
export const BatchBar = ({ chosen, now, clear }: BarProps) => {
  const { t } = useWords();
  const [act, setAct] = useState<BatchAct | null>(null);
  const [said, setSaid] = useState<BatchSaid>({});
  const sending = useBatch(chosen, now);
  const ready = act !== null && chosen.length > 0 && missingInBatch(act, said).length === 0;
  if (chosen.length === 0 && !sending.data) return null;
  return (
    <section aria-label={t('batch.act')} className={css.batch}>
      <Stack gap="sm">
        <Group>
          <strong>{t('batch.chosen', { count: chosen.length })}</strong>
          <Button variant="subtle" size="compact-sm" onClick={clear}>
            {t('batch.clear')}
          </Button>
        </Group>
        <Group align="end">
          <Select
            label={t('batch.act')}
            data={batchActNames.map((name) => ({ value: name, label: t(`act.${name}`) }))}
            value={act}
            onChange={(name) => setAct(isBatchAct(name) ? name : null)}
          />
          {act
            ? batchActs[act].map((name) => {
                const Field = fields[name];
                return <Field key={name} act={act} said={said} say={(more) => setSaid({ ...said, ...more })} />;
              })
            : null}
          <Button disabled={!ready || sending.isPending} onClick={() => act && sending.mutate({ act, said })}>
            {sending.isPending ? t('batch.sending') : t('batch.send')}
          </Button>
        </Group>
        <p className={css.dim}>{t('batch.hint')}</p>
        {sending.error ? <Trouble failure={sending.error} /> : null}
        {sending.data ? <Results results={sending.data.results} rows={sending.data.rows} /> : null}
      </Stack>
    </section>
  );
};
