import { Checkbox, Group, NumberInput, Radio, Select, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { OptionalLabel } from '../../design/label.js';
import { newDays, requestOf } from '../../models/beside.js';
import { besideNeeds, stands, type BesideActName } from '../../models/beside-form.js';
import { dayWords } from '../../models/dates.js';
import { unitsQuery } from '../../services/organisation.js';
import { useWords } from '../../words/i18n.js';
import { DateField } from '../shell/date-field.js';
import { FileField } from './file-fields.js';
import { Choice, Few, Words } from './form-inputs.js';
import type { FieldsProps } from './use-act.js';

/** A file, an address, or both. */
const EvidenceFields = ({ form, view }: FieldsProps) => {
  const { t } = useWords();
  const needed = besideNeeds[view.act as BesideActName].includes('proof');
  return (
    <>
      <FileField
        form={form}
        label={needed ? t('field.evidence') : <OptionalLabel name={t('field.evidence')} word={t('common.optional')} />}
      />
      <TextInput
        name="link"
        type="url"
        label={<OptionalLabel name={t('field.link')} word={t('common.optional')} />}
        placeholder="https://"
        value={form.filled.link}
        onChange={(event) => form.set({ link: event.currentTarget.value })}
        error={form.lacks('proof') ? t('field.evidenceMissing') : null}
      />
    </>
  );
};

const StandsField = ({ form }: FieldsProps) => {
  const { t } = useWords();
  return (
    <Checkbox.Group
      label={t('field.stands')}
      value={form.filled.units}
      onChange={(units) => form.set({ units })}
      error={form.lacks('units') ? t('field.required') : null}
      required
    >
      <Group gap="md" mt={4}>
        {stands.map((budget) => (
          <Checkbox key={budget} value={budget} label={t(`budget.${budget}`)} />
        ))}
      </Group>
    </Checkbox.Group>
  );
};

const PauseFields = (props: FieldsProps) => (
  <>
    <Words form={props.form} label="pauseReason" />
    <StandsField {...props} />
  </>
);

const ConditionFields = (props: FieldsProps) => {
  const { t, say } = useWords();
  const posts = (props.view.fits ?? []).map((post) => ({
    value: post.id,
    label: `${say(post.title)}, ${say(post.unit.name)}: ${post.person?.name ?? ''}`,
  }));
  return (
    <>
      <Words form={props.form} label="condition" />
      <Choice form={props.form} label={t('field.confirmer')} data={posts} />
      <StandsField {...props} />
    </>
  );
};

const ResumeFields = ({ task, view, form }: FieldsProps) => {
  const pause = task.beside.pauses.find(({ id }) => view.subject?.of === 'beside' && id === view.subject.id);
  return <Words form={form} label="reason" optional={!pause?.confirmer} />;
};

const ConfirmConditionFields = (props: FieldsProps) => (
  <>
    <Words form={props.form} label="confirmed" />
    <EvidenceFields {...props} />
  </>
);

const ObstacleFields = (props: FieldsProps) => {
  const { t, say } = useWords();
  const kinds = (props.view.obstacles ?? []).map(({ kind, name }) => ({ value: kind, label: say(name) }));
  return (
    <>
      <Few form={props.form} label={t('field.obstacle')} data={kinds} />
      <Words form={props.form} label="obstacleText" />
      <EvidenceFields {...props} />
    </>
  );
};

const outcomes = ['advice', 'change', 'extension', 'upward', 'closed'] as const;

const NewDay = ({ task, view, form }: FieldsProps) => {
  const { t, say } = useWords();
  const { ceiling } = task.beside;
  const day = ceiling ? say(dayWords(ceiling.date)) : '';
  const { first, last } = newDays(task, view);
  return (
    <DateField
      label={t('field.newDay')}
      description={ceiling ? t('field.ceiling', { day, source: ceiling.source }) : null}
      minDate={first}
      {...(last === null ? {} : { maxDate: last })}
      value={form.filled.until}
      onChange={(until) => form.set({ until })}
      error={form.lacks('until') ? t('field.required') : null}
      required
    />
  );
};

const SettleFields = (props: FieldsProps) => {
  const { t } = useWords();
  const data = outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }));
  return (
    <>
      <Few form={props.form} label={t('field.outcome')} data={data} />
      <Words form={props.form} label="advice" />
      {props.form.filled.choice === 'extension' ? <NewDay {...props} /> : null}
      <EvidenceFields {...props} />
    </>
  );
};

const ExtensionFields = (props: FieldsProps) => (
  <>
    <NewDay {...props} />
    <Words form={props.form} label="reason" />
    <EvidenceFields {...props} />
  </>
);

/** The day that was asked for stands in the form; another may be given. */
const DecideFields = (props: FieldsProps) => {
  const { t } = useWords();
  const { form, task, view } = props;
  const asked = requestOf(task, view)?.date ?? null;
  return (
    <>
      <Radio.Group
        label={t('field.decided')}
        value={form.filled.taken === null ? null : form.filled.taken ? 'yes' : 'no'}
        onChange={(value) => form.set({ taken: value === 'yes', until: form.filled.until ?? asked })}
        error={form.lacks('taken') ? t('field.required') : null}
        required
      >
        <Stack gap={6} mt={4}>
          <Radio name="taken" value="yes" label={t('field.granted')} />
          <Radio name="taken" value="no" label={t('field.refused')} />
        </Stack>
      </Radio.Group>
      {form.filled.taken === true ? <NewDay {...props} /> : null}
      <Words form={form} label="decision" optional={form.filled.taken === true} />
    </>
  );
};

const AskInformationFields = ({ view, form }: FieldsProps) => {
  const { t, say } = useWords();
  const units = useQuery(unitsQuery);
  const data = (units.data ?? []).map(({ id, name }) => ({ value: id, label: say(name) }));
  return (
    <>
      <Choice form={form} label={t('field.askedUnit')} data={data} />
      <Words form={form} label="question" />
      <NumberInput
        label={t('field.workingDays')}
        min={view.seatTerm?.min}
        max={view.seatTerm?.max}
        value={form.filled.days ?? ''}
        onChange={(days) => form.set({ days: typeof days === 'number' ? days : null })}
      />
    </>
  );
};

const InformationFields = (props: FieldsProps) => (
  <>
    <Words form={props.form} label="information" />
    <EvidenceFields {...props} />
  </>
);

const notes = ['progress', 'interim', 'explanation'] as const;

const NoteFields = (props: FieldsProps) => {
  const { t } = useWords();
  return (
    <>
      <Select
        name="choice"
        label={t('field.noteKind')}
        data={notes.map((value) => ({ value, label: t(`note.${value}`) }))}
        value={props.form.filled.choice}
        onChange={(choice) => props.form.set({ choice })}
        error={props.form.lacks('choice') ? t('field.required') : null}
        required
      />
      <Words form={props.form} label="noted" />
      <EvidenceFields {...props} />
    </>
  );
};

const CancelFields = ({ form }: FieldsProps) => {
  const { t } = useWords();
  return (
    <>
      <TextInput
        name="basis"
        label={t('field.basis')}
        value={form.filled.basis}
        onChange={(event) => form.set({ basis: event.currentTarget.value })}
        error={form.lacks('basis') ? t('field.required') : null}
        required
      />
      <Words form={form} label="reason" />
    </>
  );
};

const ReopenFields = ({ view, form }: FieldsProps) => {
  const { t, say } = useWords();
  const steps = (view.returnsTo ?? []).map(({ step, name }) => ({ value: step, label: say(name) }));
  return (
    <>
      <Few form={form} label={t('field.reopenTo')} data={steps} />
      <Words form={form} label="reason" />
    </>
  );
};

const Reason = ({ form }: FieldsProps) => <Words form={form} label="reason" />;
const MaybeReason = ({ form }: FieldsProps) => <Words form={form} label="reason" optional />;

export const besideFields: Record<BesideActName, (props: FieldsProps) => React.ReactNode> = {
  withdraw: MaybeReason,
  recall: Reason,
  cancel: CancelFields,
  reopen: ReopenFields,
  pause: PauseFields,
  awaitCondition: ConditionFields,
  resume: ResumeFields,
  confirmCondition: ConfirmConditionFields,
  reportObstacle: ObstacleFields,
  passUp: Reason,
  settleObstacle: SettleFields,
  askExtension: ExtensionFields,
  decideExtension: DecideFields,
  askInformation: AskInformationFields,
  giveInformation: InformationFields,
  note: NoteFields,
};
