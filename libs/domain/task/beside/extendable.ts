import { isRefusal, refuse } from '../../refusal.js';
import type { Refusal } from '../../refusal.js';
import { extensionOf } from '../../procedure/rules.js';
import { isCivilDate } from '../../time/civil.js';
import { dueOf } from '../../time/count.js';
import type { Deadline } from '../../time/deadline.js';
import { fixedTerm } from '../../time/fixed-term.js';
import type { CivilDate } from '../../time/instant.js';
import type { UnitId } from '../../words.js';
import type { Scene } from '../acts/rule.js';
import { calendarOfUnit } from '../calendar-of.js';
import type { Subject } from '../clock.js';
import { withinWhole } from '../parts/fixed-day.js';
import { findObligation } from '../parts/state.js';
import { ofObligation } from '../parts/subject.js';
import { besideOf, openRequests } from './beside.js';
import { beyondCeiling } from './ceiling.js';
import { judgedAt } from './standing.js';

/**
 * A term that may be made longer: the lead's own, or that of one share of a coordinator. Each is asked for, counted and
 * bounded by itself. `within`: the term of what it is a part of, which it never passes.
 */
export type Extendable = {
  share: string | null;
  subject: Subject;
  unit: UnitId;
  deadline: Deadline | null;
  within: Deadline | null;
  /** How often it was made longer. */
  granted: number;
};

const ofLead = ({ state, facts }: Scene): Extendable => ({
  ...{ share: null, subject: { of: 'task' }, unit: state.lead, deadline: state.deadline },
  within: facts.parent?.deadline ?? null,
  granted: besideOf(state).moves.filter(({ request }) => request !== null).length,
});

const ofShare = ({ state }: Scene, share: string): Extendable | Refusal => {
  const owed = findObligation(state, share);
  if (owed?.kind !== 'contribute') return refuse('obligation.unknown', { subject: share });
  if (owed.met) return refuse('obligation.met', { since: owed.met.at });
  const granted = besideOf(state).requests.filter((one) => one.share === share && one.outcome?.is === 'granted').length;
  const { unit, deadline } = owed;
  return { share, subject: ofObligation(share), unit, deadline, within: state.deadline, granted };
};

export const extendable = (scene: Scene, share: string | null): Extendable | Refusal =>
  share === null ? ofLead(scene) : ofShare(scene, share);

/** What is known before a day is named: whether there is a term to extend, and whether it may still be asked. */
export const notExtendable = ({ state, facts }: Scene, term: Extendable): Refusal | null => {
  const { deadline, subject, share, granted } = term;
  if (state.completion.is === 'confirmed') return refuse('completion.confirmed');
  if (deadline === null) return refuse('extension.noDeadline');
  if (deadline.due <= judgedAt(state, subject, facts.now)) return refuse('extension.tooLate');
  if (openRequests(state).some((one) => one.kind === 'extension' && one.share === share))
    return refuse('extension.open');
  const { max } = extensionOf(facts.procedure);
  return granted >= max ? refuse('extension.tooOften', { max }) : null;
};

/** The deadline that a day makes: later than the one there is, not past, and within what others above have fixed. */
export const extended = ({ state, facts }: Scene, term: Extendable, date: CivilDate): Deadline | Refusal => {
  if (!isCivilDate(date)) return refuse('date.invalid', { date });
  const beyond = beyondCeiling(state, date);
  if (beyond) return beyond;
  const calendar = calendarOfUnit(facts, term.unit);
  const deadline = dueOf(fixedTerm(date, true, facts.now, calendar), facts.now, calendar);
  if (isRefusal(deadline)) return deadline;
  if (deadline.due <= facts.now) return refuse('date.past', { date });
  if (term.deadline !== null && deadline.due <= term.deadline.due) return refuse('extension.notLater', { date });
  return withinWhole(deadline, term.within, { date, inclusive: true });
};
