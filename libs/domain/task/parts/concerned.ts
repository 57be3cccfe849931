import type { Organisation } from '../../organisation/organisation.js';
import { unitLeader } from '../../organisation/resolve.js';
import type { Instant } from '../../time/instant.js';
import type { PostId, UnitId } from '../../words.js';
import type { Scene } from '../acts/rule.js';
import { openVisit } from '../subject.js';
import type { TaskState } from '../state.js';
import { openObligations, openSubTasks, partsOf } from './state.js';

export const leadersOf = (organisation: Organisation, units: readonly UnitId[], at: Instant): PostId[] =>
  units.map((unit) => unitLeader(organisation, unit, at)).filter((post) => post !== null);

/** The units that have a part in the task, whichever part. */
export const partiesOf = (state: TaskState): UnitId[] => {
  const asked = state.visits.flatMap(({ seats }) => seats.map(({ unit }) => unit));
  const owing = partsOf(state).obligations.map(({ unit }) => unit);
  const subTasks = partsOf(state).subTasks.map(({ lead }) => lead);
  return [...new Set([state.lead, ...state.coordinators, ...asked, ...owing, ...subTasks])];
};

/** Everybody who has something to do with the task now, but whoever does this. */
export const concerned = ({ state, facts, posts }: Scene, more: readonly UnitId[] = []): PostId[] => {
  const { organisation, now } = facts;
  const visit = openVisit(state);
  const seats = visit?.seats.filter(({ status }) => status === 'open').map(({ holder }) => holder) ?? [];
  const owing = openObligations(state).map(({ holder }) => holder);
  const units = [state.lead, ...state.coordinators, ...openSubTasks(state).map(({ lead }) => lead), ...more];
  const all = [...(visit ? [visit.holder] : []), state.assigner, ...seats, ...owing];
  const told = new Set([...all, ...leadersOf(organisation, units, now)]);
  return [...told].filter((post) => !posts.some(({ id }) => id === post));
};
