import type { SeatView, VersionView, VisitView } from '../../../libs/contracts/http.js';
import type { OpinionKind } from '../../../libs/domain/task/state.js';

export type OpinionStanding = OpinionKind | 'deemedConsent' | 'waiting' | 'withdrawn';
export type Tally = Record<OpinionStanding, number>;
export type OpinionRow = { seat: SeatView; standing: OpinionStanding; round: number; version: number | null };

const standing = (seat: SeatView): OpinionStanding => {
  if (seat.status === 'answered') return seat.answer?.kind ?? 'waiting';
  return seat.status === 'open' ? 'waiting' : seat.status;
};

/** The table that fills itself: newest round first, those who said something before those who did not. */
export const opinionRows = (visits: VisitView[], versions: VersionView[]): OpinionRow[] => {
  const number = (hash: string): number | null => versions.find((each) => each.hash === hash)?.number ?? null;
  return visits
    .flatMap((visit) =>
      visit.seats.map((seat) => ({
        seat,
        standing: standing(seat),
        round: visit.round,
        version: number(seat.version),
      })),
    )
    .toSorted((a, b) => b.round - a.round);
};

/** Silence is counted for itself: it never reads as agreement, even where the rule treats it so. */
export const tally = (rows: OpinionRow[]): Tally => {
  const counts: Tally = {
    agree: 0,
    agreeWithComments: 0,
    disagree: 0,
    outsideCompetence: 0,
    deemedConsent: 0,
    waiting: 0,
    withdrawn: 0,
  };
  for (const row of rows) counts[row.standing] += 1;
  return counts;
};
