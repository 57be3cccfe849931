import { MultiSelect, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { UnitKind } from '../../../../libs/domain/organisation/unit-kind.js';
import type { Words } from '../../../../libs/domain/words.js';
import { postsQuery } from '../../services/authority.js';
import { unitsQuery } from '../../services/organisation.js';
import { useWords } from '../../words/i18n.js';
import { OptionalLabel } from '../../design/label.js';
import { DateField } from '../shell/date-field.js';
import type { Role } from '../../../../libs/domain/organisation/role.js';

/** A long list is searched, not scrolled. */
const shown = 50;

type FieldProps<Value> = { label: ReactNode; value: Value; change: (value: Value) => void; description?: ReactNode };

/** Words in both languages; what has no English name is called as in Vietnamese. */
export const namedIn = ({ vi, en }: Words): Words => ({ vi: vi.trim(), en: en.trim() === '' ? vi.trim() : en.trim() });

export const WordsFields = ({ value, change }: Pick<FieldProps<Words>, 'value' | 'change'>) => {
  const { t } = useWords();
  return (
    <>
      <TextInput
        label={t('organisation.nameVi')}
        value={value.vi}
        onChange={(event) => change({ ...value, vi: event.currentTarget.value })}
        maxLength={300}
        required
      />
      <TextInput
        label={<OptionalLabel name={t('organisation.nameEn')} word={t('common.optional')} />}
        value={value.en}
        onChange={(event) => change({ ...value, en: event.currentTarget.value })}
        maxLength={300}
      />
    </>
  );
};

const useKinds = (): { value: UnitKind; label: string }[] => {
  const { t } = useWords();
  const names = t('organisation.kinds', { returnObjects: true });
  return Object.entries(names).map(([value, label]) => ({ value: value as UnitKind, label }));
};

export const KindField = ({ value, change }: Pick<FieldProps<UnitKind>, 'value' | 'change'>) => {
  const { t } = useWords();
  const data = useKinds();
  return (
    <Select
      label={t('organisation.kind')}
      data={data}
      value={value}
      onChange={(chosen) => change(data.find((kind) => kind.value === chosen)?.value ?? value)}
      allowDeselect={false}
    />
  );
};

export const KindsField = ({ label, value, change }: FieldProps<UnitKind[]>) => {
  const data = useKinds();
  const chosen = (values: string[]) => data.filter((kind) => values.includes(kind.value)).map((kind) => kind.value);
  return <MultiSelect label={label} data={data} value={value} onChange={(values) => change(chosen(values))} />;
};

export const RoleField = ({ value, change }: Pick<FieldProps<Role>, 'value' | 'change'>) => {
  const { t } = useWords();
  const names = t('organisation.roles', { returnObjects: true });
  const data = Object.entries(names).map(([role, label]) => ({ value: role as Role, label }));
  return (
    <Select
      label={t('organisation.role')}
      data={data}
      value={value}
      onChange={(chosen) => change(data.find((role) => role.value === chosen)?.value ?? value)}
      allowDeselect={false}
    />
  );
};

const useUnits = (): { value: string; label: string }[] => {
  const { say } = useWords();
  const { data: units = [] } = useQuery(unitsQuery);
  return units.map(({ id, name }) => ({ value: id, label: say(name) }));
};

export const UnitField = ({ label, value, change, description }: FieldProps<string | null>) => {
  const { t } = useWords();
  return (
    <Select
      label={label}
      description={description}
      placeholder={t('organisation.parentNone')}
      data={useUnits()}
      value={value}
      onChange={change}
      limit={shown}
      searchable
      clearable
    />
  );
};

export const UnitsField = ({ label, value, change, description }: FieldProps<string[]>) => (
  <MultiSelect
    label={label}
    description={description}
    data={useUnits()}
    value={value}
    onChange={change}
    limit={shown}
    searchable
  />
);

export const PostField = ({ label, value, change, description }: FieldProps<string | null>) => {
  const { say } = useWords();
  const { data: posts = [] } = useQuery(postsQuery);
  return (
    <Select
      label={label}
      description={description}
      data={posts.map(({ id, title, person }) => ({
        value: id,
        label: person ? `${say(title)} (${person.name})` : say(title),
      }))}
      value={value}
      onChange={change}
      limit={shown}
      searchable
      clearable
    />
  );
};

/** Several in one line, parted by semicolons, as in a file. */
export const partsOf = (text: string): string[] =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

export const ListField = ({ label, value, change, description }: FieldProps<string> & { label: string }) => {
  const { t } = useWords();
  return (
    <TextInput
      label={<OptionalLabel name={label} word={t('common.optional')} />}
      description={description}
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
      maxLength={2000}
    />
  );
};

/** When it takes effect; left empty, from now. */
export const OnField = ({ value, change }: Pick<FieldProps<string | null>, 'value' | 'change'>) => {
  const { t } = useWords();
  return (
    <DateField
      label={t('organisation.onDay')}
      description={t('organisation.onDayHint')}
      value={value}
      onChange={change}
    />
  );
};
