import { Button } from '@mantine/core';
import type { CollectiveView, PostLineView, UnitDetailView } from '../../../../libs/contracts/organisation-http.js';
import { useWords } from '../../words/i18n.js';
import css from './organisation.module.css';

export type KeepOfPost = 'appoint' | 'endTenure' | 'changePerson' | 'setPortfolio' | 'changePost' | 'endPost';
export type KeepOfUnit = 'changeUnit' | 'addPost' | 'reorganise';

/** What a keeper is about to change. */
export type Asking =
  | { form: 'addUnit'; under: UnitDetailView | null }
  | { form: KeepOfUnit; unit: UnitDetailView }
  | { form: KeepOfPost; post: PostLineView }
  | { form: 'addPerson' }
  | { form: 'setCollective'; collective: CollectiveView | null };

/** Whoever keeps the organisation, looking at its newest version. */
export type Keeper = { version: number; ask: (asking: Asking) => void };

export const KeepButtons = ({ keeper, unit }: { keeper: Keeper; unit: UnitDetailView }) => {
  const { t } = useWords();
  const button = (label: string, asking: Asking) => (
    <Button key={label} variant="default" size="xs" onClick={() => keeper.ask(asking)}>
      {label}
    </Button>
  );
  return (
    <div className={css.acts}>
      {button(t('organisation.changeUnit'), { form: 'changeUnit', unit })}
      {button(t('organisation.addUnder'), { form: 'addUnit', under: unit })}
      {button(t('organisation.addPost'), { form: 'addPost', unit })}
      {button(t('organisation.reorganise'), { form: 'reorganise', unit })}
    </div>
  );
};
