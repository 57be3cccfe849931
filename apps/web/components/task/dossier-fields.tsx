import { Checkbox, MultiSelect, NumberInput, Select, SimpleGrid, Stack, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { OptionalLabel } from '../../design/label.js';
import { filedKey } from '../../models/dossier-form.js';
import { unitsQuery } from '../../services/organisation.js';
import { useWords } from '../../words/i18n.js';
import { Choice, Words } from './form-inputs.js';
import { FileField } from './file-fields.js';
import type { FieldsProps } from './use-act.js';

/** The forms of acts on opinions and on the dossier. */

type Text = 'whyNotOthers' | 'proposal';

const Second = ({ form, label }: Pick<FieldsProps, 'form'> & { label: Text }) => {
  const { t } = useWords();
  return (
    <Textarea
      label={<OptionalLabel name={t(`dossierField.${label}`)} word={t('common.optional')} />}
      description={label === 'whyNotOthers' ? t('dossierField.whyNotOthersHint') : null}
      autosize
      minRows={2}
      value={form.filled.why}
      onChange={(event) => form.set({ why: event.currentTarget.value })}
    />
  );
};

/** Days, or hours where the task is urgent: what is typed last counts. */
const OwnTerm = ({ view, form }: FieldsProps) => {
  const { t } = useWords();
  const hours = view.seatTerm?.hours;
  return (
    <>
      <NumberInput
        label={t('field.workingDays')}
        min={view.seatTerm?.min}
        max={view.seatTerm?.max}
        value={form.filled.days ?? ''}
        onChange={(days) => form.set({ days: typeof days === 'number' ? days : null, hours: null })}
      />
      {hours === undefined ? null : (
        <NumberInput
          label={<OptionalLabel name={t('dossierField.hours', { hours })} word={t('common.optional')} />}
          min={1}
          max={hours}
          value={form.filled.hours ?? ''}
          onChange={(given) => form.set({ hours: typeof given === 'number' ? given : null })}
        />
      )}
    </>
  );
};

const Units = ({ task, form, without }: FieldsProps & { without: string[] }) => {
  const { t, say } = useWords();
  const units = useQuery(unitsQuery);
  const others = (units.data ?? []).filter((unit) => unit.id !== task.lead.id && !without.includes(unit.id));
  return (
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
  );
};

/** In a later round those who are not asked again are named, and why. */
export const AskFields = (props: FieldsProps) => {
  const wereAsked = props.task.visits.some((visit) => visit.seats.length > 0);
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Units {...props} without={[]} />
        <OwnTerm {...props} />
      </SimpleGrid>
      {wereAsked ? <Second form={props.form} label="whyNotOthers" /> : null}
    </>
  );
};

export const AskMoreFields = (props: FieldsProps) => {
  const open = props.task.visits.findLast((visit) => visit.closedAt === null);
  const asked = (open?.seats ?? []).filter((seat) => seat.status !== 'withdrawn').map((seat) => seat.unit.id);
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <Units {...props} without={asked} />
      <OwnTerm {...props} />
    </SimpleGrid>
  );
};

export const AttachFields = ({ task, form }: FieldsProps) => {
  const { t, say } = useWords();
  const items = task.dossier?.items ?? [];
  return (
    <>
      <Choice
        form={form}
        label={t('dossierField.item')}
        data={items.map(({ key, name }) => ({ value: key, label: say(name) }))}
      />
      <FileField form={form} label={t('dossierField.file')} />
    </>
  );
};

export const DetachFields = ({ task, form }: FieldsProps) => {
  const { t, say } = useWords();
  const files = (task.dossier?.items ?? []).flatMap(({ key, name, files: filed }) =>
    filed
      .filter(({ removed }) => removed === null)
      .map((file) => ({ value: filedKey(key, file.hash), label: `${say(name)}: ${file.name}` })),
  );
  return (
    <>
      <Choice form={form} label={t('dossierField.takeOut')} data={files} />
      <Words form={form} label="reason" />
    </>
  );
};

/** A checklist is short: all of it is seen, and what is missing is ticked. */
export const IncompleteFields = ({ task, form }: FieldsProps) => {
  const { t, say } = useWords();
  const items = task.dossier?.items ?? [];
  return (
    <>
      <Checkbox.Group
        label={t('dossierField.missing')}
        value={form.filled.units}
        onChange={(units) => form.set({ units })}
        error={form.lacks('units') ? t('field.required') : null}
        required
      >
        <Stack gap={6} mt={4}>
          {items.map(({ key, name }) => (
            <Checkbox key={key} name="units" value={key} label={say(name)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Words form={form} label="reason" />
    </>
  );
};

const competences = ['collective', 'chairman', 'viceChairman'] as const;
const secrecies = ['none', 'confidential', 'secret', 'topSecret'] as const;

/** The blocks of the submission form that the Office fills in; the rest follows from the file. */
export const VerifyFields = ({ form }: FieldsProps) => {
  const { t } = useWords();
  return (
    <>
      <Words form={form} label="opinion" />
      <Second form={form} label="proposal" />
      <Textarea
        label={<OptionalLabel name={t('dossierField.options')} word={t('common.optional')} />}
        description={t('dossierField.optionsHint')}
        autosize
        minRows={2}
        value={form.filled.options}
        onChange={(event) => form.set({ options: event.currentTarget.value })}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={t('dossierField.competence')}
          data={competences.map((value) => ({ value, label: t(`competence.${value}`) }))}
          value={form.filled.competence}
          onChange={(value) => form.set({ competence: competences.find((each) => each === value) ?? 'chairman' })}
          allowDeselect={false}
        />
        <Select
          label={t('dossierField.secrecy')}
          data={secrecies.map((value) => ({ value, label: t(`secrecy.${value}`) }))}
          value={form.filled.secrecy}
          onChange={(value) => form.set({ secrecy: secrecies.find((each) => each === value) ?? 'none' })}
          allowDeselect={false}
        />
      </SimpleGrid>
    </>
  );
};

export const OptionFields = ({ task, form }: FieldsProps) => {
  const { t } = useWords();
  const options = task.dossier?.options ?? [];
  return (
    <Choice
      form={form}
      label={t('dossierField.option')}
      data={options.map((text, index) => ({ value: String(index + 1), label: `${index + 1}. ${text}` }))}
    />
  );
};
