import type { Instant } from '../time/instant.js';
import type { Organisation } from '../organisation/organisation.js';
import { postOf, unitOf } from '../organisation/lookup.js';
import { postAfter, unitLeader } from '../organisation/resolve.js';
import { agencyOf, agencyOfPost, endOfUnit, unitAfter } from '../organisation/succession.js';
import type { PostId, UnitId } from '../words.js';
import { besideDesks } from './beside/rehoming.js';
import type { EntryOf } from './evolve/change.js';
import { openObligations } from './parts/state.js';
import { openVisit, unacknowledged } from './subject.js';
import type { TaskState } from './state.js';

/** The posts that are asked something of a live task, or gave it. */
const desksOf = (state: TaskState): PostId[] => {
  const visit = openVisit(state);
  const seats = visit?.seats.filter(({ status }) => status === 'open') ?? [];
  return [
    state.assigner,
    ...(visit ? [visit.holder] : []),
    ...seats.map(({ holder }) => holder),
    ...(state.completion.is === 'claimed' ? [state.completion.holder] : []),
    ...unacknowledged(state).map(({ to }) => to),
    ...openObligations(state).map(({ holder }) => holder),
    ...besideDesks(state),
  ];
};

const partiesOf = (state: TaskState): UnitId[] => {
  const seats = openVisit(state)?.seats.filter(({ status }) => status === 'open') ?? [];
  const owing = openObligations(state).map(({ unit }) => unit);
  return [...state.coordinators, ...seats.map(({ unit }) => unit), ...owing];
};

const moves = (ids: readonly string[], after: (id: string) => string): Record<string, string> =>
  Object.fromEntries([...new Set(ids)].map((id) => [id, after(id)] as const).filter(([id, to]) => id !== to));

/** The instants at which something that the task names ended, oldest first. */
const endsOf = (state: TaskState, organisation: Organisation, at: Instant): Instant[] => {
  const units = partiesOf(state).map((unit) => unitOf(organisation, unit)?.to);
  const posts = desksOf(state).map((post) => postOf(organisation, post)?.to);
  const ends = [...units, ...posts, endOfUnit(organisation, state.lead, state.id)];
  const past = ends.filter((end): end is Instant => typeof end === 'number' && end <= at);
  return [...new Set(past)].sort((a, b) => a - b);
};

/** The file goes with the lead: a desk that was the old lead's and is not the new one's hands it to whoever leads that. */
const deskOfLead = (state: TaskState, lead: UnitId, organisation: Organisation, at: Instant): PostId | null => {
  const holder = openVisit(state)?.holder;
  const end = endOfUnit(organisation, state.lead, state.id);
  if (holder === undefined || end === null || lead === state.lead) return null;
  const wasTheirs = agencyOfPost(organisation, holder, end - 1) === agencyOf(organisation, state.lead, end - 1);
  if (!wasTheirs || agencyOfPost(organisation, postAfter(organisation, holder, at), at) === lead) return null;
  const leader = unitLeader(organisation, lead, at);
  return leader === holder ? null : leader;
};

const movedAt = (state: TaskState, organisation: Organisation, at: Instant): EntryOf<'rehomed'> | null => {
  const lead = unitAfter(organisation, state.lead, at, state.id);
  const units = {
    ...moves(partiesOf(state), (unit) => unitAfter(organisation, unit, at)),
    ...moves([state.lead], () => lead),
  };
  const posts = moves(desksOf(state), (post) => postAfter(organisation, post, at));
  const visit = openVisit(state);
  const desk = deskOfLead(state, lead, organisation, at);
  if (desk !== null && visit) posts[visit.holder] = desk;
  if (Object.keys(units).length + Object.keys(posts).length === 0) return null;
  return { kind: 'rehomed', units, posts, on: Math.max(at, visit?.custody.at(-1)?.from ?? at) };
};

/**
 * What a reorganisation does to a live task: whoever took over a unit's or a post's work has its part of the task, from
 * the moment of the change. One change at a time, the oldest first; `null` where nothing that the task names has ended.
 */
export const rehoming = (state: TaskState, organisation: Organisation, at: Instant): EntryOf<'rehomed'> | null => {
  if (state.progress === 'archived') return null;
  for (const end of endsOf(state, organisation, at)) {
    const moved = movedAt(state, organisation, end);
    if (moved) return moved;
  }
  return null;
};
