import { because } from '../../../authority/because.js';
import { byHolderOrHead, byPost } from '../../../authority/who.js';
import type { Permission } from '../../../authority/who.js';
import { confirmationOf, remindersOf } from '../../../procedure/rules.js';
import { stepOf } from '../../../procedure/steps.js';
import { isRefusal, refuse } from '../../../refusal.js';
import type { Refusal } from '../../../refusal.js';
import { dueOf } from '../../../time/count.js';
import { calendarOfPost } from '../../calendar-of.js';
import { clocksOf } from '../../clocks.js';
import type { Occurrence } from '../course.js';
import { courseOf, occurrenceOf } from '../lookup.js';
import { runsAgain } from '../../runs-again.js';
import { openVisit } from '../../subject.js';
import type { Subject } from '../../clock.js';
import { isBlank, isOver, noTarget } from '../../acts/rule.js';
import type { ActRule, Scene, Target } from '../../acts/rule.js';

type Is = Occurrence['completion']['is'];
type Kind = 'reportOccurrence' | 'confirmOccurrence' | 'redoOccurrence';

const subjectOf = (occurrence: number): Subject => ({ of: 'occurrence', occurrence });

const targetsIn =
  (is: Is) =>
  (scene: Scene): Target[] => {
    const those = courseOf(scene.state).occurrences.filter(({ completion }) => completion.is === is);
    return those.length > 0 ? those.map(({ number }) => ({ ...noTarget, subject: subjectOf(number) })) : [noTarget];
  };

const theOne = ({ state }: Scene, { subject }: Target, is: Is): Occurrence | Refusal => {
  const number = subject?.of === 'occurrence' ? subject.occurrence : 0;
  const found = occurrenceOf(state, number);
  if (!found) return refuse('occurrence.none', { occurrence: number });
  return found.completion.is === is
    ? found
    : refuse('occurrence.notSo', { occurrence: number, is: found.completion.is });
};

type Rule<K extends Kind> = Pick<ActRule<K>, 'act'> & {
  is: Is;
  who: (scene: Scene) => Permission | Refusal;
  likely: boolean;
};

const onOccurrence = <K extends Kind>({ is, who, likely, act }: Rule<K>): ActRule<K> => ({
  targets: targetsIn(is),
  may: (scene, target) => {
    const found = theOne(scene, target, is);
    return isRefusal(found) ? found : who(scene);
  },
  act,
  likely: () => likely,
});

/** Whoever has the file, or the head of their unit. */
const byWorker = (scene: Scene): Permission | Refusal => {
  const visit = openVisit(scene.state);
  if (visit === null) return isOver(null, null);
  return byHolderOrHead(scene, visit.holder, stepOf(scene.facts.procedure, visit.step).name);
};

const byAssigner = (scene: Scene): Permission | Refusal => byPost(scene, scene.state.assigner, because.assigner());

export const reportOccurrence = onOccurrence<'reportOccurrence'>({
  is: 'none',
  who: byWorker,
  likely: true,
  act: ({ state, facts }, { occurrence, text }) => {
    if (isBlank(text)) return refuse('text.missing', { field: 'text' });
    const calendar = calendarOfPost(facts, state.assigner);
    const deadline = dueOf(confirmationOf(facts.procedure, state.priority), facts.now, calendar);
    if (isRefusal(deadline)) return deadline;
    const round = 1 + (occurrenceOf(state, occurrence)?.rounds ?? 0);
    const arming = { from: facts.now, reminders: remindersOf(facts.procedure, state.priority), calendar };
    const clocks = clocksOf(`occurrence#${occurrence}/answer#${round}`, subjectOf(occurrence), deadline, arming);
    return [{ kind: 'occurrenceClaimed', occurrence, text, deadline, round, clocks }];
  },
});

export const confirmOccurrence = onOccurrence<'confirmOccurrence'>({
  is: 'claimed',
  who: byAssigner,
  likely: true,
  act: ({ state }, { occurrence }) => {
    const found = occurrenceOf(state, occurrence);
    const onTime = found?.completion.is === 'claimed' && found.completion.at < found.deadline.due;
    return [{ kind: 'occurrenceConfirmed', occurrence, onTime }];
  },
});

export const redoOccurrence = onOccurrence<'redoOccurrence'>({
  is: 'claimed',
  who: byAssigner,
  likely: false,
  act: ({ state, facts }, { occurrence, reason }) => {
    if (isBlank(reason)) return refuse('reason.missing');
    const found = occurrenceOf(state, occurrence);
    const holder = openVisit(state)?.holder;
    if (!found || holder === undefined) return refuse('occurrence.none', { occurrence });
    const prefix = `occurrence#${occurrence}/again#${found.rounds}`;
    const { deadline, lateAt } = found;
    const term = { subject: subjectOf(occurrence), prefix, deadline, wasLate: lateAt !== null, holder };
    const { clocks, late } = runsAgain(state, facts, term);
    return [{ kind: 'occurrenceRedoAsked', occurrence, reason, clocks }, ...late];
  },
});
