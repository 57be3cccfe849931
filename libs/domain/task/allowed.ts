import type { Asking } from '../authority/who.js';
import { isRefusal, refuse } from '../refusal.js';
import type { Refusal } from '../refusal.js';
import type { PersonId, Words } from '../words.js';
import type { ActKind } from './acts.js';
import { noTarget } from './acts/rule.js';
import type { Scene, Target } from './acts/rule.js';
import { liveActs, ruleOf, rules } from './acts/table.js';
import type { LiveActKind } from './acts/table.js';
import type { Facts } from './facts.js';
import { afterTime, passTime } from './pass-time.js';
import { askingFor, barred, matterOf, noHand } from './scene.js';
import type { TaskState } from './state.js';
import type { SigningCapacity } from '../procedure/capacity.js';

/** An act, what it would be done to, and whether this person may do it now: with the reason either way. */
export type Allowance = { act: ActKind } & Target &
  (
    | { allowed: true; because: Words; likely: boolean; returnsTo?: string[]; capacities?: SigningCapacity[] }
    | { allowed: false; refusal: Refusal }
  );

const refused = (act: ActKind, refusal: Refusal, target: Target = noTarget): Allowance => ({
  act,
  ...target,
  allowed: false,
  refusal,
});

const toBegin = (asking: Asking, facts: Facts): Allowance => {
  const by = noHand(asking) ?? rules.assign.may(asking, facts);
  if (isRefusal(by)) return refused('assign', by);
  return { act: 'assign', ...noTarget, allowed: true, because: by.because, likely: true };
};

const allowance = (act: LiveActKind, scene: Scene, target: Target): Allowance => {
  const rule = ruleOf(act);
  const by = rule.may(scene, target);
  if (isRefusal(by)) return refused(act, by, target);
  const likely = rule.likely(scene, target);
  const returnsTo = rule.returnsTo && { returnsTo: rule.returnsTo(scene) };
  const capacities = act === 'sign' ? { capacities: [...new Set(by.signs?.map(({ capacity }) => capacity))] } : {};
  return { act, ...target, allowed: true, because: by.because, likely, ...returnsTo, ...capacities };
};

const onTask = (act: LiveActKind, seenBy: Scene): Allowance[] => {
  const scene: Scene = { ...seenBy, matter: { ...seenBy.matter, power: act } };
  const bar = barred(scene.state, scene);
  return ruleOf(act)
    .targets(scene)
    .map((target) => (bar ? refused(act, bar, target) : allowance(act, scene, target)));
};

/** Every act, for the page. What it says is advice: the commit judges again, on the facts of its own instant. */
export const allowed = (state: TaskState | null, person: PersonId, facts: Facts): Allowance[] => {
  const asking = askingFor(person, facts, matterOf('assign', state, facts));
  if (state === null) return [toBegin(asking, facts)];
  const current = afterTime(state, passTime(state, facts), facts);
  const scene: Scene = { ...asking, state: current, facts };
  const exists = refused('assign', refuse('task.exists', { task: state.id }));
  return [exists, ...liveActs.flatMap((act) => onTask(act, scene))];
};
