import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { CollectiveView } from '../../../../libs/contracts/organisation-http.js';
import { useWords } from '../../words/i18n.js';
import { KindsField, ListField, namedIn, partsOf, UnitsField, WordsFields } from './fields.js';
import { KeepForm, type KeepProps } from './keep-form.js';

export const SetCollective = ({ collective, ...props }: KeepProps & { collective: CollectiveView | null }) => {
  const { t } = useWords();
  const [name, setName] = useState(collective?.name ?? { vi: '', en: '' });
  const [aliases, setAliases] = useState(collective?.aliases.join('; ') ?? '');
  const [isOpen, setOpen] = useState(collective !== null && collective.members === null);
  const [members, setMembers] = useState(collective?.members ?? { kinds: [], units: [], without: [] });
  const said = { id: collective?.id ?? null, name: namedIn(name), aliases: partsOf(aliases) };
  return (
    <KeepForm {...props} act={{ act: 'setCollective', ...said, members: isOpen ? null : members }}>
      <WordsFields value={name} change={setName} />
      <ListField
        label={t('organisation.aliases')}
        description={t('organisation.aliasesHint')}
        value={aliases}
        change={setAliases}
      />
      <Checkbox
        label={t('organisation.open')}
        checked={isOpen}
        onChange={(event) => setOpen(event.currentTarget.checked)}
      />
      {isOpen ? null : (
        <>
          <KindsField
            label={t('organisation.byKind')}
            value={members.kinds}
            change={(kinds) => setMembers({ ...members, kinds })}
          />
          <UnitsField
            label={t('organisation.byName')}
            value={members.units}
            change={(units) => setMembers({ ...members, units })}
          />
          <UnitsField
            label={t('organisation.without')}
            value={members.without}
            change={(without) => setMembers({ ...members, without })}
          />
        </>
      )}
    </KeepForm>
  );
};
