import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReorganisationView } from '../../../../libs/contracts/organisation-http.js';
import type { Reorganise } from '../../../../libs/domain/organisation/acts.js';
import { Disclosure } from '../../design/disclosure.js';
import { lastDayOf, slashed } from '../../models/dates.js';
import { movedGroups, type MovedGroup } from '../../models/moved-tasks.js';
import { unitsQuery } from '../../services/organisation.js';
import { useWords } from '../../words/i18n.js';
import css from './organisation.module.css';

type Placing = { view: ReorganisationView; act: Reorganise; setAct: (act: Reorganise) => void };

/** More than so many are not placed one by one on a page. */
const placed = 100;

const useDue = () => {
  const { t } = useWords();
  return ({ first, last }: Pick<MovedGroup, 'first' | 'last'>): string => {
    if (first === null || last === null) return t('organisation.merging.noDue');
    const [from, to] = [slashed(lastDayOf(first)), slashed(lastDayOf(last))];
    return from === to ? from : t('organisation.merging.dues', { first: from, last: to });
  };
};

const Group = ({ group }: { group: MovedGroup }) => {
  const { t, say } = useWords();
  const due = useDue();
  const { lead, newLead, step, holder, newHolder, count } = group;
  return (
    <tr>
      <th scope="row">{step ? say(step) : t('organisation.merging.between')}</th>
      <td data-label={t('organisation.merging.from')}>
        {say(lead)}
        {holder ? <span className={css.dim}> · {say(holder)}</span> : null}
      </td>
      <td data-label={t('organisation.merging.to')}>
        {say(newLead.name)}
        {newHolder ? <span className={css.dim}> · {say(newHolder)}</span> : null}
      </td>
      <td data-label={t('organisation.merging.count')}>{count}</td>
      <td data-label={t('organisation.merging.due')}>{due(group)}</td>
    </tr>
  );
};

/** In words and counts: whoever keeps the organisation may not read what the tasks are about. */
const Tasks = ({ tasks }: Pick<ReorganisationView, 'tasks'>) => {
  const { t } = useWords();
  if (tasks.length === 0) return <p>{t('organisation.merging.tasksNone')}</p>;
  return (
    <table className={css.table}>
      <caption>{t('organisation.merging.tasks', { count: tasks.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('organisation.merging.step')}</th>
          <th scope="col">{t('organisation.merging.from')}</th>
          <th scope="col">{t('organisation.merging.to')}</th>
          <th scope="col">{t('organisation.merging.count')}</th>
          <th scope="col">{t('organisation.merging.due')}</th>
        </tr>
      </thead>
      <tbody>
        {movedGroups(tasks).map((group) => (
          <Group key={group.key} group={group} />
        ))}
      </tbody>
    </table>
  );
};

type PlaceProps = { label: string; into: string[]; value: string | undefined; change: (unit: string | null) => void };

const PlaceSelect = ({ label, into, value, change }: PlaceProps) => {
  const { t, say } = useWords();
  const { data: units = [] } = useQuery(unitsQuery);
  return (
    <Select
      aria-label={label}
      placeholder={t('organisation.merging.goesTo')}
      data={units.filter(({ id }) => into.includes(id)).map(({ id, name }) => ({ value: id, label: say(name) }))}
      value={value ?? null}
      onChange={change}
      size="xs"
      clearable
    />
  );
};

const without = <Value,>(record: Record<string, Value>, key: string): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));

/** Where several take over, each task may be placed by itself: told by its document's number, its step and its term. */
const EachTask = ({ view: { tasks }, act, setAct }: Placing) => {
  const { t, say } = useWords();
  const due = useDue();
  const more = tasks.length - placed;
  return (
    <Disclosure label={t('organisation.merging.each', { count: tasks.length })}>
      <ul className={css.lines}>
        {tasks.slice(0, placed).map(({ id, number, step, newLead, due: term }) => {
          const label = t('organisation.merging.taskOf', {
            number,
            step: step ? say(step) : t('organisation.merging.between'),
          });
          const place = (unit: string | null): void =>
            setAct({ ...act, tasks: unit === null ? without(act.tasks, id) : { ...act.tasks, [id]: unit } });
          return (
            <li key={id} className={css.line}>
              <div className={css.what}>
                {label}
                <span className={css.dim}>
                  {due({ first: term, last: term })} · {t('organisation.merging.byItself', { name: say(newLead.name) })}
                </span>
              </div>
              <PlaceSelect label={label} into={act.into} value={act.tasks[id]} change={place} />
            </li>
          );
        })}
      </ul>
      {more > 0 ? <p className={css.dim}>{t('organisation.merging.more', { count: more })}</p> : null}
    </Disclosure>
  );
};

const Posts = ({ view: { posts }, act, setAct }: Placing) => {
  const { t, say } = useWords();
  if (posts.length === 0) return null;
  return (
    <Disclosure label={t('organisation.merging.posts', { count: posts.length })}>
      <ul className={css.lines}>
        {posts.map(({ id, title, person, does, to }) => {
          const target = act.posts[id];
          const place = (unit: string | null): void =>
            setAct({ ...act, posts: unit === null ? without(act.posts, id) : { ...act.posts, [id]: { unit } } });
          return (
            <li key={id} className={css.line}>
              <div className={css.what}>
                {say(title)}
                {person ? ` (${person})` : ''}
                <span className={css.dim}>
                  {t(`organisation.merging.does.${does}`)} {say(to)}
                </span>
              </div>
              <PlaceSelect
                label={say(title)}
                into={act.into}
                value={target && 'unit' in target ? target.unit : undefined}
                change={place}
              />
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
};

const Divisions = ({ view: { divisions }, act, setAct }: Placing) => {
  const { t, say } = useWords();
  if (divisions.length === 0) return null;
  return (
    <Disclosure label={t('organisation.merging.divisions', { count: divisions.length })}>
      <ul className={css.lines}>
        {divisions.map(({ id, name, to }) => {
          const place = (unit: string | null): void =>
            setAct({
              ...act,
              divisions: unit === null ? without(act.divisions, id) : { ...act.divisions, [id]: unit },
            });
          return (
            <li key={id} className={css.line}>
              <div className={css.what}>
                {say(name)}
                <span className={css.dim}>→ {say(to)}</span>
              </div>
              {act.into.length > 1 ? (
                <PlaceSelect label={say(name)} into={act.into} value={act.divisions[id]} change={place} />
              ) : null}
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
};

/** What it would do: tasks, desks, divisions, and who would be left without a desk. */
export const Reorganisation = (props: Placing) => {
  const { t } = useWords();
  const { view, act } = props;
  const names = view.without.map(({ name }) => name).join(', ');
  return (
    <>
      <Tasks tasks={view.tasks} />
      {view.tasks.length > 0 && act.into.length > 1 ? <EachTask {...props} /> : null}
      <Posts {...props} />
      <Divisions {...props} />
      <p>
        {view.without.length > 0
          ? t('organisation.merging.without', { count: view.without.length, names })
          : t('organisation.merging.withoutNone')}
      </p>
    </>
  );
};
