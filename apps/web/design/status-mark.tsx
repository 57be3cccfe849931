import type { ReactNode } from 'react';
import css from './status-mark.module.css';

export type Mark = 'late' | 'soon' | 'going' | 'good' | 'open' | 'silent' | 'against' | 'off' | 'calm';

const ring = <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />;

/** Each mark has a shape of its own, so that it can be told without its colour. */
const shapes: Record<Mark, ReactNode> = {
  late: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M8 4v4.6M8 11.4v.4" stroke="var(--sheet)" strokeWidth="2" strokeLinecap="round" />
    </>
  ),
  soon: (
    <>
      {ring}
      <path d="M8 1.75a6.25 6.25 0 0 1 0 12.5z" fill="currentColor" />
    </>
  ),
  going: (
    <>
      {ring}
      <path d="M8 1.75a6.25 6.25 0 0 1 0 12.5z" fill="currentColor" />
    </>
  ),
  good: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="m5 8.2 2.1 2.1L11 6.2" fill="none" stroke="var(--sheet)" strokeWidth="1.8" strokeLinecap="round" />
    </>
  ),
  against: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="m5.6 5.6 4.8 4.8M10.4 5.6l-4.8 4.8" stroke="var(--sheet)" strokeWidth="1.8" strokeLinecap="round" />
    </>
  ),
  open: ring,
  silent: (
    <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.6 2.3" />
  ),
  off: (
    <>
      {ring}
      <path d="m4 12 8-8" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  calm: <circle cx="8" cy="8" r="2.5" fill="currentColor" />,
};

export const StatusShape = ({ mark }: { mark: Mark }) => (
  <svg className={css.shape} data-mark={mark} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    {shapes[mark]}
  </svg>
);

/** A status in words, with its mark before it. */
export const StatusMark = ({ mark, children }: { mark: Mark; children: ReactNode }) => (
  <span className={css.mark} data-mark={mark}>
    <StatusShape mark={mark} />
    <span>{children}</span>
  </span>
);
