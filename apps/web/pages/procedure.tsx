import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { ProcedureDetailView, ProcedureVersionView } from '../../../libs/contracts/procedure-http.js';
import { Rules } from '../components/procedures/rules.js';
import { Steps } from '../components/procedures/steps.js';
import { Loaded } from '../components/shell/loaded.js';
import { Fact, Facts } from '../design/facts.js';
import { Page, Zone } from '../design/page.js';
import { dayWords } from '../models/dates.js';
import type { NameOfUnit } from '../models/procedure.js';
import { unitsQuery } from '../services/organisation.js';
import { procedureQuery } from '../services/procedures.js';
import { useWords } from '../words/i18n.js';

const route = getRouteApi('/framed/procedures/$id');

const useNames = (): NameOfUnit => {
  const units = useQuery(unitsQuery);
  return (unit) => units.data?.find(({ id }) => id === unit)?.name ?? { vi: unit, en: unit };
};

const Identity = ({ version, nameOf }: { version: ProcedureVersionView; nameOf: NameOfUnit }) => {
  const { t, say } = useWords();
  const { body, effectiveFrom, hash, intact } = version;
  return (
    <Facts>
      <Fact name={t('procedures.basis')}>{body.basis}</Fact>
      <Fact name={t('procedures.effective', { date: '' })}>{say(dayWords(effectiveFrom))}</Fact>
      <Fact name={t('procedures.document')}>
        {body.documentType ? say(body.documentType.name) : t('procedures.noDocument')}
      </Fact>
      <Fact name={t('procedures.issuer')}>{say(nameOf(body.issuer))}</Fact>
      <Fact name={t('procedures.hash')}>
        <code>{hash.slice(0, 16)}</code> {intact ? null : t('procedures.broken')}
      </Fact>
    </Facts>
  );
};

const One = ({ detail }: { detail: ProcedureDetailView }) => {
  const { t } = useWords();
  const nameOf = useNames();
  const current = detail.versions.find(({ inForce }) => inForce) ?? detail.versions[0];
  const [chosen, choose] = useState(String(current?.version ?? ''));
  const version = detail.versions.find((each) => String(each.version) === chosen) ?? current;
  if (!version) return null;
  const choices = detail.versions.map(({ version: number, inForce }) => ({
    value: String(number),
    label: inForce
      ? `${t('procedures.versions', { version: number })}, ${t('procedures.inForce')}`
      : t('procedures.versions', { version: number }),
  }));
  return (
    <>
      <Select
        label={t('procedures.version')}
        data={choices}
        value={chosen}
        onChange={(value) => choose(value ?? chosen)}
        allowDeselect={false}
      />
      <Identity version={version} nameOf={nameOf} />
      <Zone id="steps" title={t('procedures.steps')}>
        <Steps procedure={version.body} settled={version.settled} nameOf={nameOf} />
      </Zone>
      <Zone id="rules" title={t('procedures.ladder')}>
        <Rules procedure={version.body} settled={version.settled} nameOf={nameOf} />
      </Zone>
    </>
  );
};

/** One procedure as people read it: steps, terms, silence, returns, dossier, ladder, and the texts they rest on. */
export const ProcedurePage = () => {
  const { t, say } = useWords();
  const { id } = route.useParams();
  const procedure = useQuery(procedureQuery(id));
  return (
    <Page title={procedure.data ? say(procedure.data.name) : t('procedures.title')} lead={t('procedures.lead')}>
      <Loaded query={procedure} words={t('waiting.page')}>
        {(detail) => <One key={id} detail={detail} />}
      </Loaded>
    </Page>
  );
};
