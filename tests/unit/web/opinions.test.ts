import { describe, expect, it } from '@jest/globals';
import type { SeatView, VersionView, VisitView } from '../../../libs/contracts/http.js';
import { opinionRounds } from '../../../apps/web/models/opinions.js';

const seat = (id: string, status: SeatView['status'], kind?: 'agree' | 'disagree'): SeatView =>
  ({ id, status, version: 'hash-2', answer: kind ? { kind } : null, late: [] }) as unknown as SeatView;
const visit = (round: number, seats: SeatView[]): VisitView => ({ round, seats }) as unknown as VisitView;
const versions = [
  { number: 1, hash: 'hash-1' },
  { number: 2, hash: 'hash-2' },
] as VersionView[];

describe('the table of opinions', () => {
  const rounds = opinionRounds(
    [
      visit(1, [seat('a', 'answered', 'agree'), seat('b', 'deemedConsent')]),
      visit(2, []),
      visit(3, [seat('c', 'open'), seat('d', 'answered', 'disagree'), seat('e', 'withdrawn')]),
    ],
    versions,
  );

  it('has the newest round first, none without a question, and names the version of each answer', () => {
    expect(rounds.map(({ rows }) => rows.map((row) => row.seat.id))).toEqual([
      ['c', 'd', 'e'],
      ['a', 'b'],
    ]);
    expect(rounds.flatMap(({ rows }) => rows).every((row) => row.version === 2)).toBe(true);
  });

  it('never shows silence as agreement', () => {
    const standings = rounds.flatMap(({ rows }) => rows).map(({ standing }) => standing);
    expect(standings).toEqual(['waiting', 'disagree', 'withdrawn', 'agree', 'deemedConsent']);
  });
});
