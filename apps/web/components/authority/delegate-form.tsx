import { Button, MultiSelect, NumberInput, SegmentedControl, Select, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { MeView } from '../../../../libs/contracts/http.js';
import { contains } from '../../models/search-text.js';
import { delegate, postsQuery, type Delegating } from '../../services/authority.js';
import { unitsQuery } from '../../services/organisation.js';
import { useWords } from '../../words/i18n.js';
import { DateField } from '../shell/date-field.js';
import { Trouble } from '../shell/trouble.js';
import { useOrder } from './use-order.js';

const grantable = [
  'accept',
  'askOpinions',
  'answer',
  'submit',
  'verify',
  'sign',
  'report',
  'confirm',
  'return',
] as const;
const shown = 50;

const emptyFor = (me: MeView): Delegating => ({
  ...{ kind: 'substitution', of: me.posts[0]?.id ?? '', by: '', from: null, to: null },
  ...{ acts: null, units: null, upTo: null, basis: '' },
});

type FieldsProps = { asked: Delegating; ask: (change: Partial<Delegating>) => void };

/** Whoever is meant is typed by name or by desk: a province has more posts than a list can show. */
const Posts = ({ asked, ask }: FieldsProps) => {
  const { t, say } = useWords();
  const { data: posts = [] } = useQuery(postsQuery);
  const options = posts.map(({ id, title, person }) => ({
    value: id,
    label: `${say(title)}${person ? ` – ${person.name}` : ''}`,
  }));
  const select = (field: 'of' | 'by') => (
    <Select
      label={t(`authority.${field}Label`)}
      data={options}
      value={asked[field] || null}
      onChange={(value) => ask({ [field]: value ?? '' })}
      limit={shown}
      filter={({ options: all, search }) =>
        all.filter((option) => 'label' in option && contains(option.label, search)).slice(0, shown)
      }
      searchable
      required
    />
  );
  return (
    <>
      {select('of')}
      {select('by')}
    </>
  );
};

const Scope = ({ asked, ask }: FieldsProps) => {
  const { t, say } = useWords();
  const { data: units = [] } = useQuery(unitsQuery);
  return (
    <>
      <MultiSelect
        label={t('authority.actsLabel')}
        description={t('authority.actsHint')}
        data={grantable.map((act) => ({ value: act, label: t(`act.${act}`) }))}
        value={asked.acts ?? []}
        onChange={(acts) => ask({ acts: acts.length > 0 ? acts : null })}
      />
      <MultiSelect
        label={t('authority.unitsLabel')}
        description={t('authority.unitsHint')}
        data={units.map(({ id, name }) => ({ value: id, label: say(name) }))}
        value={asked.units ?? []}
        onChange={(chosen) => ask({ units: chosen.length > 0 ? chosen : null })}
        limit={shown}
        searchable
      />
      <NumberInput
        label={t('authority.upToLabel')}
        value={asked.upTo ?? ''}
        onChange={(value) => ask({ upTo: typeof value === 'number' ? value : null })}
        min={0}
        allowDecimal={false}
        thousandSeparator="."
        decimalSeparator=","
      />
    </>
  );
};

const Fields = ({ asked, ask }: FieldsProps) => {
  const { t } = useWords();
  return (
    <>
      <SegmentedControl
        aria-label={t('authority.kindLabel')}
        value={asked.kind}
        onChange={(kind) => ask({ kind })}
        data={[
          { value: 'substitution', label: t('authority.kind.substitution') },
          { value: 'authorisation', label: t('authority.kind.authorisation') },
        ]}
      />
      <Posts asked={asked} ask={ask} />
      <DateField label={t('authority.fromLabel')} value={asked.from} onChange={(from) => ask({ from })} />
      <DateField label={t('authority.toLabel')} value={asked.to} onChange={(to) => ask({ to })} />
      <Scope asked={asked} ask={ask} />
      <TextInput
        label={t('authority.basisLabel')}
        value={asked.basis}
        onChange={(event) => ask({ basis: event.currentTarget.value })}
        maxLength={300}
        required
      />
    </>
  );
};

export const DelegateForm = ({ me }: { me: MeView }) => {
  const { t } = useWords();
  const [asked, setAsked] = useState(() => emptyFor(me));
  const [given, setGiven] = useState(false);
  const order = useOrder(delegate, () => {
    setAsked(emptyFor(me));
    setGiven(true);
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setGiven(false);
    order.mutate(asked);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Fields asked={asked} ask={(change) => setAsked({ ...asked, ...change })} />
        {order.error ? <Trouble failure={order.error} /> : null}
        {given ? <p role="status">{t('authority.given')}</p> : null}
        <div>
          <Button type="submit" disabled={order.isPending}>
            {t('authority.give')}
          </Button>
        </div>
      </Stack>
    </form>
  );
};
