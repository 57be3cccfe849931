import { Children, type ReactNode } from 'react';
import { useWords } from '../../words/i18n.js';
import { Brand } from '../shell/navigation.js';
import { LanguageSwitch, SchemeSwitch } from '../shell/preferences.js';
import css from './login.module.css';

/** The door: who we are, one form, and in a demonstration the people one may be. */
export const LoginFrame = ({ children }: { children: ReactNode }) => {
  const { t } = useWords();
  const cards = Children.toArray(children);
  return (
    <div className={css.door}>
      <header className={css.head}>
        <span className={css.brand}>
          <Brand />
        </span>
        <span className={css.tools}>
          <LanguageSwitch />
          <SchemeSwitch />
        </span>
      </header>
      <main className={css.main} data-alone={cards.length === 1 || undefined}>
        <p className={css.tagline}>{t('app.tagline')}</p>
        {cards.map((card, index) => (
          <div key={index} className={css.card}>
            {card}
          </div>
        ))}
      </main>
    </div>
  );
};
