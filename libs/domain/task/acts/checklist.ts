import type { Dossier, DossierItem } from '../../procedure/dossier.js';
import { refuse } from '../../refusal.js';
import type { Refusal } from '../../refusal.js';
import { dossierOf, filesOf } from '../dossier/dossier.js';
import type { Facts } from '../facts.js';
import type { TaskState } from '../state.js';

type Known = Pick<Facts, 'procedure'>;
type Held = Pick<TaskState, 'versions' | 'visits'>;

/** What the procedure asks of the dossier, at the first step that it must be complete for. */
export const checklistOf = ({ procedure }: Known): Dossier | null =>
  procedure.steps.find(({ dossier }) => dossier)?.dossier ?? null;

export const itemsOf = (facts: Known): DossierItem[] => checklistOf(facts)?.items ?? [];

export const itemOf = (facts: Known, key: string): DossierItem | null =>
  itemsOf(facts).find((item) => item.key === key) ?? null;

const comesAbout: Record<NonNullable<DossierItem['when']>, (state: Held, checklist: Dossier | null) => boolean> = {
  opinionsAsked: ({ visits }) => visits.some(({ stepKind, seats }) => stepKind === 'opinions' && seats.length > 0),
  appraised: ({ visits }) => visits.some(({ stepKind }) => stepKind === 'appraise'),
  long: ({ versions }, checklist) => (versions.at(-1)?.pages ?? 0) > (checklist?.summaryAbove ?? Infinity),
};

/** Whether the dossier must hold it as it stands: some things only a long document needs, or one that was asked about. */
export const isRequired = ({ required, when }: DossierItem, state: Held, facts: Known): boolean =>
  required && (when === undefined || comesAbout[when](state, checklistOf(facts)));

/** How many pages a file of this item may have. */
export const mostPages = ({ when }: DossierItem, facts: Known): number | null =>
  when === 'long' ? (checklistOf(facts)?.summaryPages ?? null) : null;

/** What the Office missed is there only when something was put in since. */
const isThere = (state: TaskState, item: string): boolean => {
  const stopped = dossierOf(state).stopped;
  const since = stopped?.items.includes(item) ? stopped.at : 0;
  return filesOf(state, item).some(({ at }) => at >= since);
};

/** What is missing, by the checklist and by what the Office asked for. */
export const missingItems = (state: TaskState, facts: Known): string[] => {
  const asked = dossierOf(state).stopped?.items ?? [];
  return itemsOf(facts)
    .filter((item) => isRequired(item, state, facts) || asked.includes(item.key))
    .map(({ key }) => key)
    .filter((key) => !isThere(state, key));
};

export const notComplete = (state: TaskState, facts: Known): Refusal | null => {
  const missing = missingItems(state, facts);
  return missing.length > 0 ? refuse('dossier.missing', { items: missing.join(', ') }) : null;
};
