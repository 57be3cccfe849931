import type { HandingIn } from '../../procedure/steps.js';
import { notComplete } from '../dossier/checklist.js';
import { notSettled } from '../parts/disagreements.js';
import { notAllAnswered } from './answered.js';
import { onVisit } from './rule.js';
import type { ActRule, VisitAct, VisitActKind } from './rule.js';

/**
 * The act by which a file is handed in: every opinion is answered to, whoever does not agree was heard by those who
 * decide, and nothing is missing of what the next step asks for. Which steps hand in is said in the vocabulary of steps.
 */
export const onHandingIn = <K extends VisitActKind>({
  ready = () => null,
  ...rule
}: VisitAct<K> & { at: readonly HandingIn[] }): ActRule<K> =>
  onVisit<K>({
    ...rule,
    ready: (scene, visit, by) =>
      ready(scene, visit, by) ??
      notAllAnswered(scene.state) ??
      notSettled(scene.state) ??
      notComplete(scene.state, scene.facts, visit),
  });
