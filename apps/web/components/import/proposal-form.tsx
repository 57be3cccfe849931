import { Button, Checkbox, Group, MultiSelect, Radio, Select, Stack, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import type { ImportView, ProposalView } from '../../../../libs/contracts/import-http.js';
import { Notice } from '../../design/notice.js';
import { changeOf, fillingOf, type Filling } from '../../models/proposal-form.js';
import { proceduresQuery, unitsQuery } from '../../services/organisation.js';
import { useWords } from '../../words/i18n.js';
import { DateField } from '../shell/date-field.js';
import { Trouble } from '../shell/trouble.js';
import { useKept } from '../use-kept.js';
import css from './import.module.css';
import { useReview } from './use-review.js';

type Form = { filling: Filling; set: (change: Partial<Filling>) => void };

const WhoFields = ({ filling, set }: Form) => {
  const { t, say } = useWords();
  const units = useQuery(unitsQuery);
  const procedures = useQuery(proceduresQuery);
  const choices = (units.data ?? []).map((unit) => ({ value: unit.id, label: say(unit.name) }));
  return (
    <>
      <Select
        label={t('import.leadUnit')}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('import.clearLead') }}
        data={choices}
        value={filling.lead}
        onChange={(lead) => set({ lead })}
      />
      <MultiSelect
        label={t('import.coordinators')}
        searchable
        classNames={{ pillsList: css.pills }}
        data={choices.filter(({ value }) => value !== filling.lead)}
        value={filling.coordinators.filter((unit) => unit !== filling.lead)}
        onChange={(coordinators) => set({ coordinators })}
      />
      <Select
        label={t('import.procedure')}
        data={(procedures.data ?? []).map(({ id, name }) => ({ value: id, label: say(name) }))}
        value={filling.procedure}
        onChange={(procedure) => set({ procedure })}
      />
    </>
  );
};

const WhenFields = ({ filling, set }: Form) => {
  const { t } = useWords();
  return (
    <>
      <Radio.Group
        label={t('import.when')}
        value={filling.term}
        onChange={(term) => set({ term: term === 'day' ? 'day' : 'none' })}
      >
        <Group mt={4}>
          <Radio value="day" label={t('import.untilDay')} />
          <Radio value="none" label={t('import.without')} />
        </Group>
      </Radio.Group>
      {filling.term === 'day' ? (
        <>
          <DateField label={t('import.day')} value={filling.date} onChange={(date) => set({ date })} />
          <Checkbox
            label={t('import.inclusive')}
            checked={filling.inclusive}
            onChange={(event) => set({ inclusive: event.currentTarget.checked })}
          />
        </>
      ) : null}
    </>
  );
};

/** Somebody else was quicker: what was typed stays, and the person chooses which of the two stands. */
const Moved = ({ proposal, mine, theirs }: { proposal: ProposalView; mine: () => void; theirs: () => void }) => {
  const { t } = useWords();
  return (
    <Notice tone="soon" role="alert">
      {t('import.moved', { name: proposal.changedBy ?? '?' })}
      <Group mt="xs">
        <Button size="compact-sm" onClick={mine}>
          {t('import.overwrite')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={theirs}>
          {t('import.takeTheirs')}
        </Button>
      </Group>
    </Notice>
  );
};

type FormProps = { one: ImportView; proposal: ProposalView; close: () => void };

export const ProposalForm = ({ one, proposal, close }: FormProps) => {
  const { t } = useWords();
  const [filling, keep, forget] = useKept<Filling>(`import.${one.id}.${proposal.id}`, fillingOf(proposal));
  const saving = useReview(one);
  const set = (change: Partial<Filling>): void => keep({ ...filling, ...change });
  const leave = (): void => {
    forget();
    close();
  };
  const save = (version: number): void =>
    saving.mutate(
      { act: 'edit', proposals: [{ id: proposal.id, version }], change: changeOf(filling) },
      { onSuccess: leave },
    );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save(filling.version);
  };
  const isMoved = filling.version !== proposal.version && !saving.isPending;
  return (
    <form onSubmit={submit} className={css.form} data-form={proposal.id}>
      <Stack gap="sm">
        {isMoved ? <Moved proposal={proposal} mine={() => save(proposal.version)} theirs={leave} /> : null}
        <Textarea
          label={t('import.taskTitle')}
          autosize
          minRows={2}
          maxRows={10}
          maxLength={1000}
          value={filling.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
          data-autofocus
        />
        <WhoFields filling={filling} set={set} />
        <WhenFields filling={filling} set={set} />
        <Checkbox
          label={t('import.priority')}
          checked={filling.priority === 'urgent'}
          onChange={(event) => set({ priority: event.currentTarget.checked ? 'urgent' : 'normal' })}
        />
        {saving.error && !isMoved ? <Trouble failure={saving.error} /> : null}
        <Group>
          <Button type="submit" aria-busy={saving.isPending}>
            {saving.isPending ? t('import.saving') : t('import.save')}
          </Button>
          <Button variant="default" onClick={leave}>
            {t('import.cancelEdit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
