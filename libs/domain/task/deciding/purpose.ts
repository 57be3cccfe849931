import { openVisit, sameVisit } from '../subject.js';
import type { TaskState } from '../state.js';
import type { Visit } from '../visit.js';
import { decidingOf } from './state.js';
import type { Referral } from './state.js';

/** What the open visit of a deciding step is for: to decide, to confirm changes, or to wait for what a body decides. */
export type Purpose = 'decide' | 'confirm' | 'result';

export const referralOf = (state: TaskState, visit: Visit): Referral | null =>
  decidingOf(state).referrals.find((each) => each.outcome === null && sameVisit(each.visit, visit)) ?? null;

export const purposeOf = (state: TaskState, visit: Visit): Purpose => {
  if (referralOf(state, visit)) return 'result';
  const sent = decidingOf(state).changes?.sent;
  return sent && sameVisit(sent, visit) ? 'confirm' : 'decide';
};

export const waitingFor = (state: TaskState): Referral | null => {
  const visit = openVisit(state);
  return visit && referralOf(state, visit);
};

/**
 * One more stay at the same step, with the next signer or with whoever enters a result: the file did not come back, so
 * nobody counts it as another round.
 */
export const goesOn = ({ step, because }: Visit): boolean => because.kind === 'forward' && because.from.step === step;

export const roundsOf = (state: TaskState, step: string): number =>
  state.visits.filter((visit) => visit.step === step && !goesOn(visit)).length;
