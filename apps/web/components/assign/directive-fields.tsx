import { SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { OptionalLabel } from '../../design/label.js';
import { useWords } from '../../words/i18n.js';
import { DateField } from '../shell/date-field.js';
import type { Assigning } from './use-assign.js';

type TextField = 'number' | 'issuer' | 'directiveTitle';

const Text = ({ form, field, example }: { form: Assigning; field: TextField; example?: string }) => {
  const { t } = useWords();
  return (
    <TextInput
      name={field}
      label={t(`assign.${field}`)}
      placeholder={example}
      value={form.filling[field]}
      onChange={(event) => form.set({ [field]: event.currentTarget.value })}
      error={form.lacks(field) ? t('assign.required') : null}
      required
    />
  );
};

const Place = ({ form }: { form: Assigning }) => {
  const { t } = useWords();
  const { filling, set } = form;
  return (
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
  );
};

/** The document that orders it: every task can be traced to a sentence in one. */
export const DirectiveFields = ({ form }: { form: Assigning }) => {
  const { t } = useWords();
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Text form={form} field="number" example="125/KH-UBND" />
        <DateField
          label={t('assign.date')}
          value={form.filling.date}
          onChange={(date) => form.set({ date })}
          error={form.lacks('date') ? t('assign.required') : null}
          required
        />
      </SimpleGrid>
      <Text form={form} field="issuer" />
      <Text form={form} field="directiveTitle" />
      <Place form={form} />
    </>
  );
};
