import { leaderRoles, postsWithRole } from '../../../authority/agency.js';
import { because } from '../../../authority/because.js';
import type { Permission } from '../../../authority/who.js';
import { isRefusal, refuse } from '../../../refusal.js';
import type { Refusal } from '../../../refusal.js';
import { dueOf } from '../../../time/count.js';
import { mayReopen, termAgain } from '../../acts/completion.js';
import { isBlank } from '../../acts/rule.js';
import type { ActRule, Scene } from '../../acts/rule.js';
import { numberGivenUp } from '../../deciding/documents.js';
import type { TaskEntry } from '../../entries.js';
import { closing, opens, withdrawals } from '../../moves.js';
import type { TaskState } from '../../state.js';
import type { Clock } from '../../clock.js';
import { leadersOf } from '../../parts/concerned.js';
import { openSubTasks } from '../../parts/state.js';
import type { PostId } from '../../../words.js';
import { outlivingClocks, owedAgain } from '../../parts/again.js';
import { isEnded } from '../../progress.js';
import { openVisit } from '../../subject.js';
import { openRequests } from '../beside.js';
import { byAssigner, byOneOf, concerned } from '../parties.js';
import { resumptions } from '../resuming.js';
import { onTask } from './checks.js';

const notToBeEnded = ({ state }: Scene): Refusal | null => {
  if (isEnded(state)) return refuse('task.ended', { is: state.progress });
  return state.completion.is === 'confirmed' ? refuse('completion.confirmed') : null;
};

const archiving = ({ facts }: Scene): Clock | Refusal => {
  const due = dueOf(facts.procedure.archiveAfter, facts.now, facts.calendar);
  if (isRefusal(due)) return due;
  const counted = { start: due.start, term: due.term };
  return { id: `archive@${facts.now}`, kind: 'archive', subject: { of: 'task' }, due: due.due, counted };
};

/** The parts of it are tasks of their own and go on until whoever gave them takes them back: those who lead them hear of it. */
const told = (scene: Scene, by: Permission): PostId[] => {
  const units = openSubTasks(scene.state).map(({ lead }) => lead);
  return [...new Set([...concerned(scene, by), ...leadersOf(scene.organisation, units, scene.facts.now)])];
};

type Ending = { how: 'recalled' | 'cancelled'; reason: string; basis: string | null };

/** Whatever is open in it is closed, and everybody who has something to do with it is told. */
const ending = (scene: Scene, { how, reason, basis }: Ending, by: Permission): TaskEntry[] | Refusal => {
  if (isBlank(reason)) return refuse('reason.missing');
  if (basis !== null && isBlank(basis)) return refuse('text.missing', { field: 'basis' });
  const archive = archiving(scene);
  if (isRefusal(archive)) return archive;
  const visit = openVisit(scene.state);
  return [
    ...resumptions(scene, 'ended'),
    ...openRequests(scene.state).map(({ id }): TaskEntry => ({ kind: 'requestWithdrawn', request: id })),
    ...(visit ? [...withdrawals(visit), closing(visit, 'ended', reason, scene.facts.now)] : []),
    ...numberGivenUp(scene.state, reason),
    {
      kind: 'ended',
      how,
      reason,
      basis,
      clocks: [archive, ...outlivingClocks(scene.state)],
      tell: told(scene, by),
    },
  ];
};

/** The assigner takes the task back: it should not have been given, or not so. */
export const recall: ActRule<'recall'> = {
  targets: onTask,
  may: (scene) => notToBeEnded(scene) ?? byAssigner(scene),
  act: (scene, { reason }, by) => ending(scene, { how: 'recalled', reason, basis: null }, by),
  likely: () => false,
};

/** It is to be done no more, and a paper says so. */
export const cancel: ActRule<'cancel'> = {
  targets: onTask,
  may: (scene) => {
    const { state, facts, organisation } = scene;
    const leaders = postsWithRole(organisation, facts.procedure.issuer, leaderRoles);
    const chairmen = leaders.map(({ id }) => ({ post: id, why: because.issuerLeader() }));
    return notToBeEnded(scene) ?? byOneOf(scene, [{ post: state.assigner, why: because.assigner() }, ...chairmen]);
  },
  act: (scene, { reason, basis }, by) => ending(scene, { how: 'cancelled', reason, basis }, by),
  likely: () => false,
};

/** What was recognised is not over while a document that follows the one that went out is being made. */
const isOver = (state: TaskState): boolean =>
  isEnded(state) || (state.completion.is === 'confirmed' && openVisit(state) === null);

/** What was closed or recognised is taken up again at the step that is named; the deadline is the one there was. */
export const reopen: ActRule<'reopen'> = {
  targets: onTask,
  may: (scene) => (isOver(scene.state) ? byAssigner(scene) : refuse('task.notOver', { is: scene.state.progress })),
  act: (scene, { to, reason }, by) => {
    if (isBlank(reason)) return refuse('reason.missing');
    const step = mayReopen(scene).find(({ key }) => key === to);
    if (!step) return refuse('return.notAllowed', { step: null, to });
    const opened = opens(scene.state, scene.facts, step, { kind: 'reopened', reason, by: scene.person });
    if (isRefusal(opened)) return opened;
    const term = termAgain(scene, opened.holder);
    const owed = owedAgain(scene.state, scene.facts);
    const clocks = [...term.clocks, ...owed.clocks];
    return [{ kind: 'reopened', reason, clocks, tell: concerned(scene, by) }, opened, ...term.late, ...owed.late];
  },
  likely: () => false,
  returnsTo: (scene) => mayReopen(scene).map(({ key }) => key),
};
