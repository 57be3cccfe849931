import type { Procedure } from '../procedure.js';
import type { Fault } from './fault.js';
import { badLadders } from './ladder.js';
import { procedureShape } from './model.js';
import { badPeople } from './people.js';
import type { Ground } from './people.js';
import { deadEnds } from './reach.js';
import { badSeparation } from './separation.js';
import { badDossiers, badReturns, badSilence, doubledKeys, waitsWithoutTerm } from './steps.js';

const rules = [doubledKeys, badReturns, waitsWithoutTerm, badSilence, badDossiers, badLadders, badSeparation, deadEnds];

/**
 * Everything that keeps a file from being published, all at once, each with its place. Its shape first: rules are asked
 * only of what is a procedure. Without an organisation nothing is said about who is there.
 */
export const checkProcedure = (given: unknown, ground: Ground | null = null): Fault[] => {
  const shape = procedureShape(given, '$');
  if (shape.length > 0) return shape;
  const procedure = given as Procedure;
  const faults = rules.flatMap((rule) => rule(procedure));
  return ground === null ? faults : [...faults, ...badPeople(procedure, ground)];
};
