import type { ActView, TaskView } from '../../../../libs/contracts/http.js';
import { seatOf } from '../../models/acts.js';
import { requestOf, shareOf } from '../../models/beside.js';
import { dayWords } from '../../models/dates.js';
import { useWords } from '../../words/i18n.js';
import css from './task.module.css';

type Said = { head: (string | null)[]; text: string };
type Find = (task: TaskView, view: ActView, words: ReturnType<typeof useWords>) => Said | null;

const opinion: Find = (task, view, { t, say }) => {
  const seat = seatOf(task, view);
  const given = seat?.late.at(-1) ?? seat?.answer;
  return seat && given ? { head: [say(seat.unit.name), t(`opinion.${given.kind}`)], text: given.text } : null;
};

const request: Find = (task, view, { t, say }) => {
  const asked = requestOf(task, view);
  if (!asked) return null;
  const kind = asked.obstacle ? say(asked.obstacle.name) : t(`requestKind.${asked.kind}`);
  const until = asked.date === null ? null : t('beside.asksDay', { day: say(dayWords(asked.date)) });
  const share = shareOf(task, view);
  return { head: [asked.byName, kind, share && say(share.what), until], text: asked.text };
};

const pause: Find = ({ beside }, { subject }) => {
  const found = beside.pauses.find(({ id }) => subject?.of === 'beside' && subject.id === id);
  return found ? { head: [found.byName], text: found.reason } : null;
};

const obligation: Find = ({ parts }, { subject }, { t, say }) => {
  const owed = parts.obligations.find(({ id }) => subject?.of === 'obligation' && subject.obligation === id);
  return owed ? { head: [t('parts.asked', { what: say(owed.what) })], text: owed.text } : null;
};

const claim: Find = ({ completion, lead }, _view, { say }) =>
  completion.text === null ? null : { head: [say(lead.name)], text: completion.text };

const occurrence: Find = ({ course, lead }, { subject }, { t, say }) => {
  const one = course?.occurrences.find(({ number }) => subject?.of === 'occurrence' && subject.occurrence === number);
  if (!one || one.text === null) return null;
  return { head: [say(lead.name), t('course.occurrence', { number: one.number })], text: one.text };
};

const finders: Partial<Record<ActView['act'], Find>> = {
  takeUp: opinion,
  passUp: request,
  settleObstacle: request,
  askExtension: obligation,
  decideExtension: request,
  giveInformation: request,
  resume: pause,
  confirmCondition: pause,
  fulfil: obligation,
  confirm: claim,
  redo: claim,
  confirmOccurrence: occurrence,
  redoOccurrence: occurrence,
};

/** What somebody said that this act answers, above its form: nobody answers from memory. */
export const Answered = ({ task, view }: { task: TaskView; view: ActView }) => {
  const words = useWords();
  const said = finders[view.act]?.(task, view, words) ?? null;
  if (said === null) return null;
  return (
    <blockquote className={css.answered}>
      <strong>{said.head.filter((part) => part !== null).join(' · ')}</strong>
      {said.text === '' ? null : <p>{said.text}</p>}
    </blockquote>
  );
};
