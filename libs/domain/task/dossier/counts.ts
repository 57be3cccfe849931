import type { OpinionKind, Seat } from '../visit.js';

/** What became of a seat. Silence has a name of its own: it is never among those who agreed. */
export type Standing = OpinionKind | 'deemedConsent' | 'waiting' | 'withdrawn';

export type OpinionCounts = Record<Standing, number>;

export const standingOf = ({ status, answer }: Pick<Seat, 'status' | 'answer'>): Standing => {
  if (status === 'answered') return answer?.kind ?? 'waiting';
  return status === 'open' ? 'waiting' : status;
};

export const noOpinions: OpinionCounts = {
  agree: 0,
  agreeWithComments: 0,
  disagree: 0,
  outsideCompetence: 0,
  deemedConsent: 0,
  waiting: 0,
  withdrawn: 0,
};

/** Each seat is counted once, so the counts add up to the seats. */
export const countOpinions = (seats: readonly Pick<Seat, 'status' | 'answer'>[]): OpinionCounts => {
  const counts = { ...noOpinions };
  for (const seat of seats) counts[standingOf(seat)] += 1;
  return counts;
};
