import type { Term } from '../time/deadline.js';

/** Term of each seat that the step opens, its bounds when the asker chooses, and what an urgent task has instead. */
export type SeatTerm = { amount: number; min: number; max: number; urgent?: Extract<Term, { amount: number }> };

/** When a visit with seats is over: all have answered or are silent, so many have, or one of them disagrees. */
export type SeatRule = { closes: 'all' } | { closes: 'atLeast'; count: number } | { closes: 'firstRefusal' };

/** Who may give a seat to somebody more, or take one away, while the visit runs. */
export type Adder = 'holder' | 'assigner';
