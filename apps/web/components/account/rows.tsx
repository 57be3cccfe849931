import type { ReactNode } from 'react';
import css from './account.module.css';

/** Things of one kind, each with what may be done with it. */
export const Rows = ({ children }: { children: ReactNode }) => <ul className={css.rows}>{children}</ul>;

type RowProps = { name: ReactNode; details: (string | null)[]; children?: ReactNode };

export const Row = ({ name, details, children }: RowProps) => (
  <li className={css.row}>
    <span className={css.what}>
      <span className={css.name}>{name}</span>
      <span className={css.dim}>{details.filter((each) => each !== null && each !== '').join(' · ')}</span>
    </span>
    {children}
  </li>
);
