import { because } from '../../../authority/because.js';
import { byPost, inNameOf } from '../../../authority/who.js';
import type { Permission } from '../../../authority/who.js';
import { resolveHolder } from '../../../organisation/resolve.js';
import { extensionOf, remindersOf } from '../../../procedure/rules.js';
import { isRefusal, refuse } from '../../../refusal.js';
import type { Refusal } from '../../../refusal.js';
import type { Deadline } from '../../../time/deadline.js';
import type { CivilDate } from '../../../time/instant.js';
import type { PostId } from '../../../words.js';
import { follows, isBlank, noTarget } from '../../acts/rule.js';
import type { ActOf, ActRule, Scene, Target } from '../../acts/rule.js';
import { calendarOfUnit } from '../../calendar-of.js';
import { clocksOf } from '../../clocks.js';
import type { TaskEntry } from '../../entries.js';
import { movedClocks } from '../../parts/moved-clocks.js';
import { openObligations } from '../../parts/state.js';
import { ofObligation } from '../../parts/subject.js';
import { notWorking } from '../../progress.js';
import { extendable, extended, notExtendable } from '../extendable.js';
import type { Extendable } from '../extendable.js';
import { concerned, byOneOf, headsOf } from '../parties.js';
import { prefixOfMove } from '../prefix.js';
import { opened } from '../requests.js';
import { badEvidence, itemOf, onRequests, theRequest } from './checks.js';

/** Who decides on more time: whom the procedure names, or else the assigner. */
export const decider = ({ state, facts, organisation }: Scene): PostId =>
  resolveHolder(extensionOf(facts.procedure).decidedBy, state, organisation, facts.now) ?? state.assigner;

type Asked = Pick<ActOf<'askExtension'>, 'date' | 'reason' | 'evidence'>;

export const asking = (scene: Scene, term: Extendable, { date, reason, evidence }: Asked): TaskEntry | Refusal => {
  const deadline = extended(scene, term, date);
  if (isRefusal(deadline)) return deadline;
  const to = { holder: decider(scene), term: extensionOf(scene.facts.procedure).answer };
  const { share, unit } = term;
  return opened(scene, { asks: 'extension', text: reason, date, share, evidence, unit }, to);
};

const shareOf = ({ subject }: Target): string | null => (subject?.of === 'obligation' ? subject.obligation : null);

/** The lead for the task, and each coordinator for its own share. */
const mayAsk = (scene: Scene, target: Target): Permission | Refusal => {
  const term = extendable(scene, shareOf(target));
  if (isRefusal(term)) return term;
  return notExtendable(scene, term) ?? byOneOf(scene, headsOf(scene, term.unit));
};

export const askExtension: ActRule<'askExtension'> = {
  targets: ({ state }) => {
    const shares = openObligations(state).filter(({ kind }) => kind === 'contribute');
    return [noTarget, ...shares.map(({ id }) => ({ ...noTarget, subject: ofObligation(id) }))];
  },
  may: (scene, target) => notWorking(scene.state) ?? mayAsk(scene, target),
  act: (scene, act) => {
    if (isBlank(act.reason)) return refuse('reason.missing');
    const bad = badEvidence(act.evidence, extensionOf(scene.facts.procedure).evidence);
    if (bad) return bad;
    const term = extendable(scene, act.share ?? null);
    return isRefusal(term) ? term : follows(asking(scene, term, act));
  },
  likely: () => false,
};

/** The old deadline stays on record. While a claim stands none runs: what moves is by what the claim will be judged. */
const leadMoved = ({ state, facts }: Scene, deadline: Deadline, request: string): TaskEntry => {
  const calendar = calendarOfUnit(facts, state.lead);
  const arming = { from: facts.now, reminders: remindersOf(facts.procedure, state.priority), calendar };
  const clocks = state.progress === 'working' ? clocksOf(prefixOfMove(state), { of: 'task' }, deadline, arming) : [];
  return { kind: 'deadlineMoved', request, from: state.deadline, deadline, clocks };
};

type Granted = { date: CivilDate; request: string; reason: string };

export const moving = (scene: Scene, term: Extendable, { date, request, reason }: Granted): TaskEntry | Refusal => {
  const deadline = extended(scene, term, date);
  if (isRefusal(deadline)) return deadline;
  const { share, subject, unit, deadline: was } = term;
  if (share === null) return leadMoved(scene, deadline, request);
  const clocks = movedClocks(scene, subject, deadline, unit);
  return { kind: 'deadlineChanged', obligation: share, was, deadline, reason, clocks, tell: [] };
};

const decided = (scene: Scene, act: ActOf<'decideExtension'>, by: Permission): TaskEntry[] | Refusal => {
  const request = theRequest(scene.state, act.item, 'extension');
  if (isRefusal(request)) return request;
  if (!act.granted && isBlank(act.reason)) return refuse('reason.missing');
  const date = act.granted ? (act.date ?? request.date) : null;
  const settled: TaskEntry = {
    ...{ kind: 'requestSettled', request: request.id, outcome: act.granted ? 'granted' : 'refused' },
    ...{ text: act.reason, date, evidence: null },
    tell: [...new Set([request.post, ...concerned(scene, by)])].filter((post) => post !== inNameOf(by)),
  };
  if (date === null) return [settled];
  const term = extendable(scene, request.share);
  if (isRefusal(term)) return term;
  return follows(settled, moving(scene, term, { date, request: request.id, reason: request.text }));
};

export const decideExtension: ActRule<'decideExtension'> = {
  targets: onRequests('extension'),
  may: (scene, target) => {
    const request = theRequest(scene.state, itemOf(target), 'extension');
    return isRefusal(request) ? request : byPost(scene, request.holder, because.asked());
  },
  act: decided,
  likely: () => true,
};
