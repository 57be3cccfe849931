import { because } from '../../authority/because.js';
import { byAssignerOrLead, byPost } from '../../authority/who.js';
import type { Permission } from '../../authority/who.js';
import type { Step } from '../../procedure/procedure.js';
import { confirmationOf, remindersOf } from '../../procedure/rules.js';
import { isRefusal, refuse } from '../../refusal.js';
import type { Refusal } from '../../refusal.js';
import { dueOf } from '../../time/count.js';
import { calendarOfPost } from '../calendar-of.js';
import { clockPrefix, clocksOf } from '../clocks.js';
import type { TaskEntry } from '../entries.js';
import { firstRung } from '../ladder.js';
import { closing, opens } from '../moves.js';
import { completionRound } from '../subject.js';
import type { PostId } from '../../words.js';
import type { Clock, Subject, TaskState } from '../state.js';
import { follows, isBlank, noTarget, onVisit } from './rule.js';
import type { ActRule, Scene } from './rule.js';

const ofCompletion: Subject = { of: 'completion' };
const ofTask: Subject = { of: 'task' };

const claimed = ({ state, facts }: Scene, text: string): TaskEntry | Refusal => {
  const { procedure, now } = facts;
  const calendar = calendarOfPost(facts, state.assigner);
  const deadline = dueOf(confirmationOf(procedure, state.priority), now, calendar);
  if (isRefusal(deadline)) return deadline;
  const round = completionRound(state);
  const arming = { from: now, reminders: remindersOf(procedure, state.priority), calendar };
  const clocks = clocksOf(clockPrefix(ofCompletion, round), ofCompletion, deadline, arming);
  const version = state.versions.at(-1)?.hash ?? null;
  return { kind: 'claimed', text, version, holder: state.assigner, deadline, round, clocks };
};

/** The lead claims completion: the file is done, and the assigner owes an answer. */
export const report = onVisit<'report'>({
  at: ['report'],
  act: ({ scene, visit }, { text }) =>
    isBlank(text)
      ? refuse('text.missing', { field: 'text' })
      : follows(closing(visit, 'forward', text, scene.facts.now), claimed(scene, text)),
});

const byAssigner = (scene: Scene): Permission | Refusal => {
  const { completion } = scene.state;
  if (completion.is !== 'claimed') return refuse('completion.notClaimed', { is: completion.is });
  return byPost(scene, completion.holder, because.assigner());
};

const wasOnTime = ({ completion, deadline }: TaskState): boolean =>
  deadline === null || (completion.is === 'claimed' && completion.at < deadline.due);

export const confirm: ActRule<'confirm'> = {
  targets: () => [{ ...noTarget, subject: ofCompletion }],
  may: byAssigner,
  act: ({ state, facts }) => {
    const due = dueOf(facts.procedure.archiveAfter, facts.now, facts.calendar);
    if (isRefusal(due)) return due;
    const counted = { start: due.start, term: due.term };
    const archive: Clock = { id: 'archive', kind: 'archive', subject: ofTask, due: due.due, counted };
    return [{ kind: 'confirmed', onTime: wasOnTime(state), clocks: [archive] }];
  },
  likely: () => true,
};

const mayReopen = ({ facts }: Scene): Step[] =>
  facts.procedure.steps.filter(({ kind }) => kind !== 'accept' && kind !== 'opinions');

/**
 * The task's own term runs again. What of it passed while the claim stood makes the task late now, with the ladder
 * starting now: the lead is not charged with rungs for days on which nothing was asked of it.
 */
const termAgain = ({ state, facts }: Scene, holder: PostId): { clocks: Clock[]; late: TaskEntry[] } => {
  const { deadline } = state;
  if (deadline === null) return { clocks: [], late: [] };
  const reminders = remindersOf(facts.procedure, state.priority);
  const arming = { from: facts.now, reminders, calendar: facts.calendar };
  if (deadline.due > facts.now) return { clocks: clocksOf('task', ofTask, deadline, arming), late: [] };
  const clocks = firstRung({ ...state, progress: 'working' }, ofTask, facts.now, facts);
  if (state.lateAt !== null) return { clocks, late: [] };
  const late: TaskEntry = { kind: 'fellLate', clock: 'task/term', subject: ofTask, holder, due: deadline.due, clocks };
  return { clocks: [], late: [late] };
};

/** The result is not recognised: the file is opened again at the step that is named, and the claim falls. */
export const redo: ActRule<'redo'> = {
  targets: () => [{ ...noTarget, subject: ofCompletion }],
  may: byAssigner,
  act: (scene, { to, reason }) => {
    if (isBlank(reason)) return refuse('reason.missing');
    const step = mayReopen(scene).find(({ key }) => key === to);
    if (!step) return refuse('return.notAllowed', { step: null, to });
    const opened = opens(scene.state, scene.facts, step, { kind: 'redo', reason, by: scene.person });
    if (isRefusal(opened)) return opened;
    const { clocks, late } = termAgain(scene, opened.holder);
    return [{ kind: 'redoAsked', reason, clocks }, opened, ...late];
  },
  likely: () => false,
  returnsTo: (scene) => mayReopen(scene).map(({ key }) => key),
};

export const archive: ActRule<'archive'> = {
  targets: () => [noTarget],
  may: (scene) => {
    const { completion, assigner, lead } = scene.state;
    if (completion.is !== 'confirmed') return refuse('completion.notConfirmed', { is: completion.is });
    return byAssignerOrLead(scene, assigner, lead);
  },
  act: () => [{ kind: 'archived' }],
  likely: () => false,
};
