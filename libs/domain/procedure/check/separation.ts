import type { HolderRule } from '../holder.js';
import type { Procedure } from '../procedure.js';
import { decidingKinds, separationOf } from '../rules.js';
import { fault } from './fault.js';
import type { Fault } from './fault.js';
import { placedSteps } from './steps.js';

const same = (a: HolderRule, b: HolderRule): boolean =>
  'post' in a || 'post' in b ? 'post' in a && 'post' in b : a.role === b.role && a.unit === b.unit;

/**
 * Nobody decides over what they wrote, and somebody is left who may: a rule that keeps away the very post, or the very
 * agency, that the step waits for would let the file lie for ever.
 */
export const badSeparation = (procedure: Procedure): Fault[] => {
  const drafters = procedure.steps.filter(({ kind }) => kind === 'draft').map(({ holder }) => holder);
  return placedSteps(procedure).flatMap(({ step, path }) => {
    if (!decidingKinds.includes(step.kind)) return [];
    const kept = separationOf(step);
    if (!kept.includes('notDrafter')) return [fault('separation.none', `${path}.separation`, { step: step.key })];
    const isDrafter = drafters.some((drafter) => same(drafter, step.holder));
    const isOwnAgency = kept.includes('notSameAgency') && 'role' in step.holder && step.holder.unit === 'lead';
    return isDrafter || isOwnAgency ? [fault('separation.noHolder', `${path}.holder`, { step: step.key })] : [];
  });
};
