import { unitStands } from '../organisation/dated.js';
import type { Organisation } from '../organisation/organisation.js';
import { isRefusal, refuse } from '../refusal.js';
import type { Refusal } from '../refusal.js';
import { isCivilDate } from '../time/civil.js';
import type { Instant } from '../time/instant.js';
import type { PersonId } from '../words.js';
import type { ReviewAct, ReviewActName, Seen } from './acts.js';
import type { DirectiveHead, Proposal, ProposalFields, Review, Span } from './proposal.js';

/** What a change may know beside the review: the text that is cited, whose units stand, and who changes. */
export type ReviewFacts = {
  person: PersonId;
  organisation: Organisation;
  now: Instant;
  /** In code points. */
  length: number;
  /** What a proposal begins with that a person adds, as those do that were read. */
  procedure: string | null;
  textAt: (span: Span) => string;
};

/** Only what differs: proposals that are new or another version, and the directive where it changed. */
export type ReviewChange = { proposals: Proposal[]; directive: DirectiveHead | null };

type Rule<Name extends ReviewActName> = (
  review: Review,
  act: Extract<ReviewAct, { act: Name }>,
  facts: ReviewFacts,
) => ReviewChange | Refusal;

const only = (...proposals: Proposal[]): ReviewChange => ({ proposals, directive: null });

const touched = (proposal: Proposal, person: PersonId, change: Partial<Proposal>): Proposal => ({
  ...proposal,
  ...change,
  version: proposal.version + 1,
  changedBy: person,
  trouble: null,
});

/** The proposal as it was seen, and still open to change. */
const found = ({ proposals }: Review, { id, version }: Seen, status: Proposal['status']): Proposal | Refusal => {
  const proposal = proposals.find((each) => each.id === id);
  if (!proposal) return refuse('import.proposalUnknown', { proposal: id });
  if (proposal.version !== version) return refuse('import.moved', { proposal: id, person: proposal.changedBy });
  return proposal.status === status ? proposal : refuse('import.closed', { proposal: id, status: proposal.status });
};

const all = (review: Review, seen: readonly Seen[], status: Proposal['status']): Proposal[] | Refusal => {
  const proposals: Proposal[] = [];
  for (const each of seen) {
    const one = found(review, each, status);
    if (isRefusal(one)) return one;
    proposals.push(one);
  }
  return proposals;
};

/** A unit of yesterday is refused here already, in words that name it; the commit would refuse it too. */
const badUnits = ({ lead, coordinators }: ProposalFields, { organisation, now }: ReviewFacts): Refusal | null => {
  if (lead !== null && !unitStands(organisation, lead, now)) return refuse('lead.unknown', { unit: lead });
  const unknown = coordinators.find((unit) => !unitStands(organisation, unit, now));
  return unknown === undefined ? null : refuse('unit.unknown', { unit: unknown });
};

const tidy = (fields: Proposal): Proposal => ({
  ...fields,
  coordinators: [...new Set(fields.coordinators)].filter((unit) => unit !== fields.lead),
});

const edit: Rule<'edit'> = (review, { proposals, change }, facts) => {
  const open = all(review, proposals, 'open');
  if (isRefusal(open)) return open;
  if (change.due && !isCivilDate(change.due.date)) return refuse('date.invalid', { date: change.due.date });
  const settled = 'due' in change ? { termSettled: true } : {};
  const edited = open.map((one) => tidy(touched(one, facts.person, { ...change, ...settled })));
  const refusal = edited.map((one) => badUnits(one, facts)).find((each) => each !== null);
  return refusal ?? only(...edited);
};

const changeStatus = (review: Review, seen: Seen[], from: Proposal['status'], to: Proposal['status'], by: PersonId) => {
  const proposals = all(review, seen, from);
  return isRefusal(proposals) ? proposals : only(...proposals.map((one) => touched(one, by, { status: to })));
};

const drop: Rule<'drop'> = (review, { proposals }, { person }) =>
  changeStatus(review, proposals, 'open', 'dropped', person);

const restore: Rule<'restore'> = (review, { proposals }, { person }) =>
  changeStatus(review, proposals, 'dropped', 'open', person);

/** The first of `stem.2`, `stem.3` … that nobody has. */
const freshId = ({ proposals }: Review, stem: string, from: number): string => {
  for (let number = from; ; number += 1) {
    const id = `${stem}${String(number)}`;
    if (!proposals.some((each) => each.id === id)) return id;
  }
};

const clauseText = (facts: ReviewFacts, spans: readonly Span[]): string =>
  spans.map((span) => facts.textAt(span).replace(/\s+/gu, ' ').trim()).join(' ');

const split: Rule<'split'> = (review, { proposal, at }, facts) => {
  const whole = found(review, proposal, 'open');
  if (isRefusal(whole)) return whole;
  const cut = whole.spans.find(({ start, end }) => start < at && at < end);
  if (!cut) return refuse('import.placeOutside', { at });
  const before = [...whole.spans.filter(({ end }) => end <= at), { start: cut.start, end: at }];
  const after = [{ start: at, end: cut.end }, ...whole.spans.filter(({ start }) => start >= at)];
  const first = touched(whole, facts.person, { spans: before, title: clauseText(facts, before) });
  const second = { ...first, id: freshId(review, `${whole.id}.`, 2), version: 1, spans: after };
  return only(first, { ...second, title: clauseText(facts, after) });
};

const merge: Rule<'merge'> = (review, { proposals }, facts) => {
  const parts = all(review, proposals, 'open');
  if (isRefusal(parts)) return parts;
  const [first, ...others] = parts;
  if (!first || others.length === 0 || new Set(parts).size < parts.length) return refuse('import.notAlone');
  const one = touched(first, facts.person, {
    title: parts.map(({ title }) => title.replace(/[;.]\s*$/u, '')).join('; '),
    spans: parts.flatMap(({ spans }) => spans).toSorted((a, b) => a.start - b.start),
    coordinators: parts.flatMap(({ coordinators, lead }) => [...coordinators, ...(lead === null ? [] : [lead])]),
    termSettled: parts.every(({ termSettled }) => termSettled),
  });
  return only(tidy(one), ...others.map((each) => touched(each, facts.person, { status: 'dropped' })));
};

const add: Rule<'add'> = (review, { span }, facts) => {
  const isInside = span.start >= 0 && span.start < span.end && span.end <= facts.length;
  const title = isInside ? clauseText(facts, [span]) : '';
  if (title === '') return refuse('import.placeOutside', { at: span.start });
  return only({
    ...{ id: freshId(review, '+', 1), version: 1, status: 'open', path: '', spans: [span], title },
    ...{ lead: null, coordinators: [], due: null, procedure: facts.procedure, priority: 'normal', termSettled: true },
    ...{ read: null, changedBy: facts.person, confirmedBy: null, task: null, trouble: null },
  });
};

const directive: Rule<'directive'> = ({ directive: known }, { version, change }) => {
  if (version !== known.version) return refuse('import.moved', { proposal: null, person: null });
  if (change.date && !isCivilDate(change.date)) return refuse('date.invalid', { date: change.date });
  return { proposals: [], directive: { ...known, ...change, version: version + 1 } };
};

const rules: { [Name in ReviewActName]: Rule<Name> } = { edit, split, merge, drop, restore, add, directive };

/** One change of a review, or why not. Nothing of it starts a clock: only a confirmation asks for a task. */
export const decideReview = <Name extends ReviewActName>(
  review: Review,
  act: Extract<ReviewAct, { act: Name }>,
  facts: ReviewFacts,
): ReviewChange | Refusal => (rules[act.act] as Rule<Name>)(review, act, facts);
