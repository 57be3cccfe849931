import type { Term } from '../time/deadline.js';
import type { Role } from '../organisation/role.js';
import type { UnitId, Words } from '../words.js';

/** What a step belongs to, and what the workflow's code is written in. */
export type Stage = 'assignment' | 'drafting' | 'coordination' | 'submission' | 'signOff' | 'followUp';

/** The fixed vocabulary. A new kind of step is code with tests; a new way to combine steps is data. */
export type StepKind =
  'accept' | 'draft' | 'opinions' | 'consolidate' | 'submit' | 'verify' | 'sign' | 'number' | 'issue' | 'report';

/** Whose turn it is: the assigner's post, or a role in the lead's unit or in a named one. */
export type HolderRule = { post: 'assigner' } | { role: Role; unit: 'lead' | UnitId };

/**
 * One step of the escalation ladder: who hears of it, so many working days after the term has passed. `late` is the unit
 * that had the file when the term passed: lateness is charged to it, which need not be the lead.
 */
export type Rung = { after: number; to: HolderRule | { role: Role; unit: 'late' } };

export type Silence = { does: 'escalate' } | { does: 'deemedConsent'; basis: string };

export type Step = {
  key: string;
  kind: StepKind;
  name: Words;
  holder: HolderRule;
  /** `null` only where the step waits for its seats, which have terms of their own. */
  term: Term | null;
  basis: string;
  /** What silence of the holder means; for `opinions`, what silence in a seat means. */
  onSilence: Silence;
  /** Term of each seat that the step opens, and its bounds when the asker chooses. */
  seatTerm?: { amount: number; min: number; max: number };
  returnsTo: string[];
};

export type Procedure = {
  id: string;
  version: number;
  name: Words;
  basis: string;
  effectiveFrom: string;
  documentType: { code: string; name: Words };
  /** The unit whose number series the document takes, and which issues it. */
  issuer: UnitId;
  steps: Step[];
  /** Working days before a term at which its holder is reminded. */
  reminders: number[];
  ladder: Rung[];
  /** Term of the assigner's answer to a claim of completion. */
  confirmation: Term;
  /** How long silence that fell due while the installation was away has from the end of the outage. */
  afterOutage: Term;
  /** How far ahead a rung may be answered with "I follow it": a ladder that stood for ever would end at nobody. */
  acknowledgeAtMost: Term;
  /** How long after confirmation the file is archived by itself, unless somebody does it sooner. */
  archiveAfter: Term;
};
