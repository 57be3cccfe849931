import { useQuery } from '@tanstack/react-query';
import type { ActView, TaskView } from '../../../../libs/contracts/http.js';
import { WillHappen } from '../../design/sentence.js';
import { nextStep } from '../../models/acts.js';
import { dueWords } from '../../models/dates.js';
import { shortHash } from '../../models/size.js';
import { dueQuery } from '../../services/tasks.js';
import { useWords } from '../../words/i18n.js';
import type { Acting } from './use-act.js';

type ConsequenceProps = { task: TaskView; view: ActView; form: Acting };

const Asking = ({ view, form }: { view: ActView; form: Acting }) => {
  const { t, say } = useWords();
  const days = form.filled.days ?? view.seatTerm?.amount ?? 1;
  const due = useQuery(dueQuery(days));
  const count = form.filled.units.length;
  if (count === 0) return t('then.askNone');
  if (form.filled.hours !== null) return t('then.askHours', { count, hours: form.filled.hours });
  return t('then.askOpinions', { count, days, due: due.data ? say(dueWords(due.data.due)) : '…' });
};

const Words = ({ task, view, form }: ConsequenceProps) => {
  const { t, say } = useWords();
  const current = task.versions.at(-1);
  const next = nextStep(task, view.act);
  const chosen = view.returnsTo?.find((each) => each.step === form.filled.choice);
  switch (view.act) {
    case 'askOpinions':
    case 'askMore':
      return <Asking view={view} form={form} />;
    case 'return':
      return chosen ? t('then.return', { step: say(chosen.name) }) : t('then.returnNone');
    case 'sign':
      return `${t('then.sign', { version: current?.number, hash: shortHash(current?.hash ?? '') })} ${next ? t('then.next', { step: say(next.name), term: '' }) : ''}`;
    case 'answer':
      return t('then.answer', { version: answeredOn(task, view) });
    case 'report':
      return t('then.last');
    case 'number':
    case 'issue':
      return `${t(`then.${view.act}`)} ${next ? t('then.next', { step: say(next.name), term: '' }) : ''}`;
    case 'agencySign':
    case 'accept':
    case 'consolidate':
    case 'submit':
    case 'verify':
    case 'assign':
      return next ? t('then.next', { step: say(next.name), term: '' }) : null;
    default:
      return t(`then.${view.act}`);
  }
};

const answeredOn = (task: TaskView, view: ActView): number | undefined => {
  const seat = task.visits.flatMap((visit) => visit.seats).find((each) => each.id === view.seat);
  return task.versions.find((version) => version.hash === seat?.version)?.number;
};

/** What will happen, said before it is done. */
export const Consequence = (props: ConsequenceProps) => (
  <WillHappen>
    <Words {...props} />
  </WillHappen>
);
