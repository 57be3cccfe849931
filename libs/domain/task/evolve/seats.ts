import { arm, disarm } from '../clocks.js';
import type { TaskState } from '../state.js';
import type { Answer, Seat } from '../visit.js';
import type { Changes, EntryOf, Envelope } from './change.js';
import { byWhom, done, mapSeat, mapVisit } from './change.js';

type SeatEntry =
  'seatOpened' | 'seatAnswered' | 'seatAnsweredLate' | 'seatDeemedConsent' | 'seatWithdrawn' | 'opinionTakenUp';

const seatFrom = (entry: EntryOf<'seatOpened'>, { at }: Envelope): Seat => ({
  id: entry.seat,
  unit: entry.unit,
  holder: entry.holder,
  openedAt: at,
  version: entry.version,
  deadline: entry.deadline,
  lateAt: null,
  status: 'open',
  answer: null,
  late: [],
  takenUp: null,
});

const answerFrom = (entry: EntryOf<'seatAnswered' | 'seatAnsweredLate'>, envelope: Envelope): Answer => ({
  kind: entry.answer,
  text: entry.text,
  ...done(envelope),
  ...(entry.alsoTo === undefined ? {} : { alsoTo: entry.alsoTo }),
});

const close = (state: TaskState, id: string, closing: Partial<Seat>): TaskState =>
  mapSeat(disarm(state, { of: 'seat', seat: id }), id, (seat) => ({ ...seat, ...closing }));

export const seatChanges: Changes<SeatEntry> = {
  seatOpened: (state, entry, envelope) =>
    arm(
      mapVisit(state, entry.visit, (visit) => ({ ...visit, seats: [...visit.seats, seatFrom(entry, envelope)] })),
      entry.clocks,
    ),
  seatAnswered: (state, entry, envelope) =>
    close(state, entry.seat, { status: 'answered', answer: answerFrom(entry, envelope) }),
  // The seat is closed and stays as silence left it: what comes late stands beside it.
  seatAnsweredLate: (state, entry, envelope) =>
    mapSeat(state, entry.seat, (seat) => ({ ...seat, late: [...seat.late, answerFrom(entry, envelope)] })),
  seatDeemedConsent: (state, { seat }) => close(state, seat, { status: 'deemedConsent' }),
  seatWithdrawn: (state, { seat, reason }, envelope) => {
    const why = reason === undefined ? {} : { withdrawn: { reason, at: envelope.at, by: byWhom(envelope).by } };
    return close(state, seat, { status: 'withdrawn', ...why });
  },
  opinionTakenUp: (state, { seat, taken, reason }, { at }) =>
    mapSeat(state, seat, (answered) => ({ ...answered, takenUp: { taken, reason, at } })),
};
