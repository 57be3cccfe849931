import type { Step } from '../../procedure/procedure.js';
import { stepAfter } from '../../procedure/steps.js';
import type { Refusal } from '../../refusal.js';
import type { TaskEntry } from '../entries.js';
import { closing } from '../moves.js';
import type { Given } from '../moves.js';
import type { Visit, VisitRef } from '../visit.js';
import { arrives } from './arrival.js';
import { goesOn } from '../dossier/resumed.js';
import { follows } from './rule.js';
import type { Scene } from './rule.js';

export const refOf = ({ step, round }: Visit): VisitRef => ({ step, round });

/** Closes the visit and opens the given step's next one. */
export const forwardTo = (
  scene: Scene,
  visit: Visit,
  step: Step,
  note: string | null,
  given: Given = {},
): TaskEntry[] | Refusal =>
  follows(
    closing(visit, 'forward', note, scene.facts.now),
    arrives(scene.state, scene.facts, step, { kind: 'forward', from: refOf(visit) }, given),
  );

/** To the step that the procedure has next; where it gave the dossier back, in what is left to it of its term. */
export const forward = (scene: Scene, visit: Visit, note: string | null = null): TaskEntry[] | Refusal => {
  const next = stepAfter(scene.facts.procedure, visit.step);
  const resumed = goesOn(scene.state, next);
  if (!resumed) return forwardTo(scene, visit, next, note);
  const { stopped, given } = resumed;
  const completed: TaskEntry = { kind: 'dossierCompleted', visit: stopped.visit, remaining: given.term ?? null };
  return follows(completed, forwardTo(scene, visit, next, note, given));
};
