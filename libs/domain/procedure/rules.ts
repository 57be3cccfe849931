import type { Unit } from '../organisation/organisation.js';
import type { Term } from '../time/deadline.js';
import type { ExtensionRule, ObstacleKind, ObstacleRule } from './beside.js';
import type { DecisionOutcome, Separation, SigningForms, UrgentDecision } from './deciding.js';
import type { Procedure, Step } from './procedure.js';
import type { StepKind } from './step-kind.js';
import type { Adder, SeatRule, SeatTerm } from './seats.js';
import type { Priority, Rung, Watch } from './urgency.js';
import type { Words } from '../words.js';

const workingDays = (amount: number): Term => ({ unit: 'workingDay', amount });

/** What a procedure says, or what holds where it says nothing. Nobody else knows a default. */

export const termOf = (step: Step, priority: Priority): Term | null =>
  priority === 'urgent' ? (step.urgentTerm ?? step.term) : step.term;

export const remindersOf = ({ reminders, whenUrgent }: Procedure, priority: Priority): number[] =>
  (priority === 'urgent' ? whenUrgent?.reminders : undefined) ?? reminders;

export const remindersAfterOf = ({ remindersAfter, whenUrgent }: Procedure, priority: Priority): number | undefined =>
  (priority === 'urgent' ? whenUrgent?.remindersAfter : undefined) ?? remindersAfter;

export const ladderOf = ({ ladder, whenUrgent }: Procedure, priority: Priority): Rung[] =>
  (priority === 'urgent' ? whenUrgent?.ladder : undefined) ?? ladder;

/** Where a ladder has days and hours, a day of it is a whole one. */
export const hoursOf = ({ after, unit }: Rung): number => (unit === 'hour' ? after : after * 24);

type Amount = Extract<Term, { amount: number }>;

/** How long after the one before it a rung comes; the first one, after the term has passed. */
export const apart = (before: Rung | null, rung: Rung): Amount => {
  const unit = rung.unit ?? 'workingDay';
  if (before === null) return { unit, amount: rung.after };
  if (before.unit === rung.unit) return { unit, amount: Math.max(0, rung.after - before.after) };
  return { unit: 'hour', amount: Math.max(0, hoursOf(rung) - hoursOf(before)) };
};

export const watchesOf = ({ watches = [], whenUrgent }: Procedure, priority: Priority): Watch[] =>
  (priority === 'urgent' ? whenUrgent?.watches : undefined) ?? watches;

export const confirmationOf = ({ confirmation, whenUrgent }: Procedure, priority: Priority): Term =>
  (priority === 'urgent' ? whenUrgent?.confirmation : undefined) ?? confirmation;

/** The term of a seat where nobody chose one. */
export const seatTermOf = ({ seatTerm }: Step, priority: Priority): Term | null => {
  if (!seatTerm) return null;
  return (priority === 'urgent' ? seatTerm.urgent : undefined) ?? workingDays(seatTerm.amount);
};

/** Whether the term of a step stands while its dossier is incomplete: it does, unless the step says that it begins anew. */
export const stopsClock = ({ dossier }: Step): boolean => dossier?.stopsClock ?? true;

export const seatRuleOf = ({ seats }: Step): SeatRule => seats ?? { closes: 'all' };

export const addersOf = ({ mayAdd, kind }: Step): Adder[] => mayAdd ?? (kind === 'opinions' ? ['holder'] : []);

/** Whoever decides over content did not write it, whatever the procedure forgot to say. */
export const decidingKinds: readonly StepKind[] = ['agencySign', 'verify', 'decide', 'sign'];

export const separationOf = ({ separation, kind }: Step): Separation[] =>
  separation ?? (decidingKinds.includes(kind) ? ['notDrafter'] : []);

export const mayLead = ({ leads }: Procedure, { kind }: Pick<Unit, 'kind'>): boolean => leads?.includes(kind) ?? true;

export const outcomesOf = ({ outcomes }: Step): DecisionOutcome[] =>
  outcomes ?? ['approve', 'approveWithChanges', 'return'];

export const formsOf = ({ documentType }: Procedure): SigningForms => documentType?.forms ?? 'state';

export const declineTermOf = ({ decline }: Procedure): Term => decline ?? workingDays(2);

export const conditionCheckOf = ({ conditionCheck }: Procedure): Term =>
  conditionCheck ?? { unit: 'calendarDay', amount: 30 };

export const extensionOf = ({ extension, basis }: Procedure): ExtensionRule =>
  extension ?? { max: 2, decidedBy: { post: 'assigner' }, answer: workingDays(3), evidence: false, basis };

export const urgentDecisionOf = ({ urgentDecision, issuer, basis }: Procedure): UrgentDecision =>
  urgentDecision ?? {
    by: [{ role: 'chairman', unit: issuer }],
    reportWithin: workingDays(10),
    reportTo: { role: 'chairman', unit: issuer },
    basis,
  };

const obstacleNames: Record<ObstacleKind, Words> = {
  difficulty: { vi: 'Khó khăn', en: 'Difficulty' },
  problem: { vi: 'Vướng mắc', en: 'Problem' },
  beyondAuthority: { vi: 'Vượt thẩm quyền', en: 'Beyond authority' },
  noFunds: { vi: 'Thiếu kinh phí', en: 'No funds' },
  awaitsDocument: { vi: 'Chờ văn bản cấp trên', en: 'Awaits a document from above' },
};

/** A kind that no collector is named for goes to the assigner. */
export const obstaclesOf = ({ obstacles = [], basis }: Procedure): ObstacleRule[] =>
  Object.entries(obstacleNames).map(([name, words]) => {
    const kind = name as ObstacleKind;
    const named = obstacles.find((rule) => rule.kind === kind);
    const assigner = { post: 'assigner' } as const;
    return named ?? { kind, name: words, collector: assigner, then: assigner, answer: workingDays(5), basis };
  });

/** Working days to answer what somebody needs to know, and the bounds of what the asker may choose. */
export const informationOf = ({ information }: Procedure): SeatTerm => information ?? { amount: 2, min: 1, max: 5 };
