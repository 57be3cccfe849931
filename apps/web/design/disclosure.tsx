import type { ReactNode } from 'react';
import css from './disclosure.module.css';

type DisclosureProps = { label: ReactNode; children: ReactNode; onToggle?: (isOpen: boolean) => void };

/** More, on demand. The browser's own element: it works by keyboard, in print and without any script. */
export const Disclosure = ({ label, children, onToggle }: DisclosureProps) => (
  <details className={css.details} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
    <summary className={css.summary}>{label}</summary>
    <div className={css.body}>{children}</div>
  </details>
);
