import { NumberInput, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Brushes, ChangeForm } from '../components/calendar/change.js';
import css from '../components/calendar/calendar.module.css';
import { SpecialDays, Versions } from '../components/calendar/versions.js';
import { Year } from '../components/calendar/year.js';
import { Loaded } from '../components/shell/loaded.js';
import { Notice } from '../design/notice.js';
import { Page } from '../design/page.js';
import { painted, type Brush, type Painted } from '../models/calendar.js';
import { slashed } from '../models/dates.js';
import { calendarQuery } from '../services/calendar.js';
import { unitsQuery } from '../services/organisation.js';
import { useWords } from '../words/i18n.js';

/** The year by which every term is counted; its keepers change it here, one click a day. */
export const CalendarPage = () => {
  const { t, say } = useWords();
  const [year, setYear] = useState<number | null>(null);
  const [unit, setUnit] = useState<string | null>(null);
  const [brush, setBrush] = useState<Brush>('off');
  const [days, setDays] = useState<Painted>({});
  const units = useQuery(unitsQuery);
  const calendar = useQuery(calendarQuery(year, unit));
  const forget = (): void => setDays({});
  return (
    <Page title={t('calendar.title')} lead={t('calendar.lead')}>
      <Loaded query={calendar} words={t('waiting.page')}>
        {(view) => (
          <>
            <p>
              {t('calendar.version', {
                version: view.version,
                from: view.effectiveFrom ? slashed(view.effectiveFrom) : '–',
                basis: view.basis ?? '–',
              })}
            </p>
            {view.replan ? <p role="status">{t('calendar.running', view.replan)}</p> : null}
            <div className={`${css.choices} no-print`}>
              <NumberInput
                label={t('calendar.year')}
                value={view.year}
                min={2025}
                max={2100}
                clampBehavior="strict"
                onChange={(value) => {
                  setYear(Number(value) || null);
                  forget();
                }}
              />
              <Select
                label={t('calendar.whose')}
                placeholder={t('calendar.everybody')}
                searchable
                clearable
                data={(units.data ?? []).map(({ id, name }) => ({ value: id, label: say(name) }))}
                value={unit}
                onChange={(value) => {
                  setUnit(value);
                  forget();
                }}
              />
            </div>
            {view.years.includes(view.year) ? null : (
              <Notice tone="soon">{t('calendar.unknownYear', { year: view.year })}</Notice>
            )}
            {view.mayChange ? <Brushes brush={brush} choose={setBrush} /> : null}
            <Year
              view={view}
              days={days}
              paint={view.mayChange ? (date) => setDays((before) => painted(before, date, brush)) : null}
            />
            {view.mayChange ? <ChangeForm view={view} days={days} forget={forget} /> : null}
            <SpecialDays view={view} />
            <Versions view={view} />
          </>
        )}
      </Loaded>
    </Page>
  );
};
