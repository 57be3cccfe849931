import { Button } from '@mantine/core';
import { IconChartBar, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Loaded } from '../components/shell/loaded.js';
import { Breakdown } from '../components/supervision/breakdown.js';
import { Numbers } from '../components/supervision/counts.js';
import { DueCalendar } from '../components/supervision/due-calendar.js';
import { Feed } from '../components/supervision/feed.js';
import { Heat } from '../components/supervision/heat.js';
import { Matters } from '../components/supervision/matters.js';
import { Silent } from '../components/supervision/silent.js';
import { Load } from '../components/supervision/load.js';
import { Urging } from '../components/supervision/urging.js';
import css from '../components/supervision/supervision.module.css';
import { EmptyState } from '../design/empty-state.js';
import { Page } from '../design/page.js';
import { isEmpty } from '../models/supervision.js';
import { supervisionQuery } from '../services/supervision.js';
import { useWords } from '../words/i18n.js';

const route = getRouteApi('/framed/supervision');

/** What a leader asks in the morning: what is late, what will be, and where. */
export const SupervisionPage = () => {
  const { t, say } = useWords();
  const narrowed = route.useSearch();
  const navigate = route.useNavigate();
  const supervision = useQuery(supervisionQuery(narrowed));
  const isNarrowed = Object.keys(narrowed).length > 0;
  return (
    <Page title={t('supervision.title')} lead={t('supervision.lead')}>
      <Loaded query={supervision} words={t('waiting.page')}>
        {(view) => (
          <>
            {isNarrowed ? (
              <p className={css.narrowed}>
                {t('supervision.narrowed')}{' '}
                <strong>
                  {[view.agencies, view.leaders, view.directives, view.priorities]
                    .flatMap((rows, group) =>
                      rows.filter(
                        ({ id }) =>
                          id === [narrowed.lead, narrowed.leader, narrowed.directive, narrowed.priority][group],
                      ),
                    )
                    .map(({ name }) => say(name))
                    .join(' · ')}
                </strong>
                <Button
                  variant="subtle"
                  size="xs"
                  leftSection={<IconX size={14} />}
                  onClick={() => void navigate({ search: {} })}
                >
                  {t('supervision.widen')}
                </Button>
              </p>
            ) : null}
            {isEmpty(view) ? (
              <EmptyState icon={<IconChartBar size={24} stroke={1.6} />} title={t('supervision.empty')}>
                {t('supervision.emptyLead')}
              </EmptyState>
            ) : (
              <>
                <Numbers view={view} narrowed={narrowed} />
                <p className={css.hint}>{t('supervision.method', { days: view.nearlyDueDays })}</p>
                <p className={css.hint}>{t('supervision.notChargedDays', view.excused)}</p>
                <Matters view={view} />
                <Silent view={view} narrowed={narrowed} />
                <Heat view={view} narrowed={narrowed} />
                <Breakdown view={view} narrowed={narrowed} />
                <Load view={view} narrowed={narrowed} />
                <DueCalendar view={view} narrowed={narrowed} />
              </>
            )}
            <Urging />
            <Feed />
          </>
        )}
      </Loaded>
    </Page>
  );
};
