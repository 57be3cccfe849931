import { Button, Group, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ImportView } from '../../../../libs/contracts/import-http.js';
import { proceduresQuery } from '../../services/organisation.js';
import { useWords } from '../../words/i18n.js';
import { seenOf, type Reviewing, type Ticked } from './use-review.js';

/** Where there are several procedures, those proposals that have none get one together. */
const ProcedureForAll = ({ one, reviewing }: { one: ImportView; reviewing: Reviewing }) => {
  const { t, say } = useWords();
  const procedures = useQuery(proceduresQuery);
  const without = one.proposals.filter(({ status, procedure }) => status === 'open' && procedure === null);
  if (without.length === 0 || (procedures.data?.length ?? 0) === 0) return null;
  const choose = (procedure: string | null): void => {
    if (procedure) reviewing.mutate({ act: 'edit', proposals: without.map(seenOf), change: { procedure } });
  };
  return (
    <Select
      label={t('import.procedureForAll')}
      data={(procedures.data ?? []).map(({ id, name }) => ({ value: id, label: say(name) }))}
      value={null}
      onChange={choose}
    />
  );
};

type BarProps = {
  one: ImportView;
  ticked: Ticked;
  reviewing: Reviewing;
  confirm: () => void;
  merge: () => void;
  add: () => void;
};

export const Bar = ({ one, ticked, reviewing, confirm, merge, add }: BarProps) => {
  const { t } = useWords();
  const whole = one.proposals.filter(({ status, needs }) => status === 'open' && needs.length === 0);
  const { chosen, tick } = ticked;
  return (
    <>
      <Group gap="xs">
        <Button size="compact-sm" variant="default" onClick={add}>
          {t('import.addSelected')}
        </Button>
        {whole.length > 0 ? (
          <Button size="compact-sm" variant="default" onClick={() => tick(whole.map(({ id }) => id))}>
            {t('import.selectAll')} ({whole.length})
          </Button>
        ) : null}
        {chosen.length > 0 ? (
          <>
            <span role="status">{t('import.selected', { count: chosen.length })}</span>
            <Button size="compact-sm" variant="default" onClick={() => tick([])}>
              {t('import.clear')}
            </Button>
            {chosen.length > 1 ? (
              <Button size="compact-sm" variant="default" onClick={merge}>
                {t('import.merge')}
              </Button>
            ) : null}
            {one.mayConfirm ? (
              <Button size="compact-sm" onClick={confirm}>
                {t('import.confirm')}
              </Button>
            ) : null}
          </>
        ) : null}
      </Group>
      <ProcedureForAll one={one} reviewing={reviewing} />
    </>
  );
};
