import {
  Button,
  Fieldset,
  Input,
  MultiSelect,
  Radio,
  Select,
  SimpleGrid,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { PartsAct } from '../../../../libs/domain/task/parts/acts.js';
import type { Participant } from '../../../../libs/domain/task/parts/state.js';
import { OptionalLabel } from '../../design/label.js';
import { collectivesQuery, proceduresQuery, unitsQuery } from '../../services/organisation.js';
import { useWords } from '../../words/i18n.js';
import { DateField } from '../shell/date-field.js';
import type { Acting, FieldsProps } from './use-act.js';

type Text = 'title' | 'more' | 'text';
type AreaProps = { form: Acting; field: Text; label: string; optional?: boolean; description?: string };

const Area = ({ form, field, label, optional, description }: AreaProps) => {
  const { t } = useWords();
  return (
    <Textarea
      name={field}
      label={optional ? <OptionalLabel name={label} word={t('common.optional')} /> : label}
      description={description}
      autosize
      minRows={2}
      value={form.filled[field]}
      onChange={(event) => form.set({ [field]: event.currentTarget.value })}
      error={form.lacks(field) ? t('field.required') : null}
      required={!optional}
    />
  );
};

const useUnits = (without?: string) => {
  const { say } = useWords();
  const units = useQuery(unitsQuery).data ?? [];
  return units.filter(({ id }) => id !== without).map(({ id, name }) => ({ value: id, label: say(name) }));
};

const UnitField = ({ task, form, label }: FieldsProps & { label: string }) => {
  const { t } = useWords();
  return (
    <Select
      name="choice"
      label={label}
      searchable
      data={useUnits(task.lead.id)}
      value={form.filled.choice}
      onChange={(choice) => form.set({ choice })}
      error={form.lacks('choice') ? t('field.required') : null}
      required
    />
  );
};

const DueField = ({ form, optional }: { form: Acting; optional?: boolean }) => {
  const { t } = useWords();
  const name = t('parts.due');
  return (
    <DateField
      label={optional ? <OptionalLabel name={name} word={t('common.optional')} /> : name}
      value={form.filled.until}
      onChange={(until) => form.set({ until })}
      error={form.lacks('until') ? t('field.required') : null}
      required={!optional}
    />
  );
};

/** A list that leaves open whom it means is nobody that a part could be given to. */
const CollectiveField = ({ form }: { form: Acting }) => {
  const { t, say } = useWords();
  const known = useQuery(collectivesQuery(undefined)).data ?? [];
  return (
    <Select
      name="more"
      label={<OptionalLabel name={t('parts.collective')} word={t('common.optional')} />}
      description={t('parts.collectiveHint')}
      searchable
      clearable
      data={known.flatMap(({ name, units }) =>
        units === null ? [] : [{ value: name.vi, label: t('parts.members', { name: say(name), count: units.length }) }],
      )}
      value={form.filled.more || null}
      onChange={(name) => form.set({ more: name ?? '' })}
    />
  );
};

const DivideFields = ({ task, form }: FieldsProps) => {
  const { t, say } = useWords();
  const procedures = useQuery(proceduresQuery).data ?? [];
  return (
    <>
      <Area form={form} field="title" label={t('parts.title')} />
      <MultiSelect
        name="units"
        label={t('parts.units')}
        searchable
        data={useUnits(task.lead.id)}
        value={form.filled.units}
        onChange={(units) => form.set({ units })}
        error={form.lacks('units') ? t('parts.toNobody') : null}
      />
      <CollectiveField form={form} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={t('parts.procedure')}
          data={procedures.map(({ id, name }) => ({ value: id, label: say(name) }))}
          value={form.filled.choice ?? task.procedure.id}
          onChange={(choice) => form.set({ choice })}
        />
        <DueField form={form} optional />
      </SimpleGrid>
    </>
  );
};

const ChangeLeadFields = (props: FieldsProps) => {
  const { t } = useWords();
  return (
    <>
      <UnitField {...props} label={t('field.lead')} />
      <Area form={props.form} field="text" label={t('field.reason')} description={t('field.reasonHint')} />
    </>
  );
};

const ChangeContentFields = ({ form }: FieldsProps) => {
  const { t } = useWords();
  return (
    <>
      <Area form={form} field="title" label={t('parts.newTitle')} />
      <Area form={form} field="more" label={t('parts.requirement')} optional />
      <Area form={form} field="text" label={t('field.reason')} description={t('field.reasonHint')} />
    </>
  );
};

const ChangeDeadlineFields = ({ form }: FieldsProps) => {
  const { t } = useWords();
  return (
    <>
      <DueField form={form} />
      <Area form={form} field="text" label={t('field.reason')} description={t('field.reasonHint')} />
    </>
  );
};

const AskContributionFields = (props: FieldsProps) => {
  const { t } = useWords();
  return (
    <>
      <UnitField {...props} label={t('parts.coordinator')} />
      <Area form={props.form} field="text" label={t('parts.share')} />
      <DueField form={props.form} />
    </>
  );
};

const UrgentFields = ({ form }: FieldsProps) => {
  const { t } = useWords();
  return (
    <>
      <Area form={form} field="text" label={t('field.reason')} description={t('field.reasonHint')} />
      <Area form={form} field="title" label={t('parts.basis')} />
    </>
  );
};

const views = ['agree', 'agreeWithComments', 'disagree', 'outsideCompetence'] as const;
const nobody: Participant = { unit: '', name: '', view: null, text: '' };

type PersonProps = { one: Participant; change: (to: Participant) => void; place: number };

const PersonFields = ({ one, change, place }: PersonProps) => {
  const { t } = useWords();
  return (
    <Fieldset legend={t('parts.participant', { number: place })}>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <Select
          label={t('parts.agency')}
          searchable
          data={useUnits()}
          value={one.unit || null}
          onChange={(unit) => change({ ...one, unit: unit ?? '' })}
        />
        <TextInput
          label={t('parts.name')}
          value={one.name}
          onChange={(event) => change({ ...one, name: event.currentTarget.value })}
        />
        <Select
          label={t('parts.view')}
          clearable
          data={views.map((value) => ({ value, label: t(`opinion.${value}`) }))}
          value={one.view}
          onChange={(view) => change({ ...one, view })}
        />
      </SimpleGrid>
      <TextInput
        label={<OptionalLabel name={t('parts.words')} word={t('common.optional')} />}
        value={one.text}
        onChange={(event) => change({ ...one, text: event.currentTarget.value })}
      />
    </Fieldset>
  );
};

const MeetingFields = ({ form }: FieldsProps) => {
  const { t } = useWords();
  const { people } = form.filled;
  const change = (place: number, to: Participant): void =>
    form.set({ people: people.map((one, index) => (index === place ? to : one)) });
  return (
    <>
      <Area form={form} field="title" label={t('parts.about')} />
      {people.map((one, place) => (
        <PersonFields key={place} one={one} place={place + 1} change={(to) => change(place, to)} />
      ))}
      <div>
        <Button variant="default" name="people" onClick={() => form.set({ people: [...people, nobody] })}>
          {t('parts.addParticipant')}
        </Button>
        {form.lacks('people') ? (
          <Input.Error role="alert" mt={4}>
            {t('parts.nobody')}
          </Input.Error>
        ) : null}
      </div>
      <Radio.Group
        label={t('parts.outcome')}
        value={form.filled.taken === true ? 'yes' : 'no'}
        onChange={(value) => form.set({ taken: value === 'yes' })}
      >
        <Stack gap={6} mt={4}>
          <Radio value="yes" label={t('parts.settled')} />
          <Radio value="no" label={t('parts.unsettled')} />
        </Stack>
      </Radio.Group>
      <Area form={form} field="more" label={t('parts.result')} />
    </>
  );
};

const BringUpFields = (props: FieldsProps) => {
  const { t } = useWords();
  return (
    <>
      <UnitField {...props} label={t('parts.otherAgency')} />
      <Area form={props.form} field="title" label={t('parts.theirs')} />
      <Area form={props.form} field="more" label={t('parts.ours')} />
    </>
  );
};

const FulfilFields = ({ form }: FieldsProps) => {
  const { t } = useWords();
  return <Area form={form} field="text" label={t('parts.done')} />;
};

const ReserveFields = ({ form }: FieldsProps) => {
  const { t } = useWords();
  return <Area form={form} field="text" label={t('parts.dissent')} />;
};

/** Asked only where a part is open: then nobody confirms without saying why. */
export const ConfirmFields = ({ task, form }: FieldsProps) => {
  const { t } = useWords();
  const open = task.parts.subTasks.filter(({ closed }) => !closed).length;
  return open === 0 ? null : (
    <Area form={form} field="text" label={t('parts.despite', { count: open })} description={t('field.reasonHint')} />
  );
};

export const partsFields: Record<PartsAct['act'], (props: FieldsProps) => React.ReactNode> = {
  divide: DivideFields,
  changeLead: ChangeLeadFields,
  changeContent: ChangeContentFields,
  changeDeadline: ChangeDeadlineFields,
  askContribution: AskContributionFields,
  fulfil: FulfilFields,
  decideUrgently: UrgentFields,
  recordMeeting: MeetingFields,
  bringUp: BringUpFields,
  reserve: ReserveFields,
};
