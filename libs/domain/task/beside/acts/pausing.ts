import { because } from '../../../authority/because.js';
import { mayHaveFile } from '../../../authority/duties.js';
import { byPost } from '../../../authority/who.js';
import type { Permission } from '../../../authority/who.js';
import { refuse } from '../../../refusal.js';
import type { Refusal } from '../../../refusal.js';
import type { PostId } from '../../../words.js';
import { isBlank, noTarget } from '../../acts/rule.js';
import type { ActRule, Scene, Target } from '../../acts/rule.js';
import type { TaskEntry } from '../../entries.js';
import type { EntryOf } from '../../evolve/change.js';
import { besideSubject, budgets, nextId, openPauses, pauseOf } from '../beside.js';
import type { Budget, Pause } from '../beside.js';
import { checkClock } from '../conditions.js';
import { byAssigner, concerned } from '../parties.js';
import { resumption } from '../resuming.js';
import { notWorking } from '../../progress.js';
import { badEvidence, itemOf, onTask } from './checks.js';

type Pausing = { stands: Budget[]; reason: string; confirmer: PostId | null };

const badPausing = ({ stands, reason }: Pausing): Refusal | null => {
  if (stands.length === 0 || stands.some((one) => !budgets.includes(one))) return refuse('budgets.none');
  return isBlank(reason) ? refuse('reason.missing') : null;
};

const pausing = (scene: Scene, { stands, reason, confirmer }: Pausing, by: Permission): TaskEntry[] | Refusal => {
  const bad = badPausing({ stands, reason, confirmer });
  if (bad) return bad;
  const pause = nextId(scene.state, 'pause');
  const clocks = confirmer === null ? [] : [checkClock(pause, scene.facts.now, scene.facts)];
  const told = new Set([...concerned(scene, by), ...(confirmer === null ? [] : [confirmer])]);
  const entry: EntryOf<'paused'> = {
    ...{ kind: 'paused', pause, reason, confirmer, clocks },
    stands: budgets.filter((budget) => stands.includes(budget)),
    tell: [...told],
  };
  return [entry];
};

const mayPause = (scene: Scene): Permission | Refusal => notWorking(scene.state) ?? byAssigner(scene);

/** The clocks that it names stand until it is released; of several pauses each must be. */
export const pause: ActRule<'pause'> = {
  targets: onTask,
  may: mayPause,
  act: (scene, { stands, reason }, by) => pausing(scene, { stands, reason, confirmer: null }, by),
  likely: () => false,
};

export const awaitCondition: ActRule<'awaitCondition'> = {
  targets: onTask,
  may: mayPause,
  act: (scene, { stands, reason, confirmer }, by) =>
    mayHaveFile(scene.organisation, confirmer, scene.facts.now)
      ? pausing(scene, { stands, reason, confirmer }, by)
      : refuse('confirmer.unknown', { post: confirmer }),
  likely: () => false,
};

const onPauses =
  (isMeant: (pause: Pause) => boolean) =>
  ({ state }: Scene): Target[] => {
    const open = openPauses(state).filter(isMeant);
    return open.length > 0 ? open.map(({ id }) => ({ ...noTarget, subject: besideSubject(id) })) : [noTarget];
  };

const thePause = ({ state }: Scene, id: string): Pause | Refusal => {
  const found = pauseOf(state, id);
  if (!found) return refuse('pause.none', { pause: id });
  return found.released === null ? found : refuse('pause.released', { pause: id, since: found.released.at });
};

/** A condition may be lifted by whoever set it, who then says why it is waited for no longer. */
export const resume: ActRule<'resume'> = {
  targets: onPauses(() => true),
  may: (scene, target) => {
    const found = thePause(scene, itemOf(target));
    return 'refused' in found ? found : byAssigner(scene);
  },
  act: (scene, { item, reason }, by) => {
    const found = thePause(scene, item);
    if ('refused' in found) return found;
    if (found.condition && isBlank(reason)) return refuse('reason.missing');
    const text = isBlank(reason) ? null : reason;
    return [resumption(scene, found, { because: 'resumed', text, evidence: null, tell: concerned(scene, by) })];
  },
  likely: () => false,
};

/** What was waited for has happened: one named post says so, and shows it. */
export const confirmCondition: ActRule<'confirmCondition'> = {
  targets: onPauses(({ condition }) => condition !== null),
  may: (scene, target) => {
    const found = thePause(scene, itemOf(target));
    if ('refused' in found) return found;
    if (!found.condition) return refuse('pause.none', { pause: found.id });
    return byPost(scene, found.condition.confirmer, because.confirmer());
  },
  act: (scene, { item, text, evidence }, by) => {
    const found = thePause(scene, item);
    if ('refused' in found) return found;
    if (isBlank(text)) return refuse('text.missing', { field: 'text' });
    const bad = badEvidence(evidence, true);
    if (bad) return bad;
    return [resumption(scene, found, { because: 'confirmed', text, evidence, tell: concerned(scene, by) })];
  },
  likely: () => true,
};
