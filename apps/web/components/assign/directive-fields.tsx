import { SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { OptionalLabel } from '../../design/label.js';
import { useWords } from '../../words/i18n.js';
import { DateField } from '../shell/date-field.js';
import type { Assigning } from './use-assign.js';

/** The document that orders it: every task can be traced to a sentence in one. */
export const DirectiveFields = ({ form }: { form: Assigning }) => {
  const { t } = useWords();
  const { filling, set, lacks } = form;
  const fault = (field: Parameters<typeof lacks>[0]): string | null => (lacks(field) ? t('assign.required') : null);
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <TextInput
          name="number"
          label={t('assign.number')}
          placeholder="125/KH-UBND"
          value={filling.number}
          onChange={(event) => set({ number: event.currentTarget.value })}
          error={fault('number')}
          required
        />
        <TextInput
          name="issuer"
          label={t('assign.issuer')}
          value={filling.issuer}
          onChange={(event) => set({ issuer: event.currentTarget.value })}
          error={fault('issuer')}
          required
        />
        <DateField
          label={t('assign.date')}
          value={filling.date}
          onChange={(date) => set({ date })}
          error={fault('date')}
          required
        />
      </SimpleGrid>
      <TextInput
        name="directiveTitle"
        label={t('assign.directiveTitle')}
        value={filling.directiveTitle}
        onChange={(event) => set({ directiveTitle: event.currentTarget.value })}
        error={fault('directiveTitle')}
        required
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label={<OptionalLabel name={t('assign.clause')} word={t('common.optional')} />}
          value={filling.clause}
          onChange={(event) => set({ clause: event.currentTarget.value })}
        />
        <Textarea
          label={<OptionalLabel name={t('assign.quote')} word={t('common.optional')} />}
          autosize
          minRows={1}
          value={filling.quote}
          onChange={(event) => set({ quote: event.currentTarget.value })}
        />
      </SimpleGrid>
    </>
  );
};
