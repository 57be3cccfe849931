import { useState } from 'react';
import type { PostLineView, UnitDetailView } from '../../../../libs/contracts/organisation-http.js';
import type { Words } from '../../../../libs/domain/words.js';
import { useWords } from '../../words/i18n.js';
import { ListField, namedIn, OnField, partsOf, PostField, RoleField, UnitsField, WordsFields } from './fields.js';
import { KeepForm, type KeepProps } from './keep-form.js';
import type { Role } from '../../../../libs/domain/organisation/role.js';

type OfPost = KeepProps & { post: PostLineView };

export const AddPost = ({ unit, ...props }: KeepProps & { unit: UnitDetailView }) => {
  const [title, setTitle] = useState<Words>({ vi: '', en: '' });
  const [role, setRole] = useState<Role>('specialist');
  const [from, setFrom] = useState<string | null>(null);
  return (
    <KeepForm {...props} act={{ act: 'addPost', id: null, unit: unit.id, role, title: namedIn(title), from }}>
      <WordsFields value={title} change={setTitle} />
      <RoleField value={role} change={setRole} />
      <OnField value={from} change={setFrom} />
    </KeepForm>
  );
};

export const ChangePost = ({ post, ...props }: OfPost) => {
  const [title, setTitle] = useState(post.title);
  const [on, setOn] = useState<string | null>(null);
  return (
    <KeepForm {...props} act={{ act: 'changePost', post: post.id, title: namedIn(title), on }}>
      <WordsFields value={title} change={setTitle} />
      <OnField value={on} change={setOn} />
    </KeepForm>
  );
};

export const SetPortfolio = ({ post, ...props }: OfPost) => {
  const { t } = useWords();
  const [units, setUnits] = useState(post.portfolio?.units.map(({ id }) => id) ?? []);
  const [fields, setFields] = useState(post.portfolio?.fields.join('; ') ?? '');
  const [from, setFrom] = useState<string | null>(null);
  return (
    <KeepForm {...props} act={{ act: 'setPortfolio', post: post.id, units, fields: partsOf(fields), from }}>
      <UnitsField label={t('organisation.unitsCharged')} value={units} change={setUnits} />
      <ListField
        label={t('organisation.fields')}
        description={t('organisation.fieldsHint')}
        value={fields}
        change={setFields}
      />
      <OnField value={from} change={setFrom} />
    </KeepForm>
  );
};

export const EndPost = ({ post, ...props }: OfPost) => {
  const { t } = useWords();
  const [successor, setSuccessor] = useState<string | null>(null);
  const [on, setOn] = useState<string | null>(null);
  return (
    <KeepForm {...props} act={{ act: 'endPost', post: post.id, successor, on }}>
      <PostField
        label={t('organisation.successor')}
        description={t('organisation.successorHint')}
        value={successor}
        change={setSuccessor}
      />
      <OnField value={on} change={setOn} />
    </KeepForm>
  );
};
