import { refuse } from '../../../refusal.js';
import type { Refusal } from '../../../refusal.js';
import type { Procedure } from '../../../procedure/procedure.js';
import { courseOf, lastAppraisal } from '../lookup.js';
import { refText, sameVisit } from '../../subject.js';
import type { TaskState } from '../../state.js';
import type { Visit } from '../../visit.js';
import { refOf } from '../../acts/forward.js';
import { isBlank, onVisit } from '../../acts/rule.js';
import type { Scene } from '../../acts/rule.js';

const placeOf = ({ steps }: Procedure, { step }: Visit): number => steps.findIndex(({ key }) => key === step);

/** The appraisal that is behind this visit: a file that went back before it will come to another. */
const behind = ({ state, facts }: Scene, visit: Visit): Visit | null => {
  const appraisal = lastAppraisal(state);
  return appraisal && placeOf(facts.procedure, appraisal) < placeOf(facts.procedure, visit) ? appraisal : null;
};

const isExplained = (state: TaskState, appraisal: Visit): boolean => {
  const current = state.versions.at(-1)?.hash;
  return courseOf(state).explanations.some((each) => sameVisit(each.appraisal, appraisal) && each.version === current);
};

/** What lies between the appraisal and the current version is explained in writing, about that very version. */
export const unexplained = (scene: Scene, visit: Visit): Refusal | null => {
  const appraisal = behind(scene, visit);
  if (appraisal === null || isExplained(scene.state, appraisal)) return null;
  return refuse('appraisal.unexplained', { appraisal: refText(appraisal), version: scene.state.versions.length });
};

export const explain = onVisit<'explain'>({
  at: ['consolidate'],
  ready: (scene, visit) => (behind(scene, visit) === null ? refuse('appraisal.none') : null),
  likely: (scene, visit) => unexplained(scene, visit) !== null,
  act: ({ scene, visit }, { added, removed }) => {
    const appraisal = behind(scene, visit);
    const version = scene.state.versions.at(-1)?.hash;
    if (appraisal === null || version === undefined) return refuse('appraisal.none');
    if (isBlank(added) && isBlank(removed)) return refuse('text.missing', { field: 'added' });
    return [{ kind: 'appraisalExplained', appraisal: refOf(appraisal), version, added, removed }];
  },
});
