import type { Actor } from '../journal/entry.js';
import { isRefusal, refuse } from '../refusal.js';
import type { Refusal } from '../refusal.js';
import type { PostId } from '../words.js';
import type { Act, Command } from './acts.js';
import type { ActOf, Scene, Target } from './acts/rule.js';
import { ruleOf, rules } from './acts/table.js';
import type { LiveActKind } from './acts/table.js';
import type { TaskEntry } from './entries.js';
import type { Decision, Facts } from './facts.js';
import { afterTime, passTime } from './pass-time.js';
import { askingFor, barred } from './scene.js';
import type { TaskState } from './state.js';

type Judged = { acted: TaskEntry[]; post: PostId };

const begun = (
  state: TaskState | null,
  { task, person }: Command,
  act: ActOf<'assign'>,
  facts: Facts,
): Judged | Refusal => {
  if (state !== null) return refuse('task.exists', { task });
  const asking = askingFor(person, facts);
  if (asking.posts.length === 0) return refuse('actor.noPost');
  const by = rules.assign.may(asking, facts);
  if (isRefusal(by)) return by;
  const acted = rules.assign.begin(task, act, by, facts);
  return isRefusal(acted) ? acted : { acted, post: by.post };
};

const targetOf = (act: Act): Target => ({
  visit: 'visit' in act ? act.visit : null,
  seat: 'seat' in act ? act.seat : null,
  subject: 'subject' in act ? act.subject : null,
});

const ruled = <K extends LiveActKind>(kind: K, act: ActOf<K>, scene: Scene): Judged | Refusal => {
  const rule = ruleOf(kind);
  const by = rule.may(scene, targetOf(act));
  if (isRefusal(by)) return by;
  const acted = rule.act(scene, act, by);
  return isRefusal(acted) ? acted : { acted, post: by.post };
};

const judged = (state: TaskState | null, command: Command, facts: Facts): Judged | Refusal => {
  const { act, person, task } = command;
  if (act.act === 'assign') return begun(state, command, act, facts);
  if (state === null) return refuse('task.notFound', { task });
  const asking = askingFor(person, facts);
  return barred(state, asking) ?? ruled(act.act, act, { ...asking, state, person, facts });
};

/**
 * Time passes first, then the act is judged on what time left, so no outcome depends on how late a clock is. Entries of
 * time stand when the act is refused.
 */
export const decide = (state: TaskState | null, command: Command, facts: Facts): Decision => {
  const passed = state === null ? [] : passTime(state, facts);
  const result = judged(state && afterTime(state, passed, facts), command, facts);
  if (isRefusal(result)) return { passed, acted: [], actor: null, refusal: result };
  const actor: Actor = { person: command.person, post: result.post };
  return { passed, acted: result.acted, actor, refusal: null };
};
