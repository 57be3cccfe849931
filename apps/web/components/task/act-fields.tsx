import { Checkbox, Radio, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ActKind } from '../../../../libs/domain/task/acts.js';
import { OptionalLabel } from '../../design/label.js';
import { unitsQuery } from '../../services/organisation.js';
import { useWords } from '../../words/i18n.js';
import { DateField } from '../shell/date-field.js';
import { besideFields } from './beside-fields.js';
import { courseFields } from './course-fields.js';
import { decidingFields } from './deciding-fields.js';
import {
  AskFields,
  AskMoreFields,
  AttachFields,
  DetachFields,
  IncompleteFields,
  OptionFields,
  VerifyFields,
} from './dossier-fields.js';
import { FileField, FileFields } from './file-fields.js';
import { Choice, Few, Words } from './form-inputs.js';
import type { TextLabel } from './form-inputs.js';
import { ConfirmFields, partsFields } from './parts-fields.js';
import type { FieldsProps } from './use-act.js';

const ReturnFields = ({ view, form }: FieldsProps) => {
  const { t, say } = useWords();
  const steps = (view.returnsTo ?? []).map(({ step, name }) => ({ value: step, label: say(name) }));
  return (
    <>
      <Few form={form} label={view.act === 'redo' ? t('field.redoTo') : t('field.returnTo')} data={steps} />
      <Words form={form} label="reason" />
    </>
  );
};

const ReassignFields = ({ task, form }: FieldsProps) => {
  const { t, say } = useWords();
  const units = useQuery(unitsQuery);
  const others = (units.data ?? []).filter((unit) => unit.id !== task.lead.id);
  return (
    <Choice
      form={form}
      label={t('field.lead')}
      data={others.map(({ id, name }) => ({ value: id, label: say(name) }))}
    />
  );
};

const HandOnFields = ({ view, form }: FieldsProps) => {
  const { t, say } = useWords();
  const others = (view.fits ?? []).map((post) => ({
    value: post.id,
    label: `${say(post.title)}: ${post.person?.name ?? ''}`,
  }));
  return <Choice form={form} label={t('field.to')} data={others} />;
};

const answers = ['agree', 'agreeWithComments', 'disagree', 'outsideCompetence'] as const;

const AnswerFields = ({ form }: FieldsProps) => {
  const { t } = useWords();
  const data = answers.map((value) => ({ value, label: t(`opinion.${value}`) }));
  return (
    <>
      <Few form={form} label={t('field.answer')} data={data} />
      <Words form={form} label="text" optional={form.filled.choice === 'agree'} />
      <FileField
        form={form}
        label={<OptionalLabel name={t('dossierField.attachments')} word={t('common.optional')} />}
        several
      />
    </>
  );
};

const TakeUpFields = ({ form }: FieldsProps) => {
  const { t } = useWords();
  return (
    <>
      <Radio.Group
        label={t('field.taken')}
        value={form.filled.taken === false ? 'no' : 'yes'}
        onChange={(value) => form.set({ taken: value === 'yes' })}
      >
        <Stack gap={6} mt={4}>
          <Radio value="yes" label={t('field.takenYes')} />
          <Radio value="no" label={t('field.takenNo')} />
        </Stack>
      </Radio.Group>
      {form.filled.taken === false ? <Words form={form} label="notTakenReason" /> : null}
    </>
  );
};

const SignFields = ({ view, form }: FieldsProps) => {
  const { t } = useWords();
  const data = (view.capacities ?? []).map((value) => ({ value, label: t(`capacity.${value}`) }));
  return data.length > 1 ? <Few form={form} label={t('field.capacity')} data={data} /> : null;
};

const AcknowledgeFields = ({ form }: FieldsProps) => {
  const { t } = useWords();
  return (
    <DateField
      label={t('field.until')}
      description={t('field.untilHint')}
      value={form.filled.until}
      onChange={(until) => form.set({ until })}
      error={form.lacks('until') ? t('field.required') : null}
      required
    />
  );
};

const NumberFields = ({ form }: FieldsProps) => {
  const { t } = useWords();
  return (
    <Checkbox
      label={t('field.secret')}
      description={t('field.secretHint')}
      checked={form.filled.taken === true}
      onChange={(event) => form.set({ taken: event.currentTarget.checked })}
    />
  );
};

const none = () => null;
const words = (label: TextLabel) =>
  function TextOnly({ form }: FieldsProps) {
    return <Words form={form} label={label} />;
  };

/** The fields of each act: no act asks for more than it needs, and a new one does not compile without them. */
export const actFields: Record<ActKind, (props: FieldsProps) => React.ReactNode> = {
  assign: none,
  accept: none,
  decline: words('reason'),
  reassign: ReassignFields,
  handOn: HandOnFields,
  addVersion: FileFields,
  askOpinions: AskFields,
  answer: AnswerFields,
  takeUp: TakeUpFields,
  consolidate: none,
  submit: words('summary'),
  verify: VerifyFields,
  return: ReturnFields,
  sign: SignFields,
  number: NumberFields,
  issue: none,
  report: words('result'),
  confirm: ConfirmFields,
  redo: ReturnFields,
  acknowledge: AcknowledgeFields,
  archive: none,
  ...partsFields,
  ...courseFields,
  ...besideFields,
  askMore: AskMoreFields,
  withdrawRequest: words('reason'),
  attach: AttachFields,
  detach: DetachFields,
  returnIncomplete: IncompleteFields,
  chooseOption: OptionFields,
  ...decidingFields,
};
