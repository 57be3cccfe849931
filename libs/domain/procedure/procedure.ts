import type { Term } from '../time/deadline.js';
import type { PartsRule } from './parts.js';
import type { UnitKind } from '../organisation/unit-kind.js';
import type { UnitId, Words } from '../words.js';
import type { ExtensionRule, ObstacleRule } from './beside.js';
import type { DecisionOutcome, Separation, SignatureChain, UrgentDecision } from './deciding.js';
import type { DocumentType } from './document-type.js';
import type { Dossier } from './dossier.js';
import type { HolderRule } from './holder.js';
import type { Review } from './review.js';
import type { Adder, SeatRule, SeatTerm } from './seats.js';
import type { Silence } from './silence.js';
import type { SigningCapacity } from './capacity.js';
import type { Rung, Watch, WhenUrgent } from './urgency.js';
import type { StepKind } from './step-kind.js';

/**
 * One step. What may be left out has a default, which `rules.ts` alone knows: a procedure that was published before a
 * field existed goes on by what it said.
 */
export type Step = {
  key: string;
  kind: StepKind;
  name: Words;
  holder: HolderRule;
  /** `null` where the step waits for its seats, which have terms of their own, or where `noTerm` says why. */
  term: Term | null;
  /** Why somebody may have the file for as long as they need. */
  noTerm?: string;
  /** Its term when the task is urgent. */
  urgentTerm?: Term;
  basis: string;
  /** What silence of the holder means; for a step with seats, what silence in a seat means. */
  onSilence: Silence;
  /** Whether a later round goes on with what was left of the term, or starts anew. */
  carriesBudget?: boolean;
  seatTerm?: SeatTerm;
  seats?: SeatRule;
  /** The units that have a seat whenever the file arrives. */
  asks?: UnitId[];
  mayAdd?: Adder[];
  returnsTo: string[];
  dossier?: Dossier;
  separation?: Separation[];
  /** In whose name it may be signed; every capacity where it says nothing. */
  capacities?: SigningCapacity[];
  chain?: SignatureChain;
  outcomes?: DecisionOutcome[];
};

export type Procedure = {
  id: string;
  version: number;
  name: Words;
  basis: string;
  effectiveFrom: string;
  /** `null`: what is done ends in no document. */
  documentType: DocumentType | null;
  /** The unit whose leaders give such tasks; the document takes its number series, and it issues it. */
  issuer: UnitId;
  /** The kinds of unit that may lead such a task; any where it says nothing. */
  leads?: UnitKind[];
  steps: Step[];
  /** At how many working days before the last one of a term its holder is reminded; 0 is on the day. */
  reminders: number[];
  /** Once the term has passed: every so many working days, as long as it is owed; never where it says nothing. */
  remindersAfter?: number;
  ladder: Rung[];
  /** What is told before a term has passed. */
  watches?: Watch[];
  whenUrgent?: WhenUrgent;
  /** Term of the assigner's answer to a claim of completion. */
  confirmation: Term;
  /** How long silence that fell due while the installation was away has from the end of the outage. */
  afterOutage: Term;
  /** How far ahead a rung may be answered with "I follow it": a ladder that stood for ever would end at nobody. */
  acknowledgeAtMost: Term;
  /** How long after confirmation the file is archived by itself, unless somebody does it sooner. */
  archiveAfter: Term;
  /** How long the lead may give a task back before accepting it. */
  decline?: Term;
  extension?: ExtensionRule;
  obstacles?: ObstacleRule[];
  urgentDecision?: UrgentDecision;
  /** How often whoever waits for an outside condition is asked whether it has come. */
  conditionCheck?: Term;
  /** How long somebody has to answer what another needs to know. */
  information?: SeatTerm;
  /** Ongoing work: the dates at which it is looked at. */
  review?: Review;
  parts?: PartsRule;
};
