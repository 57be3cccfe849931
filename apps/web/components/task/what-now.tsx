import { Chip, Group } from '@mantine/core';
import { useState } from 'react';
import type { ActView, TaskView } from '../../../../libs/contracts/http.js';
import type { ReceiptView } from '../../../../libs/contracts/common-http.js';
import { Disclosure } from '../../design/disclosure.js';
import { Zone } from '../../design/page.js';
import { Dim, Sentence } from '../../design/sentence.js';
import { StatusShape } from '../../design/status-mark.js';
import { actKey, askedIn, asOfNow, impossible, possible, rowsOf, seatOf } from '../../models/acts.js';
import { subjectText } from '../../models/inbox.js';
import { openVisit } from '../../models/path.js';
import { isLate } from '../../models/time-left.js';
import { useWords } from '../../words/i18n.js';
import { ActPanel } from './act-panel.js';
import { Escalations } from './escalations.js';
import { Receipt } from './receipt.js';
import css from './task.module.css';
import { Why } from './why.js';

const useActName = (task: TaskView) => {
  const { t, say } = useWords();
  return (view: ActView): string => {
    const act = t(`act.${view.act}`);
    if (view.subject?.of === 'occurrence') return t('course.act', { act, number: view.subject.occurrence });
    const seat = seatOf(task, view);
    const about = seat ? say(seat.unit.name) : askedIn(task, view);
    return about === null ? act : t('task.about', { act, about });
  };
};

type ChoicesProps = { task: TaskView; acts: ActView[]; chosen: ActView | null; choose: (view: ActView) => void };

const Choices = ({ task, acts, chosen, choose }: ChoicesProps) => {
  const { t } = useWords();
  const name = useActName(task);
  return (
    <div role="group" aria-label={t('task.mine')}>
      <Chip.Group
        value={chosen ? actKey(chosen) : ''}
        onChange={(key) => acts.filter((view) => actKey(view) === key).forEach(choose)}
      >
        {rowsOf(acts).map((row) => (
          <div key={row.concern} className={css.choices}>
            {row.concern ? <p>{t(`task.concern.${row.concern}`)}</p> : null}
            <Group gap="xs">
              {row.acts.map((view) => (
                <Chip key={actKey(view)} value={actKey(view)} icon={null} variant="filled">
                  {name(view)}
                </Chip>
              ))}
            </Group>
          </div>
        ))}
      </Chip.Group>
    </div>
  );
};

const NotAllowed = ({ acts }: { acts: ActView[] }) => {
  const { t, say } = useWords();
  if (acts.length === 0) return null;
  return (
    <Disclosure label={t('task.notAllowed', { count: acts.length })}>
      <dl className={css.refused}>
        {acts.map((view) => (
          <div key={actKey(view)}>
            <dt>{t(`act.${view.act}`)}</dt>
            <dd>{say(view.refusal?.words ?? view.because)}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
};

/**
 * Which act is open: the likely one, until another is chosen or something is typed. Then it stays open whatever others do
 * meanwhile, so that no word is lost; that it became impossible is said in it.
 */
const useChosen = (task: TaskView) => {
  const [pinned, pin] = useState<ActView | null>(null);
  const able = possible(task.acts);
  const view = pinned ? asOfNow(task.acts, pinned) : (able.find((each) => each.likely) ?? null);
  return { able, view, pin };
};

const OpenTerm = ({ task }: { task: TaskView }) => {
  const visit = openVisit(task.visits);
  if (!visit?.deadline) return null;
  return <Why task={task.id} subject={subjectText({ of: 'visit', ...visit })} deadline={visit.deadline} />;
};

/** The sentence says it in words; the mark lets the eye find it. */
const openIsLate = (task: TaskView): boolean => {
  const deadline = openVisit(task.visits)?.deadline;
  return deadline !== null && deadline !== undefined && isLate({ ...deadline, workingDaysLeft: null }, task.now);
};

type WhatNowProps = { task: TaskView; first: ReceiptView | null };

/** Zone 3: one plain sentence, and what this person may do, the likely act open. */
export const WhatNow = ({ task, first }: WhatNowProps) => {
  const { t, say } = useWords();
  const { able, view, pin } = useChosen(task);
  const [receipt, setReceipt] = useState<ReceiptView | null>(first);
  return (
    <Zone id="what-now" title={t('task.whatNow')}>
      {receipt ? <Receipt receipt={receipt} /> : null}
      <Sentence>
        {openIsLate(task) ? <StatusShape mark="late" /> : null} {say(task.whatNow)} <OpenTerm task={task} />
      </Sentence>
      <Escalations task={task} />
      <div className={`${css.acts} no-print`}>
        {able.length > 0 ? (
          <Choices task={task} acts={able} chosen={view} choose={pin} />
        ) : (
          <Dim>{t('task.notMine')}</Dim>
        )}
        {view ? (
          <ActPanel
            key={actKey(view)}
            task={task}
            view={view}
            touched={pin}
            done={(written) => {
              setReceipt(written);
              pin(null);
            }}
          />
        ) : null}
        <NotAllowed acts={impossible(task.acts)} />
      </div>
    </Zone>
  );
};
