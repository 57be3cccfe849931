import type { Instant } from '../../../time/instant.js';
import { arm, disarm, without } from '../../clocks.js';
import type { Changes, EntryOf, Envelope } from '../../evolve/change.js';
import { done } from '../../evolve/change.js';
import { replan } from '../../evolve/time.js';
import type { TaskState } from '../../state.js';
import { besideOf, besideSubject, openPauses } from '../beside.js';
import type { Beside, Budget, Pause } from '../beside.js';
import { putAside, setFree } from '../standing.js';

const pauseFrom = ({ pause: id, stands, reason, confirmer }: EntryOf<'paused'>, envelope: Envelope): Pause => ({
  id,
  stands,
  reason,
  condition: confirmer === null ? null : { confirmer },
  released: null,
  ...done(envelope),
});

const standing = (was: Beside['standing'], stands: readonly Budget[], at: Instant): Beside['standing'] => ({
  ...Object.fromEntries(stands.map((budget) => [budget, at])),
  ...was,
});

const paused = (state: TaskState, entry: EntryOf<'paused'>, envelope: Envelope): TaskState => {
  const beside = besideOf(state);
  const pauses = [...beside.pauses, pauseFrom(entry, envelope)];
  const stands = standing(beside.standing, entry.stands, envelope.at);
  return arm(putAside({ ...state, beside: { ...beside, pauses, standing: stands } }), entry.clocks);
};

const released = (state: TaskState, entry: EntryOf<'resumed'>, envelope: Envelope): Beside => {
  const { pause, because, text, evidence } = entry;
  const release = { ...done(envelope), because, text, evidence };
  const beside = besideOf(state);
  const pauses = beside.pauses.map((one) => (one.id === pause ? { ...one, released: release } : one));
  return { ...beside, pauses };
};

/** Budgets that another pause still names go on standing: all must be released. */
const stillStanding = (beside: Beside): Beside => {
  const named = openPauses({ beside }).flatMap(({ stands }) => stands);
  const standing = Object.entries(beside.standing).filter(([budget]) => named.some((one) => one === budget));
  return { ...beside, standing: Object.fromEntries(standing) };
};

const resumed = (state: TaskState, entry: EntryOf<'resumed'>, envelope: Envelope): TaskState => {
  const unasked = disarm(state, besideSubject(entry.pause));
  const beside = stillStanding(released(unasked, entry, envelope));
  const free = setFree(beside);
  const freed: TaskState = {
    ...unasked,
    beside: { ...beside, held: beside.held.filter((clock) => !free.includes(clock)) },
  };
  const planned = entry.deadlines.reduce((now, { subject, deadline }) => replan(now, subject, deadline), freed);
  return arm(planned, entry.clocks);
};

export const pauseChanges: Changes<'paused' | 'resumed' | 'conditionDue'> = {
  paused,
  resumed,
  conditionDue: (state, { clock, clocks }) =>
    arm(
      without(state, ({ id }) => id === clock),
      clocks,
    ),
};
