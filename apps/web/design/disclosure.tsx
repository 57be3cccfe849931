import type { ReactNode } from 'react';
import css from './disclosure.module.css';

/** More, on demand. The browser's own element: it works by keyboard, in print and without any script. */
export const Disclosure = ({ label, children }: { label: ReactNode; children: ReactNode }) => (
  <details className={css.details}>
    <summary className={css.summary}>{label}</summary>
    <div className={css.body}>{children}</div>
  </details>
);
