import { stepOf } from '../../../procedure/steps.js';
import { stopsClock } from '../../../procedure/rules.js';
import type { Step } from '../../../procedure/procedure.js';
import { isRefusal, refuse } from '../../../refusal.js';
import { workingDaysLeft } from '../../../time/days-left.js';
import type { Term } from '../../../time/deadline.js';
import { calendarOfPost } from '../../calendar-of.js';
import type { Facts } from '../../facts.js';
import { closing, opens } from '../../moves.js';
import type { Visit, VisitCause } from '../../visit.js';
import { itemOf } from '../checklist.js';
import { refOf } from '../../acts/forward.js';
import { follows, isBlank, onVisit } from '../../acts/rule.js';

const hour = 3_600_000;

/** What is left of a term, in its own measure: so much the step has when the file comes back. */
const leftOf = ({ deadline, holder }: Visit, facts: Facts): Term | null => {
  if (deadline === null) return null;
  if (deadline.term.unit === 'hour')
    return { unit: 'hour', amount: Math.max(0, Math.ceil((deadline.due - facts.now) / hour)) };
  const left = workingDaysLeft(facts.now, deadline.due, calendarOfPost(facts, holder));
  return { unit: 'workingDay', amount: Math.max(0, left) };
};

/** The step that handed the dossier in, or the nearest before it that the file may go back to. */
const handedInFrom = ({ procedure }: Facts, { step }: Visit): Step | null => {
  const { returnsTo } = stepOf(procedure, step);
  const before = procedure.steps.slice(
    0,
    procedure.steps.findIndex(({ key }) => key === step),
  );
  return before.findLast(({ key }) => returnsTo.includes(key)) ?? null;
};

/** The Office gives an incomplete dossier back: its own term stands from here, and the task's runs on. */
export const returnIncomplete = onVisit<'returnIncomplete'>({
  at: ['verify'],
  likely: () => false,
  ready: ({ facts }, visit) => {
    if (!stepOf(facts.procedure, visit.step).dossier) return refuse('dossier.none');
    return handedInFrom(facts, visit) === null ? refuse('return.notAllowed', { step: visit.step, to: null }) : null;
  },
  act: ({ scene: { state, facts, person }, visit }, { items, reason }) => {
    const unknown = items.find((item) => itemOf(facts, item) === null);
    if (unknown !== undefined) return refuse('dossier.itemUnknown', { item: unknown });
    if (items.length === 0) return refuse('dossier.itemsNone');
    if (isBlank(reason)) return refuse('reason.missing');
    const step = handedInFrom(facts, visit);
    if (step === null) return refuse('return.notAllowed', { step: visit.step, to: null });
    const because: VisitCause = { kind: 'incomplete', from: refOf(visit), reason, by: person };
    const opened = opens(state, facts, step, because);
    if (isRefusal(opened)) return opened;
    const stands = stopsClock(stepOf(facts.procedure, visit.step));
    const remaining = stands ? leftOf(visit, facts) : null;
    return follows(
      {
        kind: 'dossierIncomplete',
        visit: refOf(visit),
        items: [...new Set(items)],
        reason,
        remaining,
        to: opened.holder,
      },
      closing(visit, 'incomplete', reason, facts.now),
      opened,
    );
  },
});
