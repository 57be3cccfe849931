import { MultiSelect, NumberInput, SimpleGrid } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { unitsQuery } from '../../services/organisation.js';
import { useWords } from '../../words/i18n.js';
import type { FieldsProps } from './use-act.js';

export const AskFields = ({ task, view, form }: FieldsProps) => {
  const { t, say } = useWords();
  const units = useQuery(unitsQuery);
  const others = (units.data ?? []).filter((unit) => unit.id !== task.lead.id);
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <MultiSelect
        name="units"
        label={t('field.units')}
        searchable
        data={others.map(({ id, name }) => ({ value: id, label: say(name) }))}
        value={form.filled.units}
        onChange={(chosen) => form.set({ units: chosen })}
        error={form.lacks('units') ? t('field.required') : null}
        required
      />
      <NumberInput
        label={t('field.workingDays')}
        min={view.seatTerm?.min}
        max={view.seatTerm?.max}
        value={form.filled.days ?? ''}
        onChange={(days) => form.set({ days: typeof days === 'number' ? days : null })}
      />
    </SimpleGrid>
  );
};
