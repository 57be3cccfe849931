import { Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import css from './page.module.css';

type PageProps = { title: string; lead?: ReactNode; aside?: ReactNode; children: ReactNode; narrow?: boolean };

export const useTitle = (title: string): void => {
  useEffect(() => {
    document.title = `${title} · Mandate`;
  }, [title]);
};

/** One page: its name, one line that says what it is, and its content. */
export const Page = ({ title, lead, aside, children, narrow }: PageProps) => {
  useTitle(title);
  return (
    <div className={css.page} data-narrow={narrow || undefined}>
      <header className={css.head}>
        <div>
          <Title order={1}>{title}</Title>
          {lead ? <p className={css.lead}>{lead}</p> : null}
        </div>
        {aside}
      </header>
      {children}
    </div>
  );
};

type ZoneProps = { title: string; aside?: ReactNode; children: ReactNode; id: string; quiet?: boolean };

/** A part of a page that has its place and its name. */
export const Zone = ({ title, aside, children, id, quiet }: ZoneProps) => (
  <section className={css.zone} data-quiet={quiet || undefined} aria-labelledby={id}>
    <header className={css.zoneHead}>
      <Title order={2} id={id} className={css.zoneTitle}>
        {title}
      </Title>
      {aside}
    </header>
    {children}
  </section>
);
