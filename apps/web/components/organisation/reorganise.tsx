import { Button, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { UnitDetailView } from '../../../../libs/contracts/organisation-http.js';
import type { Reorganise as Act } from '../../../../libs/domain/organisation/acts.js';
import { previewQuery, unitsQuery } from '../../services/organisation.js';
import { useWords } from '../../words/i18n.js';
import { Loaded } from '../shell/loaded.js';
import { OnField, UnitsField } from './fields.js';
import { KeepForm, type KeepProps } from './keep-form.js';
import { Reorganisation } from './reorganisation.js';

const emptyFor = (unit: UnitDetailView): Act => ({
  ...{ act: 'reorganise', units: [unit.id], into: [], on: null },
  ...{ divisions: {}, posts: {}, tasks: {} },
});

/** What it is called follows from who ends and who goes on: nobody has to choose between merging, splitting, dissolving. */
const Sentence = ({ act: { units, into } }: { act: Act }) => {
  const { t, say } = useWords();
  const { data = [] } = useQuery(unitsQuery);
  const names = (ids: string[]): string =>
    ids.map((id) => say(data.find((unit) => unit.id === id)?.name ?? { vi: id, en: id })).join(', ');
  const ends = units.filter((unit) => !into.includes(unit));
  const goesOn = units.filter((unit) => into.includes(unit));
  return (
    <p>
      {ends.length > 0 ? `${t('organisation.merging.ends', { units: names(ends) })} ` : null}
      {goesOn.length > 0 ? `${t('organisation.merging.goesOn', { units: names(goesOn) })} ` : null}
      {t('organisation.merging.takesOver', { units: names(into) })}
    </p>
  );
};

/** First who and whom; then what it would do, computed by the rules that will do it; only then it can be confirmed. */
export const Reorganise = ({ unit, ...props }: KeepProps & { unit: UnitDetailView }) => {
  const [act, setAct] = useState(() => emptyFor(unit));
  const [looking, setLooking] = useState(false);
  const change = (changed: Partial<Act>): void => {
    // Where things go was chosen among those who took over then.
    setAct({ ...act, ...changed, divisions: {}, posts: {}, tasks: {} });
    setLooking(false);
  };
  return (
    <Stack gap="sm">
      <Parties act={act} change={change} />
      {looking ? <Previewed act={act} setAct={setAct} props={props} /> : null}
      {looking ? null : <Look act={act} look={() => setLooking(true)} />}
    </Stack>
  );
};

const Parties = ({ act, change }: { act: Act; change: (changed: Partial<Act>) => void }) => {
  const { t } = useWords();
  return (
    <>
      <UnitsField label={t('organisation.merging.units')} value={act.units} change={(units) => change({ units })} />
      <UnitsField
        label={t('organisation.merging.into')}
        description={t('organisation.merging.intoHint')}
        value={act.into}
        change={(into) => change({ into })}
      />
      <OnField value={act.on} change={(on) => change({ on })} />
    </>
  );
};

const Look = ({ act, look }: { act: Act; look: () => void }) => {
  const { t } = useWords();
  const isReady = act.units.length > 0 && act.into.length > 0;
  return (
    <>
      {isReady ? <Sentence act={act} /> : <p>{t('organisation.merging.unfinished')}</p>}
      <div>
        <Button onClick={look} disabled={!isReady}>
          {t('organisation.merging.preview')}
        </Button>
      </div>
    </>
  );
};

const Previewed = ({ act, setAct, props }: { act: Act; setAct: (act: Act) => void; props: KeepProps }) => {
  const { t } = useWords();
  const preview = useQuery(previewQuery(act));
  // Confirmed is only what was seen: while another preview is on its way there is nothing to confirm.
  const isShown = preview.data !== undefined && !preview.isFetching && !preview.error;
  return (
    <Loaded query={preview} words={t('waiting.page')}>
      {(view) => (
        <KeepForm
          {...props}
          version={view.version}
          act={isShown ? act : null}
          submit={t('organisation.merging.confirm')}
        >
          <Sentence act={act} />
          <Reorganisation view={view} act={act} setAct={setAct} />
        </KeepForm>
      )}
    </Loaded>
  );
};
