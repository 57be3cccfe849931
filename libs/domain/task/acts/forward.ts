import type { Step } from '../../procedure/procedure.js';
import { stepAfter } from '../../procedure/steps.js';
import type { Refusal } from '../../refusal.js';
import type { TaskEntry } from '../entries.js';
import { closing, opens } from '../moves.js';
import type { Visit, VisitRef } from '../state.js';
import { follows } from './rule.js';
import type { Scene } from './rule.js';

export const refOf = ({ step, round }: Visit): VisitRef => ({ step, round });

/** Closes the visit and opens the given step's next one. */
export const forwardTo = (scene: Scene, visit: Visit, step: Step, note: string | null): TaskEntry[] | Refusal =>
  follows(
    closing(visit, 'forward', note, scene.facts.now),
    opens(scene.state, scene.facts, step, { kind: 'forward', from: refOf(visit) }),
  );

/** To the step that the procedure has next. */
export const forward = (scene: Scene, visit: Visit, note: string | null = null): TaskEntry[] | Refusal =>
  forwardTo(scene, visit, stepAfter(scene.facts.procedure, visit.step), note);
