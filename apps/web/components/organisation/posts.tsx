import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { PostLineView, UnitDetailView } from '../../../../libs/contracts/organisation-http.js';
import { Disclosure } from '../../design/disclosure.js';
import { slashed } from '../../models/dates.js';
import { useWords } from '../../words/i18n.js';
import type { Keeper, KeepOfPost } from './keeper.js';
import css from './organisation.module.css';

const useLines = (post: PostLineView): string[] => {
  const { t, say } = useWords();
  const { person, since, until, next, portfolio } = post;
  const who = person ? person.name : t('organisation.vacant');
  const span = [
    since && t('organisation.since', { day: slashed(since) }),
    until && t('organisation.until', { day: slashed(until) }),
  ];
  const charge = portfolio ? [...portfolio.fields, ...portfolio.units.map(({ name }) => say(name))].join(', ') : '';
  return [
    [who, ...(person ? span : [])].filter(Boolean).join(', '),
    charge === '' ? '' : t('organisation.portfolio', { what: charge }),
    next ? t('organisation.next', { name: next.person.name, day: slashed(next.from) }) : '',
  ].filter((line) => line !== '');
};

const Tenures = ({ post }: { post: PostLineView }) => {
  const { t } = useWords();
  return (
    <Disclosure label={t('organisation.tenures', { count: post.tenures.length })}>
      <ul className={css.lines}>
        {post.tenures.map(({ person, from, to }) => (
          <li key={`${person.id} ${from}`}>
            {t('organisation.tenure', {
              ...{ name: person.name, from: slashed(from) },
              to: to === null ? t('organisation.noEnd') : slashed(to),
            })}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
};

const formsOf = (post: PostLineView): KeepOfPost[] => [
  'appoint',
  ...(post.person || post.next ? (['endTenure'] as const) : []),
  ...(post.person ? (['changePerson'] as const) : []),
  ...(['setPortfolio', 'changePost', 'endPost'] as const),
];

const PostMenu = ({ post, keeper }: { post: PostLineView; keeper: Keeper }) => {
  const { t, say } = useWords();
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          rightSection={<IconChevronDown size={14} />}
          aria-label={t('organisation.keepOf', { name: say(post.title) })}
        >
          {t('organisation.keep')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formsOf(post).map((form) => (
          <Menu.Item key={form} onClick={() => keeper.ask({ form, post })}>
            {t(`organisation.${form}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};

const Line = ({ post, keeper }: { post: PostLineView; keeper: Keeper | null }) => {
  const { say } = useWords();
  const lines = useLines(post);
  const usual = post.tenures.length === (post.person ? 1 : 0);
  return (
    <li className={css.line} data-post={post.id}>
      <div className={css.what}>
        <span className={css.title}>{say(post.title)}</span>
        {lines.map((line) => (
          <span key={line} className={css.dim}>
            {line}
          </span>
        ))}
        {usual ? null : <Tenures post={post} />}
      </div>
      {keeper ? <PostMenu post={post} keeper={keeper} /> : null}
    </li>
  );
};

/** Every post of a unit: who has it, since when, until when, what they are in charge of, and who had it. */
export const Posts = ({ unit, keeper }: { unit: UnitDetailView; keeper: Keeper | null }) => {
  const { t } = useWords();
  if (unit.posts.length === 0) return <p className={css.dim}>{t('organisation.postsNone')}</p>;
  return (
    <ul className={css.lines}>
      {unit.posts.map((post) => (
        <Line key={post.id} post={post} keeper={keeper} />
      ))}
    </ul>
  );
};
