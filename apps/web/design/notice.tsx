import type { ReactNode } from 'react';
import css from './notice.module.css';
import { StatusShape, type Mark } from './status-mark.js';

type Tone = 'late' | 'soon' | 'good' | 'open';
type NoticeProps = { tone: Tone; title?: string; children: ReactNode; role?: 'alert' | 'status'; aside?: ReactNode };

const marks: Record<Tone, Mark> = { late: 'late', soon: 'soon', good: 'good', open: 'open' };

/** Something said near the place it is about. */
export const Notice = ({ tone, title, children, role, aside }: NoticeProps) => (
  <div className={css.notice} data-tone={tone} role={role}>
    <StatusShape mark={marks[tone]} />
    <div className={css.body}>
      {title ? <strong>{title}</strong> : null}
      <div>{children}</div>
    </div>
    {aside}
  </div>
);
