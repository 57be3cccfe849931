import { because } from '../../../authority/because.js';
import { byAssignerOrLead, byPost } from '../../../authority/who.js';
import type { Permission } from '../../../authority/who.js';
import { unitStands } from '../../../organisation/dated.js';
import { unitLeader } from '../../../organisation/resolve.js';
import { agencyOf, agencyOfPost } from '../../../organisation/succession.js';
import { handOverTermOf } from '../../../procedure/parts.js';
import { firstStep } from '../../../procedure/steps.js';
import { isRefusal, refuse } from '../../../refusal.js';
import type { Refusal } from '../../../refusal.js';
import type { Deadline } from '../../../time/deadline.js';
import type { PostId, UnitId } from '../../../words.js';
import { numberGivenUp } from '../../deciding/documents.js';
import type { TaskEntry } from '../../entries.js';
import { closing, opens, withdrawals } from '../../moves.js';
import { notWorking } from '../../progress.js';
import { openVisit } from '../../subject.js';
import type { TaskState } from '../../state.js';
import type { Clock, Subject } from '../../clock.js';
import type { Visit } from '../../visit.js';
import { follows, isBlank, noTarget } from '../../acts/rule.js';
import type { ActOf, ActRule, Scene, Target } from '../../acts/rule.js';
import { concerned } from '../concerned.js';
import { fixedDeadline, withinWhole } from '../fixed-day.js';
import { movedClocks } from '../moved-clocks.js';
import { owesWithin } from '../obligations.js';
import { findObligation, openObligations, partsOf } from '../state.js';
import { ofObligation } from '../subject.js';

const byAssigner = (scene: Scene): Permission | Refusal =>
  notWorking(scene.state) ?? byPost(scene, scene.state.assigner, because.assigner());

/** Where the dossier is with the old lead: the last of its desks that had the file, or else whoever leads it. */
const deskOfOldLead = ({ state, facts: { organisation, now } }: Scene): PostId | null => {
  const agency = agencyOf(organisation, state.lead, now);
  const desks = state.visits.flatMap(({ custody }) => custody.map(({ post }) => post));
  const last = desks.findLast((post) => agencyOfPost(organisation, post, now) === agency);
  return last ?? unitLeader(organisation, state.lead, now);
};

/** Nothing was taken in yet, so there is nothing to hand over. */
const hasNothing = (visit: Visit): boolean => visit.stepKind === 'accept';

const handingOver = (scene: Scene, visit: Visit, reason: string): TaskEntry[] | Refusal => {
  const { state, facts } = scene;
  const holder = hasNothing(visit) ? null : deskOfOldLead(scene);
  if (holder === null) return [];
  const owing = { kind: 'handOver' as const, unit: state.lead, holder, text: reason };
  const owed = owesWithin(handOverTermOf(facts.procedure), state, facts, owing);
  return isRefusal(owed) ? owed : [owed];
};

/** Another lead: the file starts with them, as it is; what was written stays in it, and the old lead hands over the rest. */
export const changeLead: ActRule<'changeLead'> = {
  targets: () => [noTarget],
  may: byAssigner,
  act: (scene, { lead, reason }) => {
    const { state, facts, person } = scene;
    const visit = openVisit(state);
    if (!visit) return refuse('task.notWorking', { is: state.progress });
    if (isBlank(reason)) return refuse('reason.missing');
    if (!unitStands(facts.organisation, lead, facts.now)) return refuse('lead.unknown', { unit: lead });
    if (lead === state.lead) return refuse('lead.same', { unit: lead });
    const tell = concerned(scene, [lead]);
    return follows(
      withdrawals(visit),
      closing(visit, 'returned', reason, facts.now),
      numberGivenUp(state, reason),
      { kind: 'leadReplaced', was: state.lead, lead, reason, tell },
      handingOver(scene, visit, reason),
      opens({ ...state, lead }, facts, firstStep(facts.procedure), { kind: 'reassigned', by: person }),
    );
  },
  likely: () => false,
};

export const changeContent: ActRule<'changeContent'> = {
  targets: () => [noTarget],
  may: byAssigner,
  act: (scene, { title, requirement, reason }) => {
    const { state } = scene;
    if (isBlank(title)) return refuse('text.missing', { field: 'title' });
    if (isBlank(reason)) return refuse('reason.missing');
    const was = { title: state.title, requirement: partsOf(state).requirement };
    const is = { title, requirement: isBlank(requirement) ? null : requirement };
    if (was.title === is.title && was.requirement === is.requirement) return refuse('content.same');
    return [{ kind: 'contentChanged', was, is, reason, tell: concerned(scene) }];
  },
  likely: () => false,
};

/** A task's term, or what a coordinator owes: whose unit it is counted for, and what it may not pass. */
type Changeable = { unit: UnitId; was: Deadline | null; within: Deadline | null | undefined };

const changeable = ({ state, facts }: Scene, subject: Subject | null): Changeable | Refusal => {
  if (subject?.of === 'task') return { unit: state.lead, was: state.deadline, within: facts.parent?.deadline };
  const owed = subject?.of === 'obligation' ? findObligation(state, subject.obligation) : null;
  if (owed?.kind !== 'contribute') return refuse('obligation.unknown', { subject: subject?.of ?? null });
  if (owed.met) return refuse('obligation.met', { since: owed.met.at });
  return { unit: owed.unit, was: owed.deadline, within: state.deadline };
};

/** What was recognised has no term any more, though a document that follows it is being made. */
const notRecognised = ({ completion }: TaskState): Refusal | null =>
  completion.is === 'confirmed' ? refuse('completion.confirmed') : null;

const mayChange = (scene: Scene, { subject }: Target): Permission | Refusal => {
  const found = changeable(scene, subject);
  if (isRefusal(found)) return found;
  if (subject?.of === 'task') return notRecognised(scene.state) ?? byAssigner(scene);
  return notWorking(scene.state) ?? byAssignerOrLead(scene, scene.state.assigner, scene.state.lead);
};

const newDeadline = (
  scene: Scene,
  { due, subject }: ActOf<'changeDeadline'>,
  { unit, was, within }: Changeable,
): { deadline: Deadline; clocks: Clock[] } | Refusal => {
  const set = fixedDeadline(due, unit, scene.facts);
  const deadline = isRefusal(set) ? set : withinWhole(set, within, due);
  if (isRefusal(deadline)) return deadline;
  if (deadline.due === was?.due) return refuse('deadline.same', { date: due.date });
  return { deadline, clocks: movedClocks(scene, subject, deadline, unit) };
};

export const changeDeadline: ActRule<'changeDeadline'> = {
  targets: ({ state }) => {
    const shares = openObligations(state).filter(({ kind }) => kind === 'contribute');
    const subjects: Subject[] = [{ of: 'task' }, ...shares.map(({ id }) => ofObligation(id))];
    return subjects.map((subject) => ({ ...noTarget, subject }));
  },
  may: mayChange,
  act: (scene, act) => {
    const found = changeable(scene, act.subject);
    if (isRefusal(found)) return found;
    if (isBlank(act.reason)) return refuse('reason.missing');
    const set = newDeadline(scene, act, found);
    if (isRefusal(set)) return set;
    const obligation = act.subject.of === 'obligation' ? act.subject.obligation : null;
    const told = { reason: act.reason, tell: concerned(scene, [found.unit]) };
    return [{ kind: 'deadlineChanged', obligation, was: found.was, ...set, ...told }];
  },
  likely: () => false,
};
