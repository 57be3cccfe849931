import { seatRuleOf } from '../procedure/rules.js';
import { stepOf } from '../procedure/steps.js';
import type { Facts } from './facts.js';
import { withdrawals } from './moves.js';
import type { TaskEntry } from './entries.js';
import type { OpinionKind, Seat, Visit } from './visit.js';

/** What becomes of one seat now: the visit is judged as if it had happened. */
type Becomes = { status: 'answered'; kind: OpinionKind } | { status: 'deemedConsent' | 'withdrawn' };
type Said = Pick<Seat, 'id' | 'status'> & { kind: OpinionKind | undefined };

const saidIn = ({ seats }: Visit, id: string, becomes: Becomes): Said[] =>
  seats.map((seat) => {
    if (seat.id !== id) return { id: seat.id, status: seat.status, kind: seat.answer?.kind };
    return { id, status: becomes.status, kind: becomes.status === 'answered' ? becomes.kind : undefined };
  });

const isHeard = ({ status }: Said): boolean => status === 'answered' || status === 'deemedConsent';

/** By the rule of the step; and whatever the rule, nobody waits once nobody is asked. */
const isOver = (visit: Visit, said: readonly Said[], { procedure }: Pick<Facts, 'procedure'>): boolean => {
  if (said.every(({ status }) => status !== 'open')) return true;
  const rule = seatRuleOf(stepOf(procedure, visit.step));
  if (rule.closes === 'atLeast') return said.filter(isHeard).length >= rule.count;
  return rule.closes === 'firstRefusal' && said.some(({ kind }) => kind === 'disagree');
};

/**
 * Asked after every answer, withdrawal and silence: whether the round is over with it. Those who are still asked then are
 * told that they need not answer any more; `null` where the round goes on.
 */
export const roundOver = (
  visit: Visit,
  seat: string,
  becomes: Becomes,
  facts: Pick<Facts, 'procedure'>,
): TaskEntry[] | null =>
  isOver(visit, saidIn(visit, seat, becomes), facts)
    ? withdrawals({ ...visit, seats: visit.seats.filter(({ id }) => id !== seat) })
    : null;
