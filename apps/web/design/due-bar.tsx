import css from './due-bar.module.css';

export type BarTone = 'late' | 'soon' | 'calm' | 'none';

/** A thin bar that empties. The words beside it say the same, so a screen reader passes it by. */
export const DueBar = ({ left, tone }: { left: number; tone: BarTone }) => (
  <span className={css.rail} data-tone={tone} aria-hidden="true">
    <span className={css.rest} style={{ inlineSize: `${Math.round((tone === 'late' ? 1 : left) * 100)}%` }} />
  </span>
);
