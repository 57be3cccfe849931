import { because } from '../../../authority/because.js';
import { agencyOf } from '../../../authority/agency.js';
import { byPost, inNameOf } from '../../../authority/who.js';
import type { Permission } from '../../../authority/who.js';
import { resolveHolder, unitLeader } from '../../../organisation/resolve.js';
import type { ObstacleRule } from '../../../procedure/beside.js';
import { isRefusal, refuse } from '../../../refusal.js';
import type { Refusal } from '../../../refusal.js';
import type { PostId } from '../../../words.js';
import { follows, isBlank } from '../../acts/rule.js';
import type { ActOf, ActRule, Scene } from '../../acts/rule.js';
import type { TaskEntry } from '../../entries.js';
import type { Request } from '../beside.js';
import { byOneOf, chairmanOf, workers } from '../parties.js';
import { opened, termFor } from '../requests.js';
import { obstaclesOf } from '../../../procedure/rules.js';
import { extendable, notExtendable } from '../extendable.js';
import { asking, decider, moving } from './extending.js';
import { notWorking } from '../../progress.js';
import { badEvidence, itemOf, onRequests, onTask, theRequest } from './checks.js';

const ruleFor = ({ facts }: Scene, kind: string | null): ObstacleRule | null =>
  obstaclesOf(facts.procedure).find((rule) => rule.kind === kind) ?? null;

/** Where the procedure names nobody, the office of whoever assigned collects. */
const assignersOffice = ({ state, facts, organisation }: Scene): PostId | null => {
  const agency = agencyOf(organisation, state.assigner)?.id;
  const office = organisation.units.find(({ kind, parent }) => kind === 'office' && parent === agency);
  return office ? unitLeader(organisation, office.id, facts.now) : null;
};

/** From the collector up: to whom the procedure names next, to the assigner, to the chairman of the issuer. */
const levels = (scene: Scene, rule: ObstacleRule): PostId[] => {
  const { state, facts, organisation } = scene;
  const isNamed = facts.procedure.obstacles?.some(({ kind }) => kind === rule.kind) ?? false;
  const named = [rule.collector, rule.then].map((one) => resolveHolder(one, state, organisation, facts.now));
  const posts = [...(isNamed ? [] : [assignersOffice(scene)]), ...named, state.assigner, chairmanOf(scene)];
  return [...new Set(posts.filter((post) => post !== null))];
};

/** Nobody collects what their own agency reports. */
const collector = (scene: Scene, rule: ObstacleRule, by: Permission): PostId => {
  const own = agencyOf(scene.organisation, inNameOf(by))?.id;
  const others = levels(scene, rule).filter((post) => agencyOf(scene.organisation, post)?.id !== own);
  return others[0] ?? scene.state.assigner;
};

/** It stops no clock: only a pause does. */
export const reportObstacle: ActRule<'reportObstacle'> = {
  targets: onTask,
  may: (scene) => notWorking(scene.state) ?? byOneOf(scene, workers(scene)),
  act: (scene, { obstacle, text, evidence }, by) => {
    const rule = ruleFor(scene, obstacle);
    if (!rule) return refuse('obstacle.unknown', { obstacle });
    if (isBlank(text)) return refuse('text.missing', { field: 'text' });
    const to = { holder: collector(scene, rule, by), term: rule.answer };
    return badEvidence(evidence, false) ?? follows(opened(scene, { asks: 'obstacle', obstacle, text, evidence }, to));
  },
  likely: () => false,
};

/** Who has not had it yet, of those above whoever has it: it never goes down again. */
const above = (scene: Scene, request: Request): PostId | null => {
  const rule = ruleFor(scene, request.obstacle);
  const posts = rule ? levels(scene, rule) : [];
  const had = [request.holder, ...request.passed.map(({ from }) => from)];
  return posts.slice(posts.indexOf(request.holder) + 1).find((post) => !had.includes(post)) ?? null;
};

const byItsHolder = (scene: Scene, id: string): Permission | Refusal => {
  const request = theRequest(scene.state, id, 'obstacle');
  return isRefusal(request) ? request : byPost(scene, request.holder, because.asked());
};

export const passUp: ActRule<'passUp'> = {
  targets: onRequests('obstacle'),
  may: (scene, target) => {
    const by = byItsHolder(scene, itemOf(target));
    if (isRefusal(by)) return by;
    const request = theRequest(scene.state, itemOf(target), 'obstacle');
    return !isRefusal(request) && above(scene, request) === null ? refuse('obstacle.top') : by;
  },
  act: (scene, { item, reason }) => {
    const request = theRequest(scene.state, item, 'obstacle');
    if (isRefusal(request)) return request;
    if (isBlank(reason)) return refuse('reason.missing');
    const to = above(scene, request);
    const rule = ruleFor(scene, request.obstacle);
    if (to === null || !rule) return refuse('obstacle.top');
    const prefix = `${item}@${request.passed.length + 1}`;
    const term = termFor(scene, { holder: to, term: rule.answer }, { request: item, prefix });
    if (isRefusal(term)) return term;
    return [{ kind: 'requestPassedUp', request: item, from: request.holder, to, reason, ...term }];
  },
  likely: () => false,
};

type Settling = ActOf<'settleObstacle'>;

const settled = (request: Request, act: Settling): TaskEntry => ({
  ...{ kind: 'requestSettled', request: request.id, outcome: act.outcome },
  ...{ text: act.text, date: act.outcome === 'extension' ? act.date : null, evidence: act.evidence },
  tell: [request.post],
});

/** More time is granted by who decides on it, and asked of them by anybody else. */
const withTime = (scene: Scene, request: Request, act: Settling, by: Permission): TaskEntry[] | Refusal => {
  if (act.date === null) return refuse('date.invalid', { date: '' });
  const term = extendable(scene, null);
  if (isRefusal(term)) return term;
  const refusal = notExtendable(scene, term);
  if (refusal) return refusal;
  const { date, text: reason, evidence } = act;
  const isDecider = inNameOf(by) === decider(scene);
  const more = isDecider
    ? moving(scene, term, { date, request: request.id, reason })
    : asking(scene, term, { date, reason, evidence });
  return follows(settled(request, act), more);
};

export const settleObstacle: ActRule<'settleObstacle'> = {
  targets: onRequests('obstacle'),
  may: (scene, target) => byItsHolder(scene, itemOf(target)),
  act: (scene, act, by) => {
    const request = theRequest(scene.state, act.item, 'obstacle');
    if (isRefusal(request)) return request;
    if (isBlank(act.text)) return refuse('text.missing', { field: 'text' });
    const bad = badEvidence(act.evidence, false);
    if (bad) return bad;
    return act.outcome === 'extension' ? withTime(scene, request, act, by) : [settled(request, act)];
  },
  likely: () => true,
};
