import { refuse } from '../../refusal.js';
import type { Refusal } from '../../refusal.js';
import type { Instant } from '../../time/instant.js';
import type { UnitId } from '../../words.js';
import type { TaskState } from '../state.js';
import type { Seat } from '../visit.js';
import { partsOf } from './state.js';
import type { Meeting } from './state.js';

/** What an agency said last, in its seat or at a meeting, and whether it and the lead are of two minds since. */
type Word = { unit: UnitId; at: Instant; disagrees: boolean };

/** Silence counts as consent, whatever was said in an earlier round; a late answer stands beside it. */
const fromSeat = ({ unit, status, answer, deadline, takenUp }: Seat): Word[] => {
  if (status === 'deemedConsent') return [{ unit, at: deadline.due, disagrees: false }];
  if (status !== 'answered' || !answer) return [];
  return [{ unit, at: answer.at, disagrees: answer.kind === 'disagree' && takenUp?.taken === false }];
};

/** What was settled there is settled with everybody who came; whoever said nothing there still says what they said before. */
const fromMeeting = ({ participants, resolved, at }: Meeting): Word[] =>
  participants.flatMap(({ unit, view }) =>
    resolved || view !== null ? [{ unit, at, disagrees: !resolved && view === 'disagree' }] : [],
  );

const lastWords = (state: TaskState): Word[] => {
  const seats = state.visits.flatMap((visit) => visit.seats.flatMap(fromSeat));
  const last = new Map<UnitId, Word>();
  for (const word of [...seats, ...partsOf(state).meetings.flatMap(fromMeeting)])
    if (word.at >= (last.get(word.unit)?.at ?? word.at)) last.set(word.unit, word);
  return [...last.values()];
};

/** Both positions lie with whoever decides. */
const isBroughtUp = (state: TaskState, { unit, at }: Word): boolean =>
  partsOf(state).obligations.some(({ positions, openedAt }) => positions?.unit === unit && openedAt >= at);

/** Agencies that do not agree, whose disagreement was neither taken up, nor settled at a meeting, nor brought up. */
export const openDisagreements = (state: TaskState): UnitId[] =>
  lastWords(state)
    .filter((word) => word.disagrees && word.unit !== state.lead && !isBroughtUp(state, word))
    .map(({ unit }) => unit);

/** The file does not go up as if all agreed: what was not settled goes up with both positions. */
export const notSettled = (state: TaskState): Refusal | null => {
  const units = openDisagreements(state);
  return units.length > 0 ? refuse('disagreement.open', { units: units.join(', ') }) : null;
};
