import type { SeatView, VersionView, VisitView } from '../../../libs/contracts/http.js';
import type { OpinionCounts } from '../../../libs/contracts/dossier-http.js';

export type OpinionStanding = keyof OpinionCounts;
export type OpinionRow = { seat: SeatView; standing: OpinionStanding; version: number | null };
export type OpinionRound = { visit: VisitView; rows: OpinionRow[] };

const standing = (seat: SeatView): OpinionStanding => {
  if (seat.status === 'answered') return seat.answer?.kind ?? 'waiting';
  return seat.status === 'open' ? 'waiting' : seat.status;
};

/** The table that fills itself: one for each time that agencies were asked, the newest first. */
export const opinionRounds = (visits: VisitView[], versions: VersionView[]): OpinionRound[] => {
  const number = (hash: string): number | null => versions.find((each) => each.hash === hash)?.number ?? null;
  return visits
    .filter((visit) => visit.seats.length > 0)
    .map((visit) => ({
      visit,
      rows: visit.seats.map((seat) => ({ seat, standing: standing(seat), version: number(seat.version) })),
    }))
    .toReversed();
};
