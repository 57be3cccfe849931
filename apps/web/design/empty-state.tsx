import type { ReactNode } from 'react';
import css from './empty-state.module.css';

type EmptyStateProps = { icon: ReactNode; title: string; children: ReactNode; action?: ReactNode };

/** An empty place that says what will appear in it. */
export const EmptyState = ({ icon, title, children, action }: EmptyStateProps) => (
  <div className={css.empty}>
    <span className={css.icon} aria-hidden="true">
      {icon}
    </span>
    <p className={css.title}>{title}</p>
    <p className={css.words}>{children}</p>
    {action}
  </div>
);
