import { Select } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { SeriesView } from '../../../libs/contracts/deciding-http.js';
import { Register } from '../components/outgoing/register.js';
import { Loaded } from '../components/shell/loaded.js';
import { EmptyState } from '../design/empty-state.js';
import { Page } from '../design/page.js';
import { seriesKey, seriesQuery } from '../services/outgoing.js';
import { useWords } from '../words/i18n.js';

const route = getRouteApi('/framed/outgoing');

const Empty = () => {
  const { t } = useWords();
  return (
    <EmptyState icon={<IconBook2 size={24} stroke={1.6} />} title={t('register.empty')}>
      {t('register.emptyLead')}
    </EmptyState>
  );
};

const Chosen = ({ all }: { all: SeriesView[] }) => {
  const { t } = useWords();
  const { series } = route.useSearch();
  const navigate = route.useNavigate();
  const [first] = all;
  if (!first) return <Empty />;
  const chosen = series ?? seriesKey(first);
  const named = (each: SeriesView): string =>
    `${t('register.seriesName', each)}${each.secret ? ` · ${t('register.seriesSecret')}` : ''}`;
  return (
    <>
      <Select
        label={t('register.series')}
        maw={420}
        data={all.map((each) => ({ value: seriesKey(each), label: named(each) }))}
        value={chosen}
        allowDeselect={false}
        onChange={(value) => void navigate({ search: value ? { series: value } : {} })}
      />
      <Register key={chosen} series={chosen} />
    </>
  );
};

/** Every number that was drawn, by body, type and year: the book that an office has always kept. */
export const OutgoingPage = () => {
  const { t } = useWords();
  const series = useQuery(seriesQuery);
  return (
    <Page title={t('register.title')} lead={t('register.emptyLead')}>
      <Loaded query={series} words={t('waiting.page')}>
        {(all) => <Chosen all={all} />}
      </Loaded>
    </Page>
  );
};
