import { MultiSelect, NumberInput, SimpleGrid } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { unitsQuery } from '../../services/organisation.js';
import { useWords } from '../../words/i18n.js';
import type { FieldsProps } from './use-act.js';

/** Without a number the procedure's own term holds. */
export const usualDays = 5;

export const AskFields = ({ task, form }: FieldsProps) => {
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
        min={1}
        max={30}
        value={form.filled.days ?? usualDays}
        onChange={(days) => form.set({ days: typeof days === 'number' ? days : null })}
      />
    </SimpleGrid>
  );
};
