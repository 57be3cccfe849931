import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PostLineView } from '../../../../libs/contracts/organisation-http.js';
import { OptionalLabel } from '../../design/label.js';
import { useWords } from '../../words/i18n.js';
import { DateField } from '../shell/date-field.js';
import { OnField } from './fields.js';
import { KeepForm, type KeepProps } from './keep-form.js';
import { PersonField } from './person-field.js';

type OfPost = KeepProps & { post: PostLineView };
type Known = { name: string; email: string };

const PersonFields = ({ known, change }: { known: Known; change: (known: Known) => void }) => {
  const { t } = useWords();
  return (
    <>
      <TextInput
        label={t('organisation.personName')}
        value={known.name}
        onChange={(event) => change({ ...known, name: event.currentTarget.value })}
        maxLength={200}
        required
      />
      <TextInput
        type="email"
        label={<OptionalLabel name={t('organisation.email')} word={t('common.optional')} />}
        value={known.email}
        onChange={(event) => change({ ...known, email: event.currentTarget.value })}
        maxLength={200}
      />
    </>
  );
};

const saidOf = ({ name, email }: Known) => ({ name, email: email.trim() === '' ? null : email.trim() });

export const AddPerson = (props: KeepProps) => {
  const [known, setKnown] = useState<Known>({ name: '', email: '' });
  return (
    <KeepForm {...props} act={{ act: 'addPerson', id: null, ...saidOf(known) }}>
      <PersonFields known={known} change={setKnown} />
    </KeepForm>
  );
};

export const ChangePerson = ({ post: { person }, ...props }: OfPost) => {
  const [known, setKnown] = useState<Known>({ name: person?.name ?? '', email: person?.email ?? '' });
  return (
    <KeepForm {...props} act={person && { act: 'changePerson', person: person.id, ...saidOf(known) }}>
      <PersonFields known={known} change={setKnown} />
    </KeepForm>
  );
};

export const Appoint = ({ post, ...props }: OfPost) => {
  const { t } = useWords();
  const [person, setPerson] = useState<string | null>(null);
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const [replacing, setReplacing] = useState(post.person !== null);
  return (
    <KeepForm {...props} act={person === null ? null : { act: 'appoint', post: post.id, person, from, to, replacing }}>
      <PersonField label={t('organisation.person')} value={person} change={setPerson} />
      <OnField value={from} change={setFrom} />
      <DateField
        label={t('organisation.toDay')}
        description={t('organisation.toDayHint')}
        value={to}
        onChange={setTo}
      />
      {post.person ? (
        <Checkbox
          label={t('organisation.replacing')}
          checked={replacing}
          onChange={(event) => setReplacing(event.currentTarget.checked)}
        />
      ) : null}
    </KeepForm>
  );
};

/** Of whoever has it, or else of whoever was to have it. */
export const EndTenure = ({ post, ...props }: OfPost) => {
  const { t } = useWords();
  const [to, setTo] = useState<string | null>(null);
  const person = post.person ?? post.next?.person ?? null;
  return (
    <KeepForm {...props} act={person && { act: 'endTenure', post: post.id, person: person.id, to }}>
      <p>{person?.name}</p>
      <DateField
        label={t('organisation.endDay')}
        description={t('organisation.onDayHint')}
        value={to}
        onChange={setTo}
      />
    </KeepForm>
  );
};
