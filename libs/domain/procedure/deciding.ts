import type { Term } from '../time/deadline.js';
import type { HolderRule } from './holder.js';

/**
 * Who may not do a step: whoever wrote the current version, or whoever belongs to the agency that wrote it. Each through
 * any chain of substitution.
 */
export type Separation = 'notDrafter' | 'notSameAgency';

/** How a deciding step may end. The last two make the file wait on a named condition. */
export type DecisionOutcome = 'approve' | 'approveWithChanges' | 'return' | 'agenda' | 'ballot';

/** Party documents have forms of their own (T/M, K/T, T/L): the same capacities, written otherwise. */
export type SigningForms = 'state' | 'party';

/** Signatures before that of the step's holder, in this order. */
export type SignatureChain = { before: HolderRule[] };

/** A decision at once, outside the order of the steps, and the duty to report it afterwards. */
export type UrgentDecision = { by: HolderRule[]; reportWithin: Term; reportTo: HolderRule; basis: string };
