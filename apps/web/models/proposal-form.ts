import type { ProposalView } from '../../../libs/contracts/import-http.js';
import type { ProposalFields } from '../../../libs/domain/import/index.js';

/** A proposal as it is being edited; `term` is said only by a person where the document left it blank. */
export type Filling = {
  version: number;
  title: string;
  lead: string | null;
  coordinators: string[];
  term: 'day' | 'none' | null;
  date: string | null;
  inclusive: boolean;
  procedure: string | null;
  priority: 'normal' | 'urgent';
};

export const fillingOf = (proposal: ProposalView): Filling => ({
  version: proposal.version,
  title: proposal.title,
  lead: proposal.lead,
  coordinators: proposal.coordinators,
  term: proposal.due ? 'day' : proposal.needs.includes('term') ? null : 'none',
  date: proposal.due?.date ?? null,
  inclusive: proposal.due?.inclusive ?? true,
  procedure: proposal.procedure,
  priority: proposal.priority,
});

type Change = Partial<ProposalFields>;

const dueOf = ({ term, date, inclusive }: Filling): Change => {
  if (term === null || (term === 'day' && date === null)) return {};
  return { due: term === 'day' && date !== null ? { date, inclusive } : null };
};

/** Everything that the form says; a term that nobody has said yet is left as it is. */
export const changeOf = (filling: Filling): Change => ({
  title: filling.title.trim(),
  lead: filling.lead,
  coordinators: filling.coordinators.filter((unit) => unit !== filling.lead),
  procedure: filling.procedure,
  priority: filling.priority,
  ...dueOf(filling),
});
