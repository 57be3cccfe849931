import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTitle } from '../../design/page.js';
import { useWords } from '../../words/i18n.js';
import css from './papers.module.css';

type SheetProps = { title: string; task: { id: string; title: string }; children: ReactNode };

/** A paper as it is printed: one A4 column, with what belongs to the screen left off. */
export const Sheet = ({ title, task, children }: SheetProps) => {
  const { t } = useWords();
  useTitle(title);
  return (
    <>
      <div className={`${css.tools} no-print`}>
        <Link to="/tasks/$id" params={{ id: task.id }}>
          {t('paper.back')}
        </Link>
        <Button variant="outline" onClick={() => window.print()}>
          {t('task.print')}
        </Button>
      </div>
      <article className={css.sheet}>
        <h1 className={css.title}>{title}</h1>
        <p className={css.subject}>{task.title}</p>
        {children}
      </article>
    </>
  );
};

export const Block = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className={css.block}>
    <h2>{title}</h2>
    {children}
  </section>
);

/** A named line of a form. */
export const Line = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className={css.line}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

export const Lines = ({ children }: { children: ReactNode }) => <dl className={css.lines}>{children}</dl>;
