import { Select, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CourseAct } from '../../../../libs/domain/task/course/acts.js';
import { procedureQuery } from '../../services/procedures.js';
import { OptionalLabel } from '../../design/label.js';
import { slashed } from '../../models/dates.js';
import { useWords } from '../../words/i18n.js';
import type { FieldsProps } from './use-act.js';

type Label = 'reason' | 'result' | 'done' | 'added' | 'removed';
type TextProps = Pick<FieldsProps, 'form'> & { label: Label; name?: 'text' | 'second'; required?: boolean };

const Text = ({ form, label, name = 'text', required = true }: TextProps) => {
  const { t } = useWords();
  return (
    <Textarea
      name={name}
      label={required ? t(`field.${label}`) : <OptionalLabel name={t(`field.${label}`)} word={t('common.optional')} />}
      description={label === 'added' ? t('field.addedHint') : null}
      autosize
      minRows={2}
      value={form.filled[name]}
      onChange={({ currentTarget: { value } }) => form.set(name === 'text' ? { text: value } : { second: value })}
      error={name === 'text' && form.lacks('text') ? t('field.required') : null}
      required={required}
    />
  );
};

const text = (label: Label) =>
  function TextOnly({ form }: FieldsProps) {
    return <Text form={form} label={label} />;
  };

const Explain = ({ form }: FieldsProps) => (
  <>
    <Text form={form} label="added" required={false} />
    <Text form={form} label="removed" name="second" required={false} />
  </>
);

const ChangeProcedure = ({ task, form }: FieldsProps) => {
  const { t } = useWords();
  const procedure = useQuery(procedureQuery(task.procedure.id));
  const others = (procedure.data?.versions ?? []).filter(({ version }) => version !== task.procedure.version);
  return (
    <>
      <Select
        name="choice"
        label={t('field.version')}
        data={others.map(({ version, effectiveFrom }) => ({
          value: String(version),
          label: t('field.versionFrom', { version, day: slashed(effectiveFrom) }),
        }))}
        value={form.filled.choice}
        onChange={(choice) => form.set({ choice })}
        error={form.lacks('choice') ? t('field.required') : null}
        required
      />
      <Text form={form} label="reason" />
    </>
  );
};

const none = () => null;

/** The fields of the acts that belong to a kind of step or of procedure. */
export const courseFields: Record<CourseAct['act'], (props: FieldsProps) => React.ReactNode> = {
  finishWork: text('done'),
  agencySign: none,
  explain: Explain,
  reportOccurrence: text('result'),
  confirmOccurrence: none,
  redoOccurrence: text('reason'),
  changeProcedure: ChangeProcedure,
};
