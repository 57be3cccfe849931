import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { FoundView } from '../../../../libs/contracts/organisation-http.js';
import { foundQuery } from '../../services/organisation.js';
import { useWords } from '../../words/i18n.js';

const typingMs = 200;

type PersonFieldProps = { label: ReactNode; value: string | null; change: (person: string | null) => void };
type Option = { value: string; label: string };

const useOptions = (typed: string): { options: Option[]; isSettled: boolean } => {
  const { say } = useWords();
  const [asked] = useDebouncedValue(typed.trim(), typingMs);
  const found = useQuery(foundQuery(asked, undefined, 'person'));
  const optionOf = ({ id, name, of }: FoundView): Option => ({
    value: id,
    label: of ? `${say(name)} · ${say(of)}` : say(name),
  });
  return { options: (found.data ?? []).map(optionOf), isSettled: asked === typed.trim() && !found.isFetching };
};

/** A person by name, as people know each other; the id behind it is nobody's to type. */
export const PersonField = ({ label, value, change }: PersonFieldProps) => {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Option | null>(null);
  const { options, isSettled } = useOptions(typed);
  const kept = chosen && value === chosen.value ? [chosen] : [];
  const data = [...kept, ...options.filter((option) => option.value !== chosen?.value)];
  return (
    <Select
      label={label}
      description={t('organisation.personHint')}
      data={data}
      value={value}
      onChange={(person) => {
        setChosen(data.find((option) => option.value === person) ?? null);
        change(person);
      }}
      onSearchChange={setTyped}
      // What fits is the server's to say: it knows names without their marks.
      filter={({ options: all }) => all}
      nothingFoundMessage={typed.trim() !== '' && isSettled ? t('organisation.personNone') : undefined}
      searchable
      clearable
      required
    />
  );
};
