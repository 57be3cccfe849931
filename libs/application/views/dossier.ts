import type { DossierItemView, DossierView, FiledView, SeatDossier } from '../../contracts/dossier-http.js';
import { checklistOf, dossierOf, isRequired, itemsOf, missingItems, summaryOf } from '../../domain/index.js';
import type { Facts, Filed, Seat, TaskState } from '../../domain/index.js';
import { leftWords } from './dossier-history.js';
import { personName, stepName } from './names.js';
import { iso } from './time-words.js';

/** The checklist as it stands; `null` for those who may not know what lies in it, and where there is none. */
export const dossierView = (state: TaskState, facts: Facts): DossierView | null => {
  const { hidden, stopped, forms, files } = dossierOf(state);
  const items = itemsOf(facts);
  if (hidden || (items.length === 0 && forms.length === 0)) return null;
  const missing = missingItems(state, facts);
  const form = forms.at(-1);
  return {
    basis: checklistOf(state, facts)?.basis ?? null,
    items: items.map((item): DossierItemView => ({
      key: item.key,
      name: item.name,
      required: isRequired(item, state, facts),
      abovePages: summaryOf(item, facts).above,
      atMostPages: summaryOf(item, facts).most,
      missing: missing.includes(item.key),
      files: files.filter((file) => file.item === item.key).map((file) => filedView(file, facts)),
    })),
    stopped: stopped && {
      step: stepName(facts.procedure, stopped.visit.step),
      items: stopped.items,
      reason: stopped.reason,
      at: iso(stopped.at),
      left: leftWords(stopped.remaining),
    },
    hasForm: form !== undefined,
    options: form?.options ?? [],
    chosen: form?.chosen?.option ?? null,
  };
};

const filedView = (
  { hash, name, mediaType, size, pages, at, by, removed }: Filed,
  { organisation }: Facts,
): FiledView => ({
  ...{ hash, name, mediaType, size, pages },
  at: iso(at),
  byName: personName(organisation, by),
  removed: removed && {
    reason: removed.reason,
    at: iso(removed.at),
    byName: personName(organisation, removed.by),
  },
});

/** What a seat says of versions: an opinion stays with the one that it was given on, and says so. */
export const seatDossier = (seat: Seat, state: TaskState, { organisation }: Facts): SeatDossier => {
  const current = state.versions.at(-1)?.hash;
  const kept = dossierOf(state).kept.findLast(({ units }) => units.includes(seat.unit));
  const isLast = state.visits.flatMap(({ seats }) => seats).findLast(({ unit }) => unit === seat.unit)?.id === seat.id;
  return {
    answeredLate: seat.answer !== null && seat.answer.at >= seat.deadline.due,
    onEarlierVersion: current !== undefined && seat.version !== current,
    withdrawn: seat.withdrawn
      ? {
          reason: seat.withdrawn.reason,
          at: iso(seat.withdrawn.at),
          byName: personName(organisation, seat.withdrawn.by),
        }
      : null,
    kept: kept && isLast ? { reason: kept.reason, at: iso(kept.at), byName: personName(organisation, kept.by) } : null,
  };
};
