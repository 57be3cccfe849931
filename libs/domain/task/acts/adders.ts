import { because } from '../../authority/because.js';
import { byAny, notHolder } from '../../authority/who.js';
import type { Candidate, Permission } from '../../authority/who.js';
import { addersOf } from '../../procedure/rules.js';
import { stepOf } from '../../procedure/steps.js';
import type { Refusal } from '../../refusal.js';
import type { Visit } from '../visit.js';
import type { Scene } from './rule.js';

/** Who may give a place to somebody more, or take one away, by the step: whoever has the file, or whoever gave the task. */
export const addersAt = ({ state, facts }: Scene, visit: Visit): Candidate[] => {
  const step = stepOf(facts.procedure, visit.step);
  return addersOf(step).map((adder) =>
    adder === 'assigner'
      ? { post: state.assigner, why: because.assigner() }
      : { post: visit.holder, why: because.holder(step.name) },
  );
};

export const byAdder = (scene: Scene, visit: Visit): Permission | Refusal =>
  byAny(scene, addersAt(scene, visit), notHolder(visit.holder));
