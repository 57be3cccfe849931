import type { Dossier, DossierItem } from '../../procedure/dossier.js';
import type { Step } from '../../procedure/procedure.js';
import { stepAfter } from '../../procedure/steps.js';
import { refuse } from '../../refusal.js';
import type { Refusal } from '../../refusal.js';
import { dossierOf, filesOf } from './dossier.js';
import type { Facts } from '../facts.js';
import type { TaskState } from '../state.js';
import { openVisit } from '../subject.js';
import type { VisitRef } from '../visit.js';

type Known = Pick<Facts, 'procedure'>;
type Held = Pick<TaskState, 'versions' | 'visits'>;

/** Every paper that is asked for on the way, each once: some step is handed it. */
export const itemsOf = ({ procedure }: Known): DossierItem[] => {
  const byKey = new Map<string, DossierItem>();
  for (const item of procedure.steps.flatMap(({ dossier }) => dossier?.items ?? []))
    if (!byKey.has(item.key)) byKey.set(item.key, item);
  return [...byKey.values()];
};

export const itemOf = (facts: Known, key: string): DossierItem | null =>
  itemsOf(facts).find((item) => item.key === key) ?? null;

/** The checklist that a paper stands in. */
const listOf = ({ procedure }: Known, { key }: DossierItem): Dossier | null =>
  procedure.steps.find(({ dossier }) => dossier?.items.some((item) => item.key === key))?.dossier ?? null;

/** Steps that are handed a dossier and that the file has not left behind it. */
const stepsAhead = (state: TaskState, { procedure }: Known): Step[] => {
  const open = openVisit(state);
  const place = open === null ? procedure.steps.length : procedure.steps.findIndex(({ key }) => key === open.step);
  return procedure.steps.slice(place).filter(({ dossier }) => dossier);
};

/** The checklist that the file goes towards, or the last that it was handed in by. */
export const checklistOf = (state: TaskState, facts: Known): Dossier | null =>
  (stepsAhead(state, facts)[0] ?? facts.procedure.steps.findLast(({ dossier }) => dossier))?.dossier ?? null;

const comesAbout: Record<NonNullable<DossierItem['when']>, (state: Held, checklist: Dossier | null) => boolean> = {
  opinionsAsked: ({ visits }) => visits.some(({ stepKind, seats }) => stepKind === 'opinions' && seats.length > 0),
  appraised: ({ visits }) => visits.some(({ stepKind }) => stepKind === 'appraise'),
  long: ({ versions }, checklist) => (versions.at(-1)?.pages ?? 0) > (checklist?.summaryAbove ?? Infinity),
};

/** Whether the dossier must hold it as it stands: some things only a long document needs, or one that was asked about. */
export const isRequired = (item: DossierItem, state: Held, facts: Known): boolean =>
  item.required && (item.when === undefined || comesAbout[item.when](state, listOf(facts, item)));

/** From how many pages of the draft on a summary is required, and how many it may have. */
export const summaryOf = (item: DossierItem, facts: Known): { above: number | null; most: number | null } => {
  const list = item.when === 'long' ? listOf(facts, item) : null;
  return { above: list?.summaryAbove ?? null, most: list?.summaryPages ?? null };
};

/** What the Office missed is there only when something was put in since. */
const isThere = (state: TaskState, item: string): boolean => {
  const stopped = dossierOf(state).stopped;
  const since = stopped?.items.includes(item) ? stopped.at : 0;
  return filesOf(state, item).some(({ at }) => at >= since);
};

/** What a step asks for and has not, by its checklist and by what it was given back for. */
const missingFor = (state: TaskState, facts: Known, { key: step, dossier }: Step): string[] => {
  const { stopped } = dossierOf(state);
  const asked = stopped?.visit.step === step ? stopped.items : [];
  const required = (dossier?.items ?? []).filter((item) => isRequired(item, state, facts)).map(({ key }) => key);
  return [...new Set([...required, ...asked])].filter((key) => !isThere(state, key));
};

/** What is still missing on the rest of the way. */
export const missingItems = (state: TaskState, facts: Known): string[] => [
  ...new Set(stepsAhead(state, facts).flatMap((step) => missingFor(state, facts, step))),
];

/** The file is not handed to the next step while its dossier lacks something. */
export const notComplete = (state: TaskState, facts: Known, { step }: VisitRef): Refusal | null => {
  const missing = missingFor(state, facts, stepAfter(facts.procedure, step));
  return missing.length > 0 ? refuse('dossier.missing', { items: missing.join(', ') }) : null;
};
