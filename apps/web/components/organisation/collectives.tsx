import { Button } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { CollectiveView } from '../../../../libs/contracts/organisation-http.js';
import { Disclosure } from '../../design/disclosure.js';
import { EmptyState } from '../../design/empty-state.js';
import { Zone } from '../../design/page.js';
import { collectivesQuery } from '../../services/organisation.js';
import { useWords } from '../../words/i18n.js';
import { Loaded } from '../shell/loaded.js';
import type { Keeper } from './keeper.js';
import css from './organisation.module.css';

const Collective = ({ collective, keeper }: { collective: CollectiveView; keeper: Keeper | null }) => {
  const { t, say } = useWords();
  const { name, aliases, units } = collective;
  return (
    <li className={css.line}>
      <div className={css.what}>
        <span className={css.title}>{say(name)}</span>
        {aliases.length > 0 ? (
          <span className={css.dim}>{t('organisation.aka', { names: aliases.join('; ') })}</span>
        ) : null}
        {units === null ? (
          <span className={css.dim}>{t('organisation.collectiveOpen')}</span>
        ) : (
          <Disclosure label={t('organisation.collectiveMeans', { count: units.length })}>
            {units.map((unit) => say(unit.name)).join(', ')}
          </Disclosure>
        )}
      </div>
      {keeper ? (
        <Button
          variant="default"
          size="xs"
          aria-label={t('organisation.keepOf', { name: say(name) })}
          onClick={() => keeper.ask({ form: 'setCollective', collective })}
        >
          {t('organisation.keep')}
        </Button>
      ) : null}
    </li>
  );
};

/** Whom "the departments and agencies" means, on the day that is shown. */
export const Collectives = ({ on, keeper }: { on: string | undefined; keeper: Keeper | null }) => {
  const { t } = useWords();
  const collectives = useQuery(collectivesQuery(on));
  const add = keeper ? (
    <Button variant="default" size="xs" onClick={() => keeper.ask({ form: 'setCollective', collective: null })}>
      {t('organisation.addCollective')}
    </Button>
  ) : null;
  return (
    <Zone id="collectives" title={t('organisation.view.collectives')} aside={add}>
      <Loaded query={collectives} words={t('waiting.page')}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={<IconUsersGroup size={24} stroke={1.6} />} title={t('organisation.collectivesNone')}>
              {t('organisation.collectivesNoneLead')}
            </EmptyState>
          ) : (
            <ul className={css.lines}>
              {list.map((collective) => (
                <Collective key={collective.id} collective={collective} keeper={keeper} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Zone>
  );
};
