import type { Act } from '../task/acts.js';
import type { PersonId } from '../words.js';
import { refuse } from '../refusal.js';
import type { Refusal } from '../refusal.js';
import type { Seen } from './acts.js';
import { needsOf } from './proposal.js';
import type { DirectiveHead, Proposal, Review, Span } from './proposal.js';

type Assign = Extract<Act, { act: 'assign' }>;

/** The part of the text that a task is traced to; a long clause is cited by its place and quoted in part. */
const longest = 4_000;

const clauseOf = (proposal: Proposal): Span => ({
  start: Math.min(...proposal.spans.map(({ start }) => start)),
  end: Math.max(...proposal.spans.map(({ end }) => end)),
});

/** The command that a confirmed proposal stands for: the same as a person would type, with its citation. */
export const assignmentOf = (
  source: string,
  proposal: Proposal,
  { number, issuer, date, title }: DirectiveHead,
  textAt: (span: Span) => string,
): Assign | Refusal => {
  const { lead, procedure } = proposal;
  if (lead === null || procedure === null || date === null) return refuse('import.incomplete', { needs: null });
  const quote = proposal.spans.map(textAt).join('\n').slice(0, longest);
  return {
    act: 'assign',
    title: proposal.title,
    directive: {
      ...{ number, issuer, date, title, quote },
      clause: proposal.path === '' ? null : proposal.path,
      source: { import: source, ...clauseOf(proposal) },
    },
    ...{ lead, procedure, coordinators: proposal.coordinators, priority: proposal.priority, due: proposal.due },
  };
};

/** A proposal taken for confirmation by somebody; what was confirmed before stays what it is, whoever asks again. */
export const takeForConfirmation = (review: Review, { id, version }: Seen, person: PersonId): Proposal | Refusal => {
  const proposal = review.proposals.find((each) => each.id === id);
  if (!proposal) return refuse('import.proposalUnknown', { proposal: id });
  if (proposal.status === 'confirmed' || proposal.status === 'confirming') return proposal;
  if (proposal.version !== version) return refuse('import.moved', { proposal: id, person: proposal.changedBy });
  if (proposal.status !== 'open') return refuse('import.closed', { proposal: id, status: proposal.status });
  const needs = needsOf(proposal, review.directive);
  if (needs.length > 0) return refuse('import.incomplete', { proposal: id, needs: needs.join(', ') });
  return { ...proposal, status: 'confirming', version: version + 1, confirmedBy: person, trouble: null };
};
