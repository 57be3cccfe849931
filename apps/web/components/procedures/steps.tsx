import { Table } from '@mantine/core';
import type { ProcedureSettledView } from '../../../../libs/contracts/procedure-http.js';
import type { Procedure, Step } from '../../../../libs/domain/procedure/procedure.js';
import { stepName, stepTerm, whoWords, type NameOfUnit } from '../../models/procedure.js';
import { useWords } from '../../words/i18n.js';

type Known = { procedure: Procedure; settled: ProcedureSettledView; nameOf: NameOfUnit };
type StepProps = Known & { step: Step };

const Term = ({ step }: Pick<StepProps, 'step'>) => {
  const { t, say } = useWords();
  const term = stepTerm(step);
  return (
    <>
      {term ? say(term) : t('procedures.noTerm', { reason: step.noTerm ?? '' })}
      {step.carriesBudget ? <div>{t('procedures.keeps')}</div> : null}
    </>
  );
};

const Silence = ({ step: { onSilence } }: Pick<StepProps, 'step'>) => {
  const { t } = useWords();
  return onSilence.does === 'deemedConsent'
    ? t('procedures.deemedConsent', { basis: onSilence.basis })
    : t('procedures.escalate');
};

const Dossier = ({ step: { dossier } }: Pick<StepProps, 'step'>) => {
  const { t, say } = useWords();
  if (!dossier) return null;
  return (
    <>
      <strong>{t('procedures.dossier')}</strong>
      <ul>
        {dossier.items.map(({ key, name, required, when }) => (
          <li key={key}>{required && !when ? say(name) : `${say(name)} (${t('procedures.optional')})`}</li>
        ))}
        {dossier.summaryAbove ? <li>{t('procedures.summary', { pages: dossier.summaryAbove })}</li> : null}
        {dossier.stopsClock ? <li>{t('procedures.stops')}</li> : null}
      </ul>
      <small>{dossier.basis}</small>
    </>
  );
};

const What = ({ step, settled, nameOf }: StepProps) => {
  const { t, say } = useWords();
  const kept = settled.separation[step.key] ?? [];
  return (
    <>
      <strong>{say(step.name)}</strong>
      {step.asks ? (
        <div>{t('procedures.asks', { units: step.asks.map((unit) => say(nameOf(unit))).join(', ') })}</div>
      ) : null}
      {kept.length > 0 ? (
        <div>
          {t('procedures.separation')}: {kept.map((name) => t(`procedures.${name}`)).join(', ')}
        </div>
      ) : null}
      <div>
        <small>{step.basis}</small>
      </div>
      <Dossier step={step} />
    </>
  );
};

const Row = (props: StepProps) => {
  const { procedure, step, nameOf } = props;
  const { t, say } = useWords();
  const returns = step.returnsTo.map((key) => say(stepName(procedure, key)));
  return (
    <Table.Tr>
      <Table.Td>
        <What {...props} />
      </Table.Td>
      <Table.Td>{say(whoWords(step.holder, nameOf))}</Table.Td>
      <Table.Td>
        <Term step={step} />
      </Table.Td>
      <Table.Td>
        <Silence step={step} />
      </Table.Td>
      <Table.Td>{returns.length > 0 ? returns.join(', ') : t('procedures.never')}</Table.Td>
    </Table.Tr>
  );
};

/** What a procedure says of each step, readable as a table. */
export const Steps = (known: Known) => {
  const { t } = useWords();
  const heads = ['step', 'holder', 'term', 'silence', 'returns'] as const;
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table verticalSpacing="sm" aria-label={t('procedures.steps')}>
        <Table.Thead>
          <Table.Tr>
            {heads.map((head) => (
              <Table.Th key={head}>{t(`procedures.${head}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {known.procedure.steps.map((step) => (
            <Row key={step.key} {...known} step={step} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
};
