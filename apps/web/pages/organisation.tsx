import { Button, Group, Tabs } from '@mantine/core';
import { IconArrowLeft, IconBuildingCommunity } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { OrganisationView, RegisterReceiptView } from '../../../libs/contracts/organisation-http.js';
import { Changes } from '../components/organisation/changes.js';
import { Collectives } from '../components/organisation/collectives.js';
import { Finder } from '../components/organisation/finder.js';
import { KeepDialog } from '../components/organisation/keep-dialog.js';
import type { Asking, Keeper } from '../components/organisation/keeper.js';
import css from '../components/organisation/organisation.module.css';
import { Tables } from '../components/organisation/tables.js';
import { ChosenUnit } from '../components/organisation/unit-detail.js';
import { UnitTree } from '../components/organisation/unit-tree.js';
import { DateField } from '../components/shell/date-field.js';
import { Loaded } from '../components/shell/loaded.js';
import { EmptyState } from '../design/empty-state.js';
import { Notice } from '../design/notice.js';
import { Page, Zone } from '../design/page.js';
import { slashed } from '../models/dates.js';
import { organisationViews, type OrganisationPlace } from '../models/organisation-place.js';
import { organisationQuery } from '../services/organisation.js';
import { useWords } from '../words/i18n.js';

type Places = { place: OrganisationPlace; go: (change: Partial<OrganisationPlace>) => void };

/** Where one is stands in the address alone. */
const usePlaces = (): Places => {
  const place = useSearch({ from: '/framed/organisation' });
  const navigate = useNavigate();
  return {
    place,
    go: (change) => void navigate({ to: '/organisation', search: { ...place, ...change } }),
  };
};

const DayField = ({ place, go }: Places) => {
  const { t } = useWords();
  return (
    <Group align="flex-end" gap="xs">
      <DateField label={t('organisation.on')} value={place.on ?? null} onChange={(on) => go({ on: on ?? undefined })} />
      {place.on ? (
        <Button variant="default" onClick={() => go({ on: undefined })}>
          {t('organisation.today')}
        </Button>
      ) : null}
    </Group>
  );
};

type ShownProps = Places & { view: OrganisationView; keeper: Keeper | null };

const Units = ({ view, place, go, keeper }: ShownProps) => {
  const { t } = useWords();
  const { unit, on } = place;
  return (
    <div className={css.panes} data-chosen={unit ? true : undefined}>
      <div className={css.side}>
        <Finder on={on}>
          {view.units.length > 0 ? (
            <UnitTree units={view.units} chosen={unit} choose={(chosen) => go({ unit: chosen })} />
          ) : (
            <EmptyState icon={<IconBuildingCommunity size={24} stroke={1.6} />} title={t('organisation.noUnits')}>
              {t('organisation.noUnitsLead')}
            </EmptyState>
          )}
        </Finder>
        {keeper ? <TopButtons keeper={keeper} /> : null}
      </div>
      <div className={css.detail}>
        {unit ? (
          <>
            <Link to="/organisation" search={on ? { on } : {}} className={css.back}>
              <IconArrowLeft size={16} aria-hidden="true" /> {t('organisation.back')}
            </Link>
            <ChosenUnit id={unit} on={on} keeper={keeper} />
          </>
        ) : (
          <EmptyState icon={<IconBuildingCommunity size={24} stroke={1.6} />} title={t('organisation.choose')}>
            {t('organisation.chooseLead')}
          </EmptyState>
        )}
      </div>
    </div>
  );
};

const TopButtons = ({ keeper }: { keeper: Keeper }) => {
  const { t } = useWords();
  return (
    <div className={css.acts}>
      <Button variant="default" size="xs" onClick={() => keeper.ask({ form: 'addPerson' })}>
        {t('organisation.addPerson')}
      </Button>
      <Button variant="default" size="xs" onClick={() => keeper.ask({ form: 'addUnit', under: null })}>
        {t('organisation.addTop')}
      </Button>
    </div>
  );
};

const Shown = ({ view, place, go }: Places & { view: OrganisationView }) => {
  const { t } = useWords();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [receipt, setReceipt] = useState<RegisterReceiptView | null>(null);
  const keeper: Keeper | null = view.keeps && !place.on ? { version: view.version, ask: setAsking } : null;
  const done = (given: RegisterReceiptView): void => {
    setReceipt(given);
    setAsking(null);
  };
  return (
    <>
      {place.on ? <Notice tone="open">{t('organisation.past', { day: slashed(place.on) })}</Notice> : null}
      {receipt ? (
        <Notice tone="good" role="status">
          {t('organisation.saved', { version: receipt.version })} {t('organisation.savedMore')}
        </Notice>
      ) : null}
      <Views view={view} place={place} go={go} keeper={keeper} done={done} />
      <KeepDialog asking={asking} version={view.version} done={done} close={() => setAsking(null)} />
    </>
  );
};

const Views = ({ done, ...shown }: ShownProps & { done: (receipt: RegisterReceiptView) => void }) => {
  const { t } = useWords();
  const { view, place, go, keeper } = shown;
  const choose = (chosen: string | null): void => go({ view: organisationViews.find((each) => each === chosen) });
  return (
    <Tabs value={place.view ?? 'units'} onChange={choose} keepMounted={false} mt="sm">
      <Tabs.List mb="md">
        {organisationViews.map((each) => (
          <Tabs.Tab key={each} value={each}>
            {t(`organisation.view.${each}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="units">
        <Units {...shown} />
      </Tabs.Panel>
      <Tabs.Panel value="changes">
        <Zone id="changes" title={t('organisation.view.changes')}>
          <Changes />
        </Zone>
      </Tabs.Panel>
      <Tabs.Panel value="collectives">
        <Collectives on={place.on} keeper={keeper} />
      </Tabs.Panel>
      <Tabs.Panel value="tables">
        <Tables on={view.on} keeper={keeper} done={done} />
      </Tabs.Panel>
    </Tabs>
  );
};

/** The organisation of any day: who is where, who was and will be, and what changed. */
export const OrganisationPage = () => {
  const { t } = useWords();
  const places = usePlaces();
  const whole = useQuery(organisationQuery(places.place.on));
  const lead = whole.data
    ? t('organisation.lead', { units: whole.data.units.length, persons: whole.data.persons })
    : undefined;
  return (
    <Page title={t('organisation.title')} lead={lead} aside={<DayField {...places} />}>
      <Loaded query={whole} words={t('waiting.page')}>
        {(view) => <Shown {...places} view={view} />}
      </Loaded>
    </Page>
  );
};
