import { deputyRoles, leaderRoles, postsWithRole } from '../../authority/agency.js';
import { because } from '../../authority/because.js';
import { byAny, byPost, notHolder } from '../../authority/who.js';
import type { Candidate, Permission } from '../../authority/who.js';
import { heldPost, unitLeader } from '../../organisation/resolve.js';
import type { Refusal } from '../../refusal.js';
import type { PostId, UnitId } from '../../words.js';
import type { Scene } from '../acts/rule.js';
import { openVisit } from '../subject.js';
import { openPauses, openRequests } from './beside.js';

export const byAssigner = (scene: Scene): Permission | Refusal =>
  byPost(scene, scene.state.assigner, because.assigner());

/** The head of a unit and the deputies, who answer for what it is asked. */
export const headsOf = ({ organisation }: Scene, unit: UnitId): Candidate[] =>
  postsWithRole(organisation, unit, [...leaderRoles, ...deputyRoles]).map(({ id }) => ({
    post: id,
    why: because.headOfParty(),
  }));

export const leadHeads = (scene: Scene): Candidate[] => headsOf(scene, scene.state.lead);

/** Whoever has the file, those who head the lead, and those who head the agencies that help. */
export const workers = (scene: Scene): Candidate[] => {
  const holder = openVisit(scene.state)?.holder;
  return [
    ...(holder === undefined ? [] : [{ post: holder, why: because.hasFile() }]),
    ...[scene.state.lead, ...scene.state.coordinators].flatMap((unit) => headsOf(scene, unit)),
  ];
};

/** The same, and whoever is asked for an opinion or gave the task: all who may need to know something. */
export const asking = (scene: Scene): Candidate[] => {
  const seats = openVisit(scene.state)?.seats.filter(({ status }) => status === 'open') ?? [];
  return [
    ...workers(scene),
    { post: scene.state.assigner, why: because.assigner() },
    ...seats.map(({ holder }) => ({ post: holder, why: because.seat() })),
  ];
};

export const byOneOf = (scene: Scene, candidates: Candidate[]): Permission | Refusal =>
  byAny(scene, candidates, notHolder(candidates[0]?.post ?? scene.state.assigner));

/** Everybody who has something to do with the task today, but for the one who acts. */
export const concerned = ({ state, facts, organisation }: Scene, by: Permission): PostId[] => {
  const visit = openVisit(state);
  const units = [state.lead, ...state.coordinators];
  const posts = [
    state.assigner,
    ...(visit
      ? [visit.holder, ...visit.seats.filter(({ status }) => status === 'open').map(({ holder }) => holder)]
      : []),
    ...units.map((unit) => unitLeader(organisation, unit, facts.now)),
    ...openRequests(state).map(({ holder }) => holder),
    ...openPauses(state).map(({ condition }) => condition?.confirmer ?? null),
  ];
  const mine = [by.post, by.behalf?.post];
  return [...new Set(posts.filter((post) => post !== null))].filter((post) => !mine.includes(post));
};

/** Above everybody who may be asked about a task stands the chairman of whoever issues it. */
export const chairmanOf = ({ facts }: Scene): PostId | null =>
  heldPost(facts.organisation, facts.procedure.issuer, 'chairman', facts.now);
