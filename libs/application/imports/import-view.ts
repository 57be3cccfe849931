import { fillFacts } from '../../contracts/fill-facts.js';
import { refusalWords } from '../../contracts/refusal-words.js';
import type {
  ImportFlagView,
  ImportRowView,
  ImportTallyView,
  ImportView,
  ProposalView,
} from '../../contracts/import-http.js';
import type { Calendar, Instant, Organisation, PersonId, Refusal, TaskState, Words } from '../../domain/index.js';
import { dayOfEvent, isRefusal } from '../../domain/index.js';
import { compareDirectives, mayConfirm, mayPrepare, needsOf } from '../../domain/import/index.js';
import type { Comparison, DirectiveFlag, OpenTask, Proposal, Span } from '../../domain/import/index.js';
import { nameOfFact } from '../views/facts.js';
import { personName } from '../views/names.js';
import { iso } from '../views/time-words.js';
import { flagWords } from './flag-words.js';
import type { StoredImport } from './import-records.js';

type Known = { organisation: Organisation; calendar: Calendar; now: Instant };
export type Opened = { one: StoredImport; proposals: Proposal[]; openTasks: TaskState[] };

export const problemView = (refusal: Refusal | null, known: Known): { code: string; words: Words } | null => {
  if (refusal === null) return null;
  const { refused, facts } = refusal;
  const name = nameOfFact({ ...known, procedures: [] });
  const said = (tongue: keyof Words): string =>
    fillFacts(
      refusalWords[refused].words[tongue],
      Object.fromEntries(
        Object.entries(facts).map(([fact, value]) => [
          fact,
          value === null ? null : (name(fact, value)?.[tongue] ?? value),
        ]),
      ),
    );
  return { code: refused, words: { vi: said('vi'), en: said('en') } };
};

const tallyView = ({ tally }: StoredImport): ImportTallyView => ({
  open: (tally.open ?? 0) + (tally.confirming ?? 0),
  dropped: tally.dropped ?? 0,
  confirmed: tally.confirmed ?? 0,
});

const standing = (one: StoredImport, known: Known) => ({
  ...{ id: one.id, name: one.name, at: iso(one.at), by: personName(known.organisation, one.person) },
  ...{ status: one.status, progress: one.progress, problem: problemView(one.refusal, known) },
});

export const importRow = (one: StoredImport, known: Known): ImportRowView => ({
  ...standing(one, known),
  number: one.directive?.number ?? '',
  title: one.directive?.title ?? '',
  tally: tallyView(one),
});

const flagView = (flag: DirectiveFlag): ImportFlagView => ({
  code: flag.code,
  words: flagWords(flag),
  span: flag.span,
});

const isWithin = (inner: Span, { start, end }: Span): boolean => start <= inner.start && inner.end <= end;

/** A flag belongs to a proposal whose clause holds its place. */
const isOf = (flag: DirectiveFlag, { spans }: Proposal): boolean =>
  flag.span !== null && spans.some((span) => flag.span !== null && isWithin(flag.span, span));

/** "No term" is what most documents say of half their tasks, and is shown as such: it is no oddity. */
const isOdd = ({ code }: DirectiveFlag): boolean => code !== 'deadline.missing';

const proposalView = (proposal: Proposal, { one }: Opened, compared: Comparison | null, known: Known): ProposalView => {
  const { spans, read, trouble, changedBy, ...rest } = proposal;
  const { confirmedBy: _by, termSettled: _settled, ...shown } = rest;
  const pair = compared?.proposals.find((each) => each.proposal === proposal.id);
  return {
    ...shown,
    spans,
    read: read && {
      ...{ lead: read.lead, supervisor: read.supervisor, coordinating: read.coordinating, term: read.term },
      ...{ confidence: read.confidence, rules: read.rules },
    },
    flags: one.flags.filter((flag) => isOdd(flag) && isOf(flag, proposal)).map(flagView),
    needs: one.directive ? needsOf(proposal, one.directive) : [],
    changedBy: changedBy === null ? null : personName(known.organisation, changedBy),
    problem: problemView(trouble, known),
    compared: pair ? { as: pair.as, task: pair.task, differs: pair.differs } : null,
  };
};

/** The day that was set, or the last one of what it came to. */
const dueOf = ({ deadline }: TaskState, { calendar }: Known): string | null => {
  if (deadline === null) return null;
  return deadline.term.unit === 'date' ? deadline.term.date : dayOfEvent(deadline.due, calendar);
};

const openTask = (state: TaskState, known: Known): OpenTask => ({
  ...{ id: state.id, title: state.title, clause: state.directive.clause },
  ...{ lead: state.lead, coordinators: state.coordinators, due: dueOf(state, known) },
});

/** The second version of a directive against what still runs of the first; of a document of its own there is nothing to say. */
const comparisonOf = ({ one, proposals, openTasks }: Opened, known: Known): Comparison | null => {
  const others = openTasks.filter(({ directive }) => directive.source?.import !== one.id);
  return others.length === 0
    ? null
    : compareDirectives(
        proposals,
        others.map((state) => openTask(state, known)),
      );
};

/** An import as this person reviews it. */
export const importView = (opened: Opened, person: PersonId, known: Known): ImportView => {
  const { one, proposals, openTasks } = opened;
  const compared = comparisonOf(opened, known);
  const ofNumber = (number: string): number =>
    openTasks.filter(({ directive }) => directive.number === number && directive.source?.import !== one.id).length;
  return {
    ...standing(one, known),
    ...{ kind: one.kind, size: one.size, hash: one.hash, textHash: one.textHash },
    ...{ directive: one.directive, counts: one.counts },
    flags: one.flags.filter((flag) => isOdd(flag) && !proposals.some((each) => isOf(flag, each))).map(flagView),
    relations: one.relations.map((relation) => ({ ...relation, openTasks: ofNumber(relation.number) })),
    proposals: proposals.map((proposal) => proposalView(proposal, opened, compared, known)),
    gone: (compared?.gone ?? []).map(({ id, title, clause }) => ({ task: id, title, clause })),
    mayEdit: mayPrepare(known, person, one.body),
    mayConfirm: !isRefusal(mayConfirm(known, person, one.body)),
  };
};
