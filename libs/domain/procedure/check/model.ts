import { roles } from '../../organisation/role.js';
import { unitKinds } from '../../organisation/unit-kind.js';
import { isCivilDate } from '../../time/civil.js';
import { stepKinds } from '../steps.js';
import { among, byField, flag, list, matching, nullOr, object, text, whole } from './shape.js';
import type { Shape } from './shape.js';

/** The whole of what a procedure may say, field by field: what is not here is read by nobody. */

const id = matching(/^[a-z0-9][a-z0-9-]*$/, 'a-z, 0-9, -');
const key = matching(/^[A-Za-z][\w-]*$/, 'a-z, 0-9, -');
const words = object({ vi: text, en: text });
const amount = whole(1, 10_000);
const day: Shape = (value, path) =>
  typeof value === 'string' && isCivilDate(value)
    ? []
    : text(null, path).map((each) => ({ ...each, facts: { expected: 'YYYY-MM-DD' } }));

const period = object({ unit: among(['workingDay', 'calendarDay', 'hour']), amount });
const holder = byField('post', {
  assigner: object({ post: among(['assigner']) }),
  '': object({ role: among(roles), unit: text }),
});
const rung = object({ after: whole(0, 1_000), to: holder }, { unit: among(['hour']) });
const watch = object({
  on: among(['notReceived', 'notAccepted', 'noInterimReport', 'noMovement']),
  after: period,
  to: holder,
  basis: text,
});
const silence = byField('does', {
  escalate: object({ does: text }),
  deemedConsent: object({ does: text, basis: text }),
});
const seatRule = byField('closes', {
  all: object({ closes: text }),
  atLeast: object({ closes: text, count: whole(1, 1_000) }),
  firstRefusal: object({ closes: text }),
});
const seatTerm = object({ amount, min: amount, max: amount }, { urgent: period });
const dossierItem = object(
  { key, name: words, required: flag },
  { when: among(['opinionsAsked', 'appraised', 'long']) },
);
const dossier = object(
  { items: list(dossierItem), basis: text },
  { summaryAbove: amount, summaryPages: amount, stopsClock: flag },
);

const step = object(
  {
    ...{ key, kind: among(stepKinds), name: words, holder, term: nullOr(period), basis: text },
    ...{ onSilence: silence, returnsTo: list(text) },
  },
  {
    ...{ noTerm: text, urgentTerm: period, carriesBudget: flag, seats: seatRule, dossier },
    seatTerm,
    asks: list(text, 1),
    mayAdd: list(among(['holder', 'assigner'])),
    separation: list(among(['notDrafter', 'notSameAgency'])),
    capacities: list(among(['TM', 'KT', 'TL', 'TUQ', 'Q']), 1),
    chain: object({ before: list(holder) }),
    outcomes: list(among(['approve', 'approveWithChanges', 'return', 'agenda', 'ballot']), 1),
  },
);

const documentType = object(
  { code: text, name: words },
  {
    forms: among(['state', 'party']),
    secretSeries: text,
    silenceForbidden: object({ at: list(among(stepKinds), 1), basis: text }),
  },
);
const obstacle = object({
  ...{ kind: among(['difficulty', 'problem', 'beyondAuthority', 'noFunds', 'awaitsDocument']), name: words },
  ...{ collector: holder, then: holder, answer: period, basis: text },
});
const review = object({
  ...{ months: list(whole(1, 12), 1), day: whole(1, 31), inclusive: flag },
  ...{ moves: among(['next', 'previous', 'stay']), opensBefore: whole(0, 365), basis: text },
});

export const procedureShape = object(
  {
    ...{ id, version: whole(1, 2 ** 31 - 1), name: words, basis: text, effectiveFrom: day },
    ...{ documentType: nullOr(documentType), issuer: text, steps: list(step, 1) },
    ...{ reminders: list(whole(0, 1_000)), ladder: list(rung) },
    ...{ confirmation: period, afterOutage: period, acknowledgeAtMost: period, archiveAfter: period },
  },
  {
    ...{
      remindersAfter: whole(1, 1_000),
      leads: list(among(unitKinds), 1),
      watches: list(watch),
      decline: period,
      conditionCheck: period,
      review,
    },
    whenUrgent: object(
      {},
      {
        reminders: list(whole(0, 1_000)),
        remindersAfter: whole(1, 1_000),
        ladder: list(rung),
        watches: list(watch),
        confirmation: period,
      },
    ),
    information: seatTerm,
    parts: object({}, { handOver: period, ruling: period }),
    extension: object({ max: whole(0, 100), decidedBy: holder, answer: period, evidence: flag, basis: text }),
    obstacles: list(obstacle),
    urgentDecision: object({ by: list(holder, 1), reportWithin: period, reportTo: holder, basis: text }),
  },
);
