import { Group, MultiSelect, NumberInput, Radio, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { proceduresQuery, unitsQuery } from '../../services/organisation.js';
import { OptionalLabel } from '../../design/label.js';
import { useWords } from '../../words/i18n.js';
import { DateField } from '../shell/date-field.js';
import type { Assigning } from './use-assign.js';

export const WhatFields = ({ form }: { form: Assigning }) => {
  const { t } = useWords();
  const { filling, set, lacks } = form;
  return (
    <>
      <Textarea
        name="title"
        label={t('assign.taskTitle')}
        description={t('assign.taskTitleHint')}
        autosize
        minRows={2}
        value={filling.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
        error={lacks('title') ? t('assign.required') : null}
        required
      />
      <Radio.Group
        label={t('assign.priority')}
        value={filling.priority}
        onChange={(value) => set({ priority: value === 'urgent' ? 'urgent' : 'normal' })}
      >
        <Group mt={4}>
          <Radio value="normal" label={t('assign.normal')} />
          <Radio value="urgent" label={t('assign.urgent')} />
        </Group>
      </Radio.Group>
    </>
  );
};

/** Where there is one procedure there is nothing to choose. */
const useOnlyProcedure = (form: Assigning) => {
  const procedures = useQuery(proceduresQuery);
  const only = procedures.data?.length === 1 ? procedures.data[0]?.id : undefined;
  const { filling, set } = form;
  useEffect(() => {
    if (only && filling.procedure === null) set({ procedure: only });
  }, [only, filling.procedure, set]);
  return procedures.data ?? [];
};

export const WhoFields = ({ form }: { form: Assigning }) => {
  const { t, say } = useWords();
  const { filling, set, lacks } = form;
  const units = useQuery(unitsQuery);
  const procedures = useOnlyProcedure(form);
  const choices = (units.data ?? []).map((unit) => ({ value: unit.id, label: say(unit.name) }));
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          name="lead"
          label={t('assign.leadUnit')}
          searchable
          data={choices}
          value={filling.lead}
          onChange={(lead) => set({ lead, coordinators: filling.coordinators.filter((unit) => unit !== lead) })}
          error={lacks('lead') ? t('assign.required') : null}
          required
        />
        <MultiSelect
          label={<OptionalLabel name={t('assign.coordinators')} word={t('common.optional')} />}
          searchable
          data={choices.filter((choice) => choice.value !== filling.lead)}
          value={filling.coordinators}
          onChange={(coordinators) => set({ coordinators })}
        />
      </SimpleGrid>
      <Select
        name="procedure"
        label={t('assign.procedure')}
        data={procedures.map(({ id, name }) => ({ value: id, label: say(name) }))}
        value={filling.procedure}
        onChange={(procedure) => set({ procedure })}
        error={lacks('procedure') ? t('assign.required') : null}
        allowDeselect={false}
        required
      />
    </>
  );
};

export const WhenFields = ({ form }: { form: Assigning }) => {
  const { t } = useWords();
  const { filling, set } = form;
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <DateField
        label={<OptionalLabel name={t('assign.due')} word={t('common.optional')} />}
        description={t('assign.noDue')}
        value={filling.due}
        onChange={(due) => set({ due })}
      />
      <Radio.Group
        label={t('assign.counts')}
        value={filling.inclusive ? 'inclusive' : 'exclusive'}
        onChange={(value) => set({ inclusive: value === 'inclusive' })}
      >
        <Radio value="inclusive" label={t('assign.inclusive')} disabled={!filling.due} mt={6} mb={6} />
        <Radio value="exclusive" label={t('assign.exclusive')} disabled={!filling.due} />
      </Radio.Group>
    </SimpleGrid>
  );
};

/** What few tasks have: a day that somebody above has fixed, and an amount, at which authority may end. */
export const BoundsFields = ({ form }: { form: Assigning }) => {
  const { t } = useWords();
  const { filling, set, lacks } = form;
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DateField
          label={<OptionalLabel name={t('assign.ceiling')} word={t('common.optional')} />}
          description={t('assign.ceilingHint')}
          value={filling.ceiling}
          onChange={(ceiling) => set({ ceiling })}
        />
        <NumberInput
          label={<OptionalLabel name={t('assign.amount')} word={t('common.optional')} />}
          description={t('assign.amountHint')}
          min={0}
          max={1_000_000_000_000_000}
          allowDecimal={false}
          thousandSeparator="."
          decimalSeparator=","
          value={filling.amount ?? ''}
          onChange={(amount) => set({ amount: typeof amount === 'number' ? amount : null })}
        />
      </SimpleGrid>
      {filling.ceiling ? (
        <TextInput
          name="ceilingSource"
          label={t('assign.ceilingSource')}
          value={filling.ceilingSource}
          onChange={(event) => set({ ceilingSource: event.currentTarget.value })}
          error={lacks('ceilingSource') ? t('assign.required') : null}
          required
        />
      ) : null}
    </>
  );
};
