import type { ReactNode } from 'react';
import css from './sentence.module.css';

/** The one sentence that a person came to read. */
export const Sentence = ({ children }: { children: ReactNode }) => <p className={css.sentence}>{children}</p>;

/** What will happen, said before an act is sent. */
export const WillHappen = ({ id, children }: { id?: string; children: ReactNode }) => (
  <p id={id} className={css.will}>
    <span aria-hidden="true" className={css.arrow}>
      →
    </span>
    <span>{children}</span>
  </p>
);

export const Dim = ({ children }: { children: ReactNode }) => <span className={css.dim}>{children}</span>;

export const Mono = ({ children }: { children: ReactNode }) => <code className={css.mono}>{children}</code>;
