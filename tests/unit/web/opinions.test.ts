import { describe, expect, it } from '@jest/globals';
import type { SeatView, VersionView, VisitView } from '../../../libs/contracts/http.js';
import { opinionRows, tally } from '../../../apps/web/models/opinions.js';

const seat = (id: string, status: SeatView['status'], kind?: 'agree' | 'disagree'): SeatView =>
  ({ id, status, version: 'hash-2', answer: kind ? { kind } : null, late: [] }) as unknown as SeatView;
const visit = (round: number, seats: SeatView[]): VisitView => ({ round, seats }) as unknown as VisitView;
const versions = [
  { number: 1, hash: 'hash-1' },
  { number: 2, hash: 'hash-2' },
] as VersionView[];

describe('the table of opinions', () => {
  const rows = opinionRows(
    [
      visit(1, [seat('a', 'answered', 'agree'), seat('b', 'deemedConsent')]),
      visit(2, [seat('c', 'open'), seat('d', 'answered', 'disagree'), seat('e', 'withdrawn')]),
    ],
    versions,
  );

  it('has the newest round first and names the version that each answer is about', () => {
    expect(rows.map((row) => row.seat.id)).toEqual(['c', 'd', 'e', 'a', 'b']);
    expect(rows.every((row) => row.version === 2)).toBe(true);
  });

  it('never counts silence as agreement', () => {
    expect(tally(rows)).toEqual({
      agree: 1,
      agreeWithComments: 0,
      disagree: 1,
      outsideCompetence: 0,
      deemedConsent: 1,
      waiting: 1,
      withdrawn: 1,
    });
  });

  it('counts every seat once', () => {
    const counts = Object.values(tally(rows)).reduce((sum, count) => sum + count, 0);
    expect(counts).toBe(rows.length);
  });
});
