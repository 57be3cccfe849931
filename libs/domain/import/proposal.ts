import type { CivilDate } from '../time/instant.js';
import type { PersonId, TaskId, UnitId } from '../words.js';
import type { Refusal } from '../refusal.js';

/** A place in the stored text, in code points: from the first up to the one behind the last. */
export type Span = { start: number; end: number };

/** What a rule read, verbatim: kept beside whatever people make of it, and never altered. */
export type ReadProposal = {
  lead: string[];
  supervisor: string[];
  coordinating: string[];
  /** The words of the term, and its nominal last day where they say one. */
  term: string | null;
  due: CivilDate | null;
  /** A place in the term that was left for a number. */
  blank: boolean;
  confidence: number;
  rules: Record<string, string>;
};

export type ProposalDue = { date: CivilDate; inclusive: boolean };

/** What a person may change of a proposal. */
export type ProposalFields = {
  title: string;
  lead: UnitId | null;
  coordinators: UnitId[];
  due: ProposalDue | null;
  procedure: string | null;
  priority: 'normal' | 'urgent';
};

/** `confirming`: the task is being assigned, by whom; what a crash leaves there is taken up again and never done twice. */
export type ProposalStatus = 'open' | 'dropped' | 'confirming' | 'confirmed';

export type Proposal = ProposalFields & {
  id: string;
  version: number;
  status: ProposalStatus;
  /** The document's own number of the clause. */
  path: string;
  spans: Span[];
  /** Whether a person has said until when, or the document says it (or says nothing): a blank is settled by a person only. */
  termSettled: boolean;
  /** `null` where a person added it. */
  read: ReadProposal | null;
  changedBy: PersonId | null;
  /** Who confirmed it; the task is theirs. */
  confirmedBy: PersonId | null;
  task: TaskId | null;
  /** Why the last attempt to assign it was refused. */
  trouble: Refusal | null;
};

/** The document as its tasks will name it. */
export type DirectiveHead = {
  version: number;
  number: string;
  issuer: string;
  date: CivilDate | null;
  title: string;
};

export type Review = { directive: DirectiveHead; proposals: Proposal[] };

/** What a person must still say before a proposal may become a task. */
export type Need = 'title' | 'lead' | 'term' | 'procedure' | 'number' | 'date';

const isBlank = (text: string): boolean => text.trim() === '';

export const needsOf = (proposal: Proposal, directive: DirectiveHead): Need[] => [
  ...(isBlank(proposal.title) ? ['title' as const] : []),
  ...(proposal.lead === null ? ['lead' as const] : []),
  ...(proposal.termSettled ? [] : ['term' as const]),
  ...(proposal.procedure === null ? ['procedure' as const] : []),
  ...(isBlank(directive.number) ? ['number' as const] : []),
  ...(directive.date === null ? ['date' as const] : []),
];
