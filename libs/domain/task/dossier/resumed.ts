import type { Step } from '../../procedure/procedure.js';
import { stopsClock, termOf } from '../../procedure/rules.js';
import type { Term } from '../../time/deadline.js';
import { dossierOf } from './dossier.js';
import type { Stopped } from './dossier.js';
import type { TaskState } from '../state.js';

/**
 * A dossier that was given back as incomplete comes to the step again: its clock goes on where it stood, unless another
 * draft came in meanwhile, which is checked in a term of its own. Where the clock did not stand, the round is one as any.
 */
export const goesOn = (state: TaskState, next: Step): { stopped: Stopped; given: { term?: Term | null } } | null => {
  const { stopped } = dossierOf(state);
  if (stopped?.visit.step !== next.key) return null;
  if (!stopsClock(next)) return { stopped, given: {} };
  const isChanged = state.versions.some(({ at }) => at >= stopped.at);
  return { stopped, given: { term: isChanged ? termOf(next, state.priority) : stopped.remaining } };
};
