import { because } from '../../../authority/because.js';
import { byAssignerOrLead, byDeskOrHead } from '../../../authority/who.js';
import { unitStands } from '../../../organisation/dated.js';
import { resolveHolder, unitLeader } from '../../../organisation/resolve.js';
import { urgentDecisionOf } from '../../../procedure/rules.js';
import { isRefusal, refuse } from '../../../refusal.js';
import type { PostId } from '../../../words.js';
import { isBlank, noTarget } from '../../acts/rule.js';
import type { ActRule, Scene } from '../../acts/rule.js';
import { openRequests } from '../../beside/beside.js';
import type { TaskEntry } from '../../entries.js';
import { openVisit } from '../../subject.js';
import type { Subject } from '../../clock.js';
import { notWorking } from '../../progress.js';
import { fixedDeadline, withinWhole } from '../fixed-day.js';
import { owes } from '../obligations.js';
import { findObligation, openObligations } from '../state.js';
import type { Obligation } from '../state.js';
import { ofObligation } from '../subject.js';

/** A coordinator's share of the task, with a day of its own: it moves neither the file nor the lead's term. */
export const askContribution: ActRule<'askContribution'> = {
  targets: () => [noTarget],
  may: (scene) => notWorking(scene.state) ?? byAssignerOrLead(scene, scene.state.assigner, scene.state.lead),
  act: ({ state, facts }, { unit, text, due }) => {
    if (isBlank(text)) return refuse('text.missing', { field: 'text' });
    if (!unitStands(facts.organisation, unit, facts.now)) return refuse('unit.unknown', { unit });
    if (unit === state.lead) return refuse('unit.isLead', { unit });
    const holder = unitLeader(facts.organisation, unit, facts.now);
    if (holder === null) return refuse('holder.none', { unit });
    const set = fixedDeadline(due, unit, facts);
    const deadline = isRefusal(set) ? set : withinWhole(set, state.deadline, due);
    if (isRefusal(deadline)) return deadline;
    return [owes(state, facts, { kind: 'contribute', unit, holder, text, deadline })];
  },
  likely: () => false,
};

const obligationIn = (scene: Scene, subject: Subject | null): Obligation | null =>
  subject?.of === 'obligation' ? findObligation(scene.state, subject.obligation) : null;

/** To whom an urgent decision is reported, by the procedure. */
const reportedTo = ({ state, facts }: Scene, { kind }: Obligation): PostId[] => {
  if (kind !== 'reportAfter') return [];
  const { reportTo } = urgentDecisionOf(facts.procedure);
  const to = resolveHolder(reportTo, state, facts.organisation, facts.now);
  return to === null ? [] : [to];
};

/** Whoever hears that it is done: who gave the task, who has the file, and to whom it is reported. */
const hearing = (scene: Scene, owed: Obligation): PostId[] => {
  const { state, posts } = scene;
  const { holder } = owed;
  const told = new Set([state.assigner, openVisit(state)?.holder ?? state.assigner, ...reportedTo(scene, owed)]);
  return [...told].filter((post) => post !== holder && !posts.some(({ id }) => id === post));
};

/** Whatever more time was asked for it needs no answer any more. */
const noMoreTime = ({ state }: Scene, { id }: Obligation): TaskEntry[] =>
  openRequests(state)
    .filter(({ share }) => share === id)
    .map((request) => ({ kind: 'requestWithdrawn', request: request.id }));

/** What was owed is done: handed over, contributed, reported, ruled on. The words say how. */
export const fulfil: ActRule<'fulfil'> = {
  targets: (scene) => {
    const open = openObligations(scene.state);
    return open.length > 0 ? open.map(({ id }) => ({ ...noTarget, subject: ofObligation(id) })) : [noTarget];
  },
  may: (scene, { subject }) => {
    const owed = obligationIn(scene, subject);
    if (!owed) return refuse('obligation.unknown', { subject: subject?.of ?? null });
    if (owed.met) return refuse('obligation.met', { since: owed.met.at });
    if (!openObligations(scene.state).includes(owed)) return refuse('task.ended', { is: scene.state.progress });
    const why = because.owing(owed.kind);
    return byDeskOrHead(scene, owed.holder, { own: why, head: why });
  },
  act: (scene, { subject, text }) => {
    const owed = obligationIn(scene, subject);
    if (!owed) return refuse('obligation.unknown', { subject: subject.of });
    if (isBlank(text)) return refuse('text.missing', { field: 'text' });
    return [{ kind: 'obligationMet', id: owed.id, text, tell: hearing(scene, owed) }, ...noMoreTime(scene, owed)];
  },
  likely: () => true,
};
