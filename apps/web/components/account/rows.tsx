import { Children, type ReactNode } from 'react';
import css from './account.module.css';

/** Things of one kind, each with what may be done with it; words where there are none. */
export const Rows = ({ none, children }: { none?: string; children: ReactNode }) =>
  Children.count(children) === 0 ? <p className={css.dim}>{none}</p> : <ul className={css.rows}>{children}</ul>;

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
