import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { UnitDetailView } from '../../../../libs/contracts/organisation-http.js';
import type { OrganisationAct } from '../../../../libs/domain/organisation/acts.js';
import type { UnitKind } from '../../../../libs/domain/organisation/unit-kind.js';
import type { Words } from '../../../../libs/domain/words.js';
import { useWords } from '../../words/i18n.js';
import { KindField, ListField, namedIn, OnField, partsOf, UnitField, WordsFields } from './fields.js';
import { KeepForm, type KeepProps } from './keep-form.js';

type Filled = {
  kind: UnitKind;
  name: Words;
  abbreviation: string;
  parent: string | null;
  edxml: string;
  on: string | null;
};

const UnitFields = ({ filled, fill }: { filled: Filled; fill: (change: Partial<Filled>) => void }) => {
  const { t } = useWords();
  return (
    <>
      <WordsFields value={filled.name} change={(name) => fill({ name })} />
      <TextInput
        label={t('organisation.abbreviation')}
        value={filled.abbreviation}
        onChange={(event) => fill({ abbreviation: event.currentTarget.value })}
        maxLength={30}
        required
      />
      <KindField value={filled.kind} change={(kind) => fill({ kind })} />
      <UnitField label={t('organisation.parent')} value={filled.parent} change={(parent) => fill({ parent })} />
      <ListField
        label={t('organisation.edxml')}
        description={t('organisation.edxmlHint')}
        value={filled.edxml}
        change={(edxml) => fill({ edxml })}
      />
      <OnField value={filled.on} change={(on) => fill({ on })} />
    </>
  );
};

const faceOf = ({ kind, name, abbreviation, parent, edxml }: Filled) => ({
  ...{ kind, parent, name: namedIn(name), abbreviation: abbreviation.trim() },
  edxml: partsOf(edxml),
});

export const AddUnit = ({ under, ...props }: KeepProps & { under: UnitDetailView | null }) => {
  const [filled, setFilled] = useState<Filled>({
    ...{ kind: under ? 'division' : 'department', name: { vi: '', en: '' }, abbreviation: '' },
    ...{ parent: under?.id ?? null, edxml: '', on: null },
  });
  const act: OrganisationAct = { act: 'addUnit', id: null, ...faceOf(filled), from: filled.on };
  return (
    <KeepForm {...props} act={act}>
      <UnitFields filled={filled} fill={(change) => setFilled({ ...filled, ...change })} />
    </KeepForm>
  );
};

export const ChangeUnit = ({ unit, ...props }: KeepProps & { unit: UnitDetailView }) => {
  const [filled, setFilled] = useState<Filled>({
    ...{ kind: unit.kind, name: unit.name, abbreviation: unit.abbreviation },
    ...{ parent: unit.path.at(-1)?.id ?? null, edxml: unit.edxml.join('; '), on: null },
  });
  const act: OrganisationAct = { act: 'changeUnit', unit: unit.id, ...faceOf(filled), on: filled.on };
  return (
    <KeepForm {...props} act={act}>
      <UnitFields filled={filled} fill={(change) => setFilled({ ...filled, ...change })} />
    </KeepForm>
  );
};
