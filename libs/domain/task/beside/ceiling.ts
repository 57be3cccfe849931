import { refuse } from '../../refusal.js';
import type { Refusal } from '../../refusal.js';
import type { CivilDate } from '../../time/instant.js';
import type { TaskState } from '../state.js';
import { besideOf } from './beside.js';
import type { Ceiling } from './beside.js';

/** A day that a superior has fixed is passed by nobody below. */
export const beyond = (ceiling: Ceiling | null | undefined, date: CivilDate): Refusal | null =>
  ceiling && date > ceiling.date
    ? refuse('date.beyondSuperior', { until: ceiling.date, source: ceiling.source })
    : null;

export const beyondCeiling = (state: Pick<TaskState, 'beside'>, date: CivilDate): Refusal | null =>
  beyond(besideOf(state).ceiling, date);
