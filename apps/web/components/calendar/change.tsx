import { Button, Checkbox, Group, SegmentedControl, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CalendarPreviewView, CalendarView } from '../../../../libs/contracts/calendar-http.js';
import { Zone } from '../../design/page.js';
import { brushes, changeOf, type Brush, type Painted } from '../../models/calendar.js';
import { dueWords, parseSlashed } from '../../models/dates.js';
import { previewCalendar, publishCalendar } from '../../services/calendar.js';
import { newIntent } from '../../services/intent.js';
import { useWords } from '../../words/i18n.js';
import { Trouble } from '../shell/trouble.js';
import css from './calendar.module.css';

export const Brushes = ({ brush, choose }: { brush: Brush; choose: (brush: Brush) => void }) => {
  const { t } = useWords();
  return (
    <Group gap="xs" mb="md" className="no-print">
      <span id="brush">{t('calendar.brush')}</span>
      <SegmentedControl
        size="xs"
        aria-labelledby="brush"
        value={brush}
        onChange={(value) => choose(brushes.find((one) => one === value) ?? 'off')}
        data={brushes.map((value) => ({ value, label: t(`calendar.brushes.${value}`) }))}
      />
    </Group>
  );
};

const Preview = ({ preview }: { preview: CalendarPreviewView }) => {
  const { t, say } = useWords();
  return (
    <div role="status">
      <p>
        <strong>{t('calendar.would', preview)}</strong>
      </p>
      {preview.moves.length === 0 ? null : (
        <div className={css.scroll} role="region" aria-label={t('calendar.moves')} tabIndex={0}>
          <table className={css.table}>
            <caption>{t('calendar.moves')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('calendar.task')}</th>
                <th scope="col">{t('calendar.agency')}</th>
                <th scope="col">{t('calendar.from')}</th>
                <th scope="col">{t('calendar.to')}</th>
              </tr>
            </thead>
            <tbody>
              {preview.moves.map((move) => (
                <tr key={`${move.task} ${move.subject}`}>
                  <th scope="row">
                    {move.task.slice(0, 8)} · {move.subject}
                  </th>
                  <td>{say(move.lead)}</td>
                  <td>{say(dueWords(move.from))}</td>
                  <td>
                    {say(dueWords(move.to))}
                    {move.becomesOverdue ? <b> – {t('calendar.becomesOverdue')}</b> : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
};

type ChangeFormProps = { view: CalendarView; days: Painted; forget: () => void };

const useChange = ({ view, days, forget }: ChangeFormProps) => {
  const queries = useQueryClient();
  const [order, setOrder] = useState({ basis: '', from: '', estimated: false });
  const [intent] = useState(() => newIntent());
  const change = changeOf(days, {
    ...{ basis: order.basis, effectiveFrom: parseSlashed(order.from), estimated: order.estimated },
    ...{ unit: view.unit?.id ?? null, year: view.years.includes(view.year) ? null : view.year },
  });
  const preview = useMutation({ mutationFn: () => previewCalendar(change) });
  const publish = useMutation({
    mutationFn: () => {
      const seen = { ...change, seen: view.version };
      return publishCalendar(seen, intent.keyFor(seen));
    },
    onSuccess: async () => {
      intent.done();
      forget();
      await queries.invalidateQueries({ queryKey: ['calendar'] });
    },
  });
  /** What was seen is no longer what would be published. */
  const set = (part: Partial<typeof order>): void => {
    setOrder({ ...order, ...part });
    preview.reset();
  };
  return { order, set, change, preview, publish };
};

type Changing = ReturnType<typeof useChange>;

const OrderFields = ({ order, set }: Pick<Changing, 'order' | 'set'>) => {
  const { t } = useWords();
  return (
    <>
      <Group align="flex-start" grow preventGrowOverflow={false}>
        <TextInput
          label={t('calendar.basis')}
          description={t('calendar.basisHint')}
          value={order.basis}
          onChange={(event) => set({ basis: event.currentTarget.value })}
        />
        <TextInput
          label={t('calendar.effectiveFrom')}
          description={t('calendar.effectiveHint')}
          placeholder="dd/mm/yyyy"
          value={order.from}
          onChange={(event) => set({ from: event.currentTarget.value })}
        />
      </Group>
      <Checkbox
        my="sm"
        label={t('calendar.markEstimated')}
        checked={order.estimated}
        onChange={(event) => set({ estimated: event.currentTarget.checked })}
      />
    </>
  );
};

/** What was clicked, by which text, from when: seen first, then published. */
export const ChangeForm = (props: ChangeFormProps) => {
  const { t } = useWords();
  const { change, preview, publish, ...fields } = useChange(props);
  const count = change.days.length;
  const failure = preview.error ?? publish.error;
  if (count === 0) return publish.data ? <p role="status">{t('calendar.published', publish.data)}</p> : null;
  return (
    <Zone id="change" title={t('calendar.changes', { count })}>
      <OrderFields {...fields} />
      {preview.data ? <Preview preview={preview.data} /> : null}
      {failure ? <Trouble failure={failure} /> : null}
      <Group gap="xs">
        <Button variant="default" loading={preview.isPending} onClick={() => preview.mutate()}>
          {t('calendar.preview')}
        </Button>
        {preview.data ? (
          <Button loading={publish.isPending} onClick={() => publish.mutate()}>
            {t('calendar.publish')}
          </Button>
        ) : null}
        <Button variant="subtle" onClick={props.forget}>
          {t('calendar.forget')}
        </Button>
      </Group>
    </Zone>
  );
};
