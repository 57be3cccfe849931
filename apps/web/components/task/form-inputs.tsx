import { Radio, Select, Stack, Textarea } from '@mantine/core';
import { OptionalLabel } from '../../design/label.js';
import { useWords } from '../../words/i18n.js';
import type { Acting } from './use-act.js';

/** What a long text is called, by the act that asks for it. */
export type TextLabel =
  'reason' | 'text' | 'opinion' | 'summary' | 'result' | 'notTakenReason' | DecidingLabel | BesideLabel;

type DecidingLabel = 'decisionNote' | 'changes' | 'changesMade' | 'resultNote';

/** What is written beside the file. */
type BesideLabel =
  | 'pauseReason'
  | 'condition'
  | 'confirmed'
  | 'obstacleText'
  | 'advice'
  | 'question'
  | 'information'
  | 'noted'
  | 'decision';

export const Words = ({ form, label, optional }: { form: Acting; label: TextLabel; optional?: boolean }) => {
  const { t } = useWords();
  return (
    <Textarea
      name="text"
      label={optional ? <OptionalLabel name={t(`field.${label}`)} word={t('common.optional')} /> : t(`field.${label}`)}
      description={label === 'reason' ? t('field.reasonHint') : null}
      autosize
      minRows={2}
      value={form.filled.text}
      onChange={(event) => form.set({ text: event.currentTarget.value })}
      error={form.lacks('text') ? t('field.required') : null}
      required={!optional}
    />
  );
};

type ChoiceProps = { form: Acting; label: string; data: { value: string; label: string }[] };

export const Choice = ({ form, label, data }: ChoiceProps) => {
  const { t } = useWords();
  return (
    <Select
      name="choice"
      label={label}
      searchable={data.length > 6}
      data={data}
      value={form.filled.choice}
      onChange={(choice) => form.set({ choice })}
      error={form.lacks('choice') ? t('field.required') : null}
      required
    />
  );
};

export const Few = ({ form, label, data }: ChoiceProps) => {
  const { t } = useWords();
  return (
    <Radio.Group
      label={label}
      value={form.filled.choice}
      onChange={(choice) => form.set({ choice })}
      error={form.lacks('choice') ? t('field.required') : null}
      required
    >
      <Stack gap={6} mt={4}>
        {data.map(({ value, label: words }) => (
          <Radio key={value} name="choice" value={value} label={words} />
        ))}
      </Stack>
    </Radio.Group>
  );
};
