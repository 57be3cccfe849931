import { byHolder } from '../../authority/who.js';
import type { Asking, Permission } from '../../authority/who.js';
import type { StepKind } from '../../procedure/step-kind.js';
import { stepOf } from '../../procedure/steps.js';
import { isRefusal, refuse } from '../../refusal.js';
import type { Refusal } from '../../refusal.js';
import type { PostId, Words } from '../../words.js';
import type { Act, ActKind } from '../acts.js';
import type { Facts } from '../facts.js';
import type { TaskEntry } from '../entries.js';
import { openVisit, refText, sameVisit } from '../subject.js';
import type { TaskState } from '../state.js';
import type { Subject } from '../clock.js';
import type { Visit, VisitRef } from '../visit.js';

type Acts = { [A in Act as A['act']]: A };
export type ActOf<K extends ActKind> = Acts[K];

/** What a rule sees: the task with time passed, who asks, and the facts of this instant. */
export type Scene = Asking & { state: TaskState; facts: Facts };

/** What an act is done to: known to the page before anything is typed. */
export type Target = { visit: VisitRef | null; seat: string | null; subject: Subject | null };

export const noTarget: Target = { visit: null, seat: null, subject: null };

/**
 * One act. `may` holds everything that is known before the person types anything, so that the page can show it;
 * `act` judges what was typed and says what follows. `decide` asks both, `allowed` the first.
 */
export type ActRule<K extends ActKind> = {
  targets: (scene: Scene) => Target[];
  may: (scene: Scene, target: Target) => Permission | Refusal;
  act: (scene: Scene, act: ActOf<K>, by: Permission) => TaskEntry[] | Refusal;
  /** Whether it is what one expects of the person now, when it is allowed. */
  likely: (scene: Scene, target: Target) => boolean;
  returnsTo?: (scene: Scene) => string[];
};

export const isBlank = (text: string | null): boolean => text === null || text.trim() === '';

/** The parts of what follows, in order, or the first of them that cannot be. */
export const follows = (...parts: (TaskEntry | TaskEntry[] | Refusal)[]): TaskEntry[] | Refusal => {
  const entries: TaskEntry[] = [];
  for (const part of parts) {
    if (isRefusal(part)) return part;
    entries.push(...(Array.isArray(part) ? part : [part]));
  }
  return entries;
};

export type VisitActKind = Extract<Act, { visit: VisitRef }>['act'];
type Who = (scene: Scene, holder: PostId, step: Words) => Permission | Refusal;
type At = { scene: Scene; visit: Visit; by: Permission };

export type VisitAct<K extends VisitActKind> = {
  /** The steps that it belongs to. */
  at: readonly StepKind[];
  who?: Who;
  /** What must be so, whatever is typed. */
  ready?: (scene: Scene, visit: Visit, by: Permission) => Refusal | null;
  act: (at: At, act: ActOf<K>) => TaskEntry[] | Refusal;
  likely?: (scene: Scene, visit: Visit) => boolean;
  returnsTo?: (scene: Scene) => string[];
};

/** The step that was named is no longer open; what is open now, and with whom. */
export const isOver = (asked: VisitRef | null, open: Visit | null): Refusal =>
  refuse('visit.over', {
    asked: asked && refText(asked),
    open: open && refText(open),
    holder: open && open.holder,
    since: open && open.openedAt,
  });

export const theVisit = (state: TaskState, target: Target): Visit | Refusal => {
  const open = openVisit(state);
  return open && target.visit && sameVisit(open, target.visit) ? open : isOver(target.visit, open);
};

const mayAt = <K extends VisitActKind>(rule: VisitAct<K>, scene: Scene, target: Target): Permission | Refusal => {
  const visit = theVisit(scene.state, target);
  if (isRefusal(visit)) return visit;
  if (!rule.at.includes(visit.stepKind)) return refuse('visit.wrongStep', { step: visit.step });
  const { name } = stepOf(scene.facts.procedure, visit.step);
  const permission = (rule.who ?? byHolder)(scene, visit.holder, name);
  return isRefusal(permission) ? permission : (rule.ready?.(scene, visit, permission) ?? permission);
};

/** An act on the open visit. It names the visit, so a person with an old page is told that this step is over. */
export const onVisit = <K extends VisitActKind>(rule: VisitAct<K>): ActRule<K> => ({
  targets: ({ state }) => {
    const open = openVisit(state);
    return [{ ...noTarget, visit: open && { step: open.step, round: open.round } }];
  },
  may: (scene, target) => mayAt(rule, scene, target),
  act: (scene, act, by) => {
    const visit = theVisit(scene.state, { ...noTarget, visit: act.visit });
    return isRefusal(visit) ? visit : rule.act({ scene, visit, by }, act);
  },
  likely: (scene) => {
    const visit = openVisit(scene.state);
    return visit !== null && (rule.likely?.(scene, visit) ?? true);
  },
  returnsTo: rule.returnsTo,
});
