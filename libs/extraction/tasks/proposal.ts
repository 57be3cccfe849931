import { rangeOf } from '../text/traced.js';
import type { Range, Traced } from '../text/traced.js';
import type { TaskProposal } from '../result.js';
import { readDeadline } from '../time/deadline.js';
import type { Clock } from '../time/deadline.js';
import { deliverableOf } from './deliverable.js';
import type { Draft } from './draft.js';
import { milestonesOf } from './milestones.js';
import { quantitiesIn } from './quantities.js';

const cited = 50;

/** How plainly each rule says that there is a task. */
const plainness: Record<Draft['rules']['task'], number> = {
  field: 0.97,
  order: 0.95,
  cell: 0.95,
  colon: 0.93,
  bracket: 0.92,
  heading: 0.9,
  subject: 0.88,
  inherited: 0.8,
  time: 0.6,
};

const spanOf = (draft: Draft): Range => {
  const all = [draft.clause, ...draft.texts].filter(({ at }) => at.length > 0).map(rangeOf);
  return { start: Math.min(...all.map(({ start }) => start)), end: Math.max(...all.map(({ end }) => end)) };
};

const confidenceOf = ({ rules, lead }: Draft): number => {
  const unsure = lead.length === 1 ? 0 : lead.length === 0 ? 0.3 : 0.05;
  return Math.round((plainness[rules.task] - unsure - (rules.deadline === 'prose' ? 0.05 : 0)) * 100) / 100;
};

const textOf = (traced: Traced | null): string | null => traced?.text ?? null;

/** The proposal that a person will see, with its citation. */
export const proposalOf = (draft: Draft, source: string, clock: Clock): TaskProposal => {
  const span = spanOf(draft);
  const deadline_raw = textOf(draft.deadline);
  const clause = rangeOf(draft.clause);
  return {
    path: draft.path,
    title: draft.title.text,
    starts_with: source.slice(clause.start, Math.min(clause.start + cited, clause.end)),
    line: draft.line,
    span,
    lead: draft.lead.map(({ name }) => name),
    supervisor: draft.supervisor.map(({ name }) => name),
    coordinating: draft.coordinating.map(({ name }) => name),
    deadline_raw,
    deadline: readDeadline(deadline_raw, clock),
    milestones: draft.rules.deadline === 'label' ? milestonesOf(draft, clock) : [],
    deliverable: deliverableOf(draft),
    quantities: draft.texts.flatMap(quantitiesIn),
    confidence: confidenceOf(draft),
    rules: { task: draft.rules.task, lead: draft.rules.lead, deadline: draft.rules.deadline },
    ...(draft.inheritedFrom === null ? {} : { lead_inherited_from: draft.inheritedFrom }),
    ...(draft.parts.length > 0 ? { parts: draft.parts.map(({ text }) => text) } : {}),
    ...(draft.remark ? { deadline_qualifier_raw: draft.remark.text } : {}),
  };
};
