import { Button, Chip, Group, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { unitsQuery } from '../../services/organisation.js';
import { slashed } from '../../models/dates.js';
import { countChoices, type TaskFilter } from '../../models/task-filter.js';
import { useWords } from '../../words/i18n.js';

type FiltersProps = { filter: TaskFilter; change: (next: TaskFilter) => void };

const stages = ['assignment', 'drafting', 'coordination', 'submission', 'signOff', 'followUp'] as const;
const progresses = ['working', 'done', 'recalled', 'cancelled', 'archived'] as const;
const typingMs = 250;

/** The field keeps what is typed at once; the address, and with it the list, follows when the hand rests. */
const Search = ({ filter, change }: FiltersProps) => {
  const { t } = useWords();
  const [typed, setTyped] = useState(filter.q ?? '');
  const field = useRef<HTMLInputElement>(null);
  const wanted = useLocation({ select: (location) => location.state.focusSearch });
  const follow = useDebouncedCallback((q: string) => change({ ...filter, q, page: undefined }), typingMs);
  useEffect(() => {
    if (wanted) field.current?.focus();
  }, [wanted]);
  return (
    <TextInput
      ref={field}
      data-search
      type="search"
      aria-label={t('tasks.search')}
      placeholder={t('tasks.searchHint')}
      leftSection={<IconSearch size={16} />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        follow(event.currentTarget.value);
      }}
      flex="2 1 16rem"
    />
  );
};

const LeadSelect = ({ filter, change }: FiltersProps) => {
  const { t, say } = useWords();
  const units = useQuery(unitsQuery);
  return (
    <Select
      aria-label={t('tasks.lead')}
      placeholder={t('tasks.lead')}
      searchable
      clearable
      data={(units.data ?? []).map((unit) => ({ value: unit.id, label: say(unit.name) }))}
      value={filter.lead ?? null}
      onChange={(lead) => change({ ...filter, lead: lead ?? undefined, page: undefined })}
      flex="1 1 13rem"
    />
  );
};

const ChoiceSelects = ({ filter, change }: FiltersProps) => {
  const { t } = useWords();
  return (
    <>
      <Select
        aria-label={t('tasks.stage')}
        placeholder={t('tasks.stage')}
        clearable
        data={stages.map((stage) => ({ value: stage, label: t(`stage.${stage}`) }))}
        value={filter.stage ?? null}
        onChange={(stage) => change({ ...filter, stage: stage ?? undefined, page: undefined })}
        flex="1 1 9rem"
      />
      <Select
        aria-label={t('tasks.progress')}
        placeholder={t('tasks.progress')}
        clearable
        data={progresses.map((progress) => ({ value: progress, label: t(`progress.${progress}`) }))}
        value={filter.progress ?? null}
        onChange={(progress) => change({ ...filter, progress: progress ?? undefined, page: undefined })}
        flex="1 1 9rem"
      />
    </>
  );
};

const fromCounts = ({ count, leader, directive, priority, from, to }: TaskFilter): boolean =>
  [count, leader, directive, priority, from, to].some((value) => value !== undefined);

/** What a number of the supervisor's page has narrowed it to. */
const FromCounts = ({ filter }: Pick<FiltersProps, 'filter'>) => {
  const { t } = useWords();
  if (!fromCounts(filter)) return null;
  const { count, leader, directive, priority, from, to } = filter;
  const name = countChoices.find((choice) => choice === count);
  const what = [
    name ? t(`supervision.count.${name}`) : null,
    from && to ? t('tasks.dueWithin', { from: slashed(from), to: slashed(to) }) : null,
    ...[
      directive,
      priority === undefined ? null : t(priority === 'urgent' ? 'assign.urgent' : 'assign.normal'),
      leader,
    ],
  ].filter((part) => part !== null && part !== undefined);
  return <span>{t('tasks.counted', { what: what.join(' · ') })}</span>;
};

/** What the list is narrowed to. All of it lives in the address, so that a list can be kept and sent to somebody. */
export const TaskFilters = ({ filter, change }: FiltersProps) => {
  const { t } = useWords();
  const [cleared, setCleared] = useState(0);
  const narrowed = Boolean(
    filter.q || filter.lead || filter.stage || filter.progress || filter.late || fromCounts(filter),
  );
  return (
    <Group component="search" gap="xs" mb="md" aria-label={t('tasks.filters')}>
      <Search key={cleared} filter={filter} change={change} />
      <LeadSelect filter={filter} change={change} />
      <ChoiceSelects filter={filter} change={change} />
      <Chip
        checked={filter.late === true}
        onChange={(late) => change({ ...filter, late: late || undefined, page: undefined })}
      >
        {t('tasks.onlyLate')}
      </Chip>
      <FromCounts filter={filter} />
      {narrowed ? (
        <Button
          variant="subtle"
          leftSection={<IconX size={14} />}
          onClick={() => {
            setCleared(cleared + 1);
            change({});
          }}
        >
          {t('tasks.clear')}
        </Button>
      ) : null}
    </Group>
  );
};
