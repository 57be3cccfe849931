import { Group, Select, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ComparisonView, Passage, PassageRun } from '../../../../libs/contracts/comparison-http.js';
import type { TaskView } from '../../../../libs/contracts/http.js';
import { Notice } from '../../design/notice.js';
import { comparisonQuery } from '../../services/papers.js';
import { useWords } from '../../words/i18n.js';
import { Loaded } from '../shell/loaded.js';
import css from './compare.module.css';

/** What came is underlined and what went struck through, each read out as such: colour only helps. */
const Run = ({ run }: { run: PassageRun }) => {
  if (run.is === 'inserted') return <ins className={css.inserted}>{run.text}</ins>;
  return run.is === 'deleted' ? <del className={css.deleted}>{run.text}</del> : run.text;
};

const PassageLine = ({ passage }: { passage: Passage }) => {
  const { t } = useWords();
  return (
    <li className={css.passage} data-is={passage.is}>
      <span className={css.mark}>{passage.is === 'same' ? '' : t(`compare.${passage.is}`)}</span>
      <p>
        {passage.runs.map((run, index) => (
          <Run key={index} run={run} />
        ))}
      </p>
    </li>
  );
};

const Passages = ({ view, onlyChanges }: { view: ComparisonView; onlyChanges: boolean }) => {
  const { t } = useWords();
  if (view.why) return <Why view={view} />;
  if (view.inserted + view.deleted === 0) return <p>{t('compare.nothing')}</p>;
  const passages = onlyChanges ? view.passages.filter(({ is }) => is !== 'same') : view.passages;
  return (
    <>
      <p className={css.counts}>{t('compare.counts', { inserted: view.inserted, deleted: view.deleted })}</p>
      <ol className={css.passages} aria-label={t('compare.title')}>
        {passages.map((passage, index) => (
          <PassageLine key={index} passage={passage} />
        ))}
      </ol>
    </>
  );
};

const Why = ({ view }: { view: ComparisonView }) => {
  const { say } = useWords();
  return <Notice tone="soon">{view.why ? say(view.why) : null}</Notice>;
};

type PickProps = { task: TaskView; label: string; value: number; choose: (number: number) => void };

const PickVersion = ({ task, label, value, choose }: PickProps) => {
  const { t } = useWords();
  return (
    <Select
      label={label}
      data={task.versions.map(({ number, name }) => ({
        value: String(number),
        label: `${t('draft.version', { number })}: ${name}`,
      }))}
      value={String(value)}
      onChange={(number) => choose(Number(number))}
      allowDeselect={false}
    />
  );
};

/** Any two versions side by side: the last two until somebody chooses others. */
export const Compare = ({ task }: { task: TaskView }) => {
  const { t } = useWords();
  const last = task.versions.at(-1)?.number ?? 1;
  const [from, setFrom] = useState(task.versions.at(-2)?.number ?? last);
  const [to, setTo] = useState(last);
  const [onlyChanges, setOnlyChanges] = useState(false);
  const comparison = useQuery(comparisonQuery(task.id, from, to));
  return (
    <section aria-labelledby="compare">
      <h3 id="compare">{t('compare.title')}</h3>
      <Group align="end">
        <PickVersion task={task} label={t('compare.from')} value={from} choose={setFrom} />
        <PickVersion task={task} label={t('compare.to')} value={to} choose={setTo} />
        <Switch
          label={t('compare.onlyChanges')}
          checked={onlyChanges}
          onChange={(event) => setOnlyChanges(event.currentTarget.checked)}
        />
      </Group>
      <Loaded query={comparison} words={t('compare.waiting')}>
        {(view) => <Passages view={view} onlyChanges={onlyChanges} />}
      </Loaded>
    </section>
  );
};
