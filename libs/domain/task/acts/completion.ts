import { because } from '../../authority/because.js';
import { byAssignerOrLead, byPost } from '../../authority/who.js';
import type { Permission } from '../../authority/who.js';
import type { Step } from '../../procedure/procedure.js';
import { confirmationOf, remindersOf } from '../../procedure/rules.js';
import { isRefusal, refuse } from '../../refusal.js';
import type { Refusal } from '../../refusal.js';
import { dueOf } from '../../time/count.js';
import { openRequests } from '../beside/beside.js';
import { resumptions } from '../beside/resuming.js';
import { calendarOfPost } from '../calendar-of.js';
import { clockPrefix, clocksOf } from '../clocks.js';
import type { TaskEntry } from '../entries.js';
import { unapproved } from '../deciding/approvals.js';
import { acceptingOpen } from '../parts/accepting.js';
import { notToBeArchived } from '../parts/archiving.js';
import { closing } from '../moves.js';
import { runsAgain } from '../runs-again.js';
import { isEnded } from '../progress.js';
import { completionRound, openVisit } from '../subject.js';
import type { ContentHash, PostId } from '../../words.js';
import type { TaskState } from '../state.js';
import type { Clock, Subject } from '../clock.js';
import { arrives } from './arrival.js';
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
  const clocks = clocksOf(clockPrefix(state, ofCompletion), ofCompletion, deadline, arming);
  const version = state.versions.at(-1)?.hash ?? null;
  return { kind: 'claimed', text, version, holder: state.assigner, deadline, round, clocks };
};

/**
 * The lead claims completion: the file is done, and the assigner owes an answer. What stands goes on while its visit is
 * still open, so that the visit takes its clocks along when it closes.
 */
export const report = onVisit<'report'>({
  at: ['report'],
  act: ({ scene, visit }, { text }) =>
    isBlank(text)
      ? refuse('text.missing', { field: 'text' })
      : follows(resumptions(scene, 'claimed'), closing(visit, 'forward', text, scene.facts.now), claimed(scene, text)),
});

const byAssigner = (scene: Scene): Permission | Refusal => {
  const { completion } = scene.state;
  if (completion.is !== 'claimed') return refuse('completion.notClaimed', { is: completion.is });
  return byPost(scene, completion.holder, because.assigner());
};

const claimedVersion = ({ completion }: TaskState): ContentHash | null =>
  completion.is === 'claimed' ? completion.version : null;

/** Whoever names the version they looked at answers that claim and no later one. */
const otherClaim = (state: TaskState, version: ContentHash | null | undefined): Refusal | null => {
  const current = claimedVersion(state);
  return version === undefined || version === current ? null : refuse('version.notCurrent', { hash: version, current });
};

const wasOnTime = ({ completion, deadline }: TaskState): boolean =>
  deadline === null || (completion.is === 'claimed' && completion.at < deadline.due);

/** What is recognised has no term any more that could be extended. */
const extensionsOver = (state: TaskState): TaskEntry[] =>
  openRequests(state)
    .filter(({ kind }) => kind === 'extension')
    .map(({ id }) => ({ kind: 'requestWithdrawn', request: id }));

export const confirm: ActRule<'confirm'> = {
  targets: () => [{ ...noTarget, subject: ofCompletion }],
  may: byAssigner,
  act: ({ state, facts }, { version, despite }) => {
    const other = otherClaim(state, version);
    if (other) return other;
    const due = dueOf(facts.procedure.archiveAfter, facts.now, facts.calendar);
    if (isRefusal(due)) return due;
    const counted = { start: due.start, term: due.term };
    const archive: Clock = { id: 'archive', kind: 'archive', subject: ofTask, due: due.due, counted };
    return follows(acceptingOpen(state, despite ?? null), extensionsOver(state), {
      kind: 'confirmed',
      onTime: wasOnTime(state),
      version: claimedVersion(state),
      clocks: [archive],
    });
  },
  likely: () => true,
};

/** A number is drawn for what was signed, and what has a number goes out. */
const isReady = ({ state, facts }: Scene, { kind, key }: Step): boolean => {
  if (kind !== 'number' && kind !== 'issue') return true;
  if (unapproved(state, facts.procedure, key)) return false;
  return kind === 'number' || state.number !== null;
};

/** The steps at which the file may be taken up again: those at which somebody could go on. */
export const mayReopen = (scene: Scene): Step[] =>
  scene.facts.procedure.steps.filter(
    (step) => step.kind !== 'accept' && step.kind !== 'opinions' && isReady(scene, step),
  );

/** The task's own term, which stood while the claim did. */
export const termAgain = ({ state, facts }: Scene, holder: PostId): ReturnType<typeof runsAgain> => {
  const { deadline, lateAt } = state;
  if (deadline === null) return { clocks: [], late: [] };
  const prefix = clockPrefix(state, ofTask);
  const term = { subject: ofTask, prefix, deadline, wasLate: lateAt !== null, holder };
  return runsAgain({ ...state, progress: 'working' }, facts, term);
};

/** The result is not recognised: the file is opened again at the step that is named, and the claim falls. */
export const redo: ActRule<'redo'> = {
  targets: () => [{ ...noTarget, subject: ofCompletion }],
  may: byAssigner,
  act: (scene, { to, reason, version }) => {
    const other = otherClaim(scene.state, version);
    if (other) return other;
    if (isBlank(reason)) return refuse('reason.missing');
    const step = mayReopen(scene).find(({ key }) => key === to);
    if (!step) return refuse('return.notAllowed', { step: null, to });
    const opened = arrives(scene.state, scene.facts, step, { kind: 'redo', reason, by: scene.person });
    if (isRefusal(opened)) return opened;
    const [visit] = opened;
    const holder = visit?.kind === 'visitOpened' ? visit.holder : scene.state.assigner;
    const { clocks, late } = termAgain(scene, holder);
    return [{ kind: 'redoAsked', reason, version: claimedVersion(scene.state), clocks }, ...opened, ...late];
  },
  likely: () => false,
  returnsTo: (scene) => mayReopen(scene).map(({ key }) => key),
};

export const archive: ActRule<'archive'> = {
  targets: () => [noTarget],
  may: (scene) => {
    const { completion, progress, assigner, lead } = scene.state;
    if (completion.is !== 'confirmed' && !isEnded(scene.state))
      return refuse('completion.notConfirmed', { is: completion.is });
    // A document that follows one that went out is being made.
    if (openVisit(scene.state)) return refuse('task.notOver', { is: progress });
    return notToBeArchived(scene.state) ?? byAssignerOrLead(scene, assigner, lead);
  },
  act: () => [{ kind: 'archived' }],
  likely: () => false,
};
