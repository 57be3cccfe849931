import { useEffect, useRef, useState } from 'react';
import type { TaskView } from '../../../../libs/contracts/http.js';
import type { ReceiptView } from '../../../../libs/contracts/common-http.js';
import { Zone } from '../../design/page.js';
import type { WorkTab } from '../../models/work-tab.js';
import { useWords } from '../../words/i18n.js';
import { Course } from './course.js';
import { History } from './history.js';
import { PathLine } from './path-line.js';
import css from './task-file.module.css';
import { TaskHead } from './task-head.js';
import { WhatNow } from './what-now.js';
import { Work } from './work.js';

/** What others do is said aloud once, so that also those who do not see the page change hear it. */
const Spoken = ({ task }: { task: TaskView }) => {
  const { t, say } = useWords();
  const seen = useRef(task.seq);
  const [words, setWords] = useState('');
  useEffect(() => {
    if (task.seq === seen.current) return;
    seen.current = task.seq;
    setWords(t('task.changed', { what: say(task.whatNow) }));
  }, [task, t, say]);
  return (
    <p className={css.spoken} role="status">
      {words}
    </p>
  );
};

type TaskFileProps = {
  task: TaskView;
  tab: WorkTab | undefined;
  chooseTab: (tab: WorkTab) => void;
  receipt: ReceiptView | null;
};

/** The page of a task: five zones that never move. */
export const TaskFile = ({ task, tab, chooseTab, receipt }: TaskFileProps) => {
  const { t } = useWords();
  return (
    <article className={css.file}>
      <TaskHead task={task} />
      <Zone id="path" title={t('task.path')}>
        <PathLine task={task} />
      </Zone>
      <WhatNow task={task} first={receipt} />
      <Work task={task} tab={tab} choose={chooseTab} />
      <Course task={task} />
      <History task={task.id} />
      <Spoken task={task} />
    </article>
  );
};
