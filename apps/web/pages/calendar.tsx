import { NumberInput, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CalendarView } from '../../../libs/contracts/calendar-http.js';
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

type Choosing = { year: number | null; unit: string | null };

const Choices = ({
  view,
  chosen,
  choose,
}: {
  view: CalendarView;
  chosen: Choosing;
  choose: (to: Choosing) => void;
}) => {
  const { t, say } = useWords();
  const units = useQuery(unitsQuery);
  return (
    <div className={`${css.choices} no-print`}>
      <NumberInput
        label={t('calendar.year')}
        value={view.year}
        min={2025}
        max={2100}
        clampBehavior="strict"
        onChange={(value) => choose({ ...chosen, year: Number(value) || null })}
      />
      <Select
        label={t('calendar.whose')}
        placeholder={t('calendar.everybody')}
        searchable
        clearable
        data={(units.data ?? []).map(({ id, name }) => ({ value: id, label: say(name) }))}
        value={chosen.unit}
        onChange={(unit) => choose({ ...chosen, unit })}
      />
    </div>
  );
};

const Standing = ({ view }: { view: CalendarView }) => {
  const { t } = useWords();
  const from = view.effectiveFrom ? slashed(view.effectiveFrom) : '–';
  return (
    <>
      <p>{t('calendar.version', { version: view.version, from, basis: view.basis ?? '–' })}</p>
      {view.replan ? <p role="status">{t('calendar.running', view.replan)}</p> : null}
    </>
  );
};

/** The days of one year; for a keeper with what each click makes of them. */
const Days = ({ view, days, setDays }: { view: CalendarView; days: Painted; setDays: (days: Painted) => void }) => {
  const [brush, setBrush] = useState<Brush>('off');
  return (
    <>
      {view.mayChange ? <Brushes brush={brush} choose={setBrush} /> : null}
      <Year view={view} days={days} paint={view.mayChange ? (date) => setDays(painted(days, date, brush)) : null} />
      {view.mayChange ? <ChangeForm view={view} days={days} forget={() => setDays({})} /> : null}
    </>
  );
};

/** The year by which every term is counted; its keepers change it here, one click a day. */
export const CalendarPage = () => {
  const { t } = useWords();
  const [chosen, setChosen] = useState<Choosing>({ year: null, unit: null });
  const [days, setDays] = useState<Painted>({});
  const calendar = useQuery(calendarQuery(chosen.year, chosen.unit));
  const choose = (to: Choosing): void => {
    setChosen(to);
    setDays({});
  };
  return (
    <Page title={t('calendar.title')} lead={t('calendar.lead')}>
      <Loaded query={calendar} words={t('waiting.page')}>
        {(view) => (
          <>
            <Standing view={view} />
            <Choices view={view} chosen={chosen} choose={choose} />
            {view.years.includes(view.year) ? null : (
              <Notice tone="soon">{t('calendar.unknownYear', { year: view.year })}</Notice>
            )}
            <Days view={view} days={days} setDays={setDays} />
            <SpecialDays view={view} />
            <Versions view={view} />
          </>
        )}
      </Loaded>
    </Page>
  );
};
