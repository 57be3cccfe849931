import type { PostId, UnitId } from '../../words.js';
import { mapObligations } from '../parts/evolve.js';
import type { Obligation } from '../parts/state.js';
import { rehomedBeside } from '../beside/rehoming.js';
import type { Completion, Escalation, TaskState } from '../state.js';
import type { Seat, Visit } from '../visit.js';
import type { Changes, EntryOf } from './change.js';
import { passTo } from './visits.js';

type Rehomed = EntryOf<'rehomed'>;

const unitBy = ({ units }: Rehomed, unit: UnitId): UnitId => units[unit] ?? unit;
const postBy = ({ posts }: Rehomed, post: PostId): PostId => posts[post] ?? post;

const seatBy = (entry: Rehomed, seat: Seat): Seat =>
  seat.status === 'open' ? { ...seat, unit: unitBy(entry, seat.unit), holder: postBy(entry, seat.holder) } : seat;

/** Only what is open moves: a visit that is over stays with whoever had it. */
const visitBy = (entry: Rehomed, visit: Visit): Visit => {
  if (visit.closedAt !== null) return visit;
  const to = postBy(entry, visit.holder);
  const moved = to === visit.holder ? visit : passTo(visit, to, entry.on);
  return { ...moved, seats: moved.seats.map((seat) => seatBy(entry, seat)) };
};

const completionBy = (entry: Rehomed, completion: Completion): Completion =>
  completion.is === 'claimed' ? { ...completion, holder: postBy(entry, completion.holder) } : completion;

const escalationBy = (entry: Rehomed, escalation: Escalation): Escalation =>
  escalation.acknowledged === null ? { ...escalation, to: postBy(entry, escalation.to) } : escalation;

const obligationBy = (entry: Rehomed, owed: Obligation): Obligation =>
  owed.met === null ? { ...owed, unit: unitBy(entry, owed.unit), holder: postBy(entry, owed.holder) } : owed;

const rehomedState = (state: TaskState, entry: Rehomed): TaskState => {
  const lead = unitBy(entry, state.lead);
  const coordinators = state.coordinators.map((unit) => unitBy(entry, unit)).filter((unit) => unit !== lead);
  return {
    ...mapObligations(state, (owed) => obligationBy(entry, owed)),
    lead,
    coordinators: [...new Set(coordinators)],
    assigner: postBy(entry, state.assigner),
    visits: state.visits.map((visit) => visitBy(entry, visit)),
    completion: completionBy(entry, state.completion),
    escalations: state.escalations.map((escalation) => escalationBy(entry, escalation)),
    ...(state.beside && { beside: rehomedBeside(state.beside, (post) => postBy(entry, post)) }),
  };
};

export const rehomingChanges: Changes<'rehomed'> = { rehomed: rehomedState };
