import type { Procedure, Step } from '../procedure.js';
import { handsIn, isSeatKind } from '../steps.js';
import { fault } from './fault.js';
import type { Fault } from './fault.js';

export type PlacedStep = { step: Step; index: number; path: string };

export const placedSteps = ({ steps }: Procedure): PlacedStep[] =>
  steps.map((step, index) => ({ step, index, path: `$.steps[${index}]` }));

/** Two steps of one name, or two papers: whoever names one would not be understood. */
export const doubledKeys = (procedure: Procedure): Fault[] => {
  const keys = procedure.steps.map(({ key }) => key);
  return placedSteps(procedure).flatMap(({ step, index, path }) => {
    const papers = step.dossier?.items.map(({ key }) => key) ?? [];
    const twice = papers.flatMap((paper, at) =>
      papers.indexOf(paper) < at ? [fault('key.twice', `${path}.dossier.items[${at}].key`, { key: paper })] : [],
    );
    return keys.indexOf(step.key) < index ? [fault('key.twice', `${path}.key`, { key: step.key }), ...twice] : twice;
  });
};

/** A file goes back to where it has been; opinions are asked, never gone back to. */
export const badReturns = (procedure: Procedure): Fault[] =>
  placedSteps(procedure).flatMap(({ step, index, path }) =>
    step.returnsTo.flatMap((to, at) => {
      const place = `${path}.returnsTo[${at}]`;
      const target = procedure.steps.findIndex(({ key }) => key === to);
      if (target < 0) return [fault('return.unknown', place, { to })];
      if (target >= index) return [fault('return.notEarlier', place, { to })];
      return procedure.steps[target]?.kind === 'opinions' ? [fault('return.toSeats', place, { to })] : [];
    }),
  );

const ofHolder = ({ step, path }: PlacedStep, isOngoing: boolean): Fault[] => {
  if (step.term !== null) return step.noTerm === undefined ? [] : [fault('wait.reasonWithTerm', `${path}.noTerm`)];
  // Only what is looked at again and again may lie without a term: each of its times has one.
  return step.noTerm !== undefined && step.kind === 'work' && isOngoing
    ? []
    : [fault('wait.withoutTerm', `${path}.term`, { step: step.key })];
};

const ofSeats = ({ step, path }: PlacedStep): Fault[] => {
  if (!step.seatTerm) return [fault('wait.seatsWithoutTerm', path, { step: step.key })];
  const { amount, min, max } = step.seatTerm;
  return min <= amount && amount <= max ? [] : [fault('term.bounds', `${path}.seatTerm`, { amount, min, max })];
};

/** Everybody who is waited for has a term, or the file says why not. */
export const waitsWithoutTerm = (procedure: Procedure): Fault[] =>
  placedSteps(procedure).flatMap((placed) =>
    isSeatKind(placed.step.kind) ? ofSeats(placed) : ofHolder(placed, procedure.review !== undefined),
  );

/** A dossier is asked for where somebody hands it in. */
export const badDossiers = (procedure: Procedure): Fault[] =>
  placedSteps(procedure).flatMap(({ step, index, path }) => {
    const before = procedure.steps[index - 1]?.kind;
    return step.dossier && !(before && handsIn(before))
      ? [fault('dossier.notHandedIn', `${path}.dossier`, { step: step.key })]
      : [];
  });

/** Silence counts as something only in a seat, and never where the type of document forbids it. */
export const badSilence = (procedure: Procedure): Fault[] => {
  const forbidden = procedure.documentType?.silenceForbidden;
  return placedSteps(procedure).flatMap(({ step, path }) => {
    const place = `${path}.onSilence`;
    if (step.onSilence.does === 'escalate') return [];
    if (!isSeatKind(step.kind)) return [fault('silence.noSeats', place, { step: step.key })];
    const isConsent = step.onSilence.does === 'deemedConsent';
    return isConsent && forbidden?.at.includes(step.kind)
      ? [fault('silence.forbidden', place, { step: step.key, basis: forbidden.basis })]
      : [];
  });
};
