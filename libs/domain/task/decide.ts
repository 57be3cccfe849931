import type { Actor } from '../journal/entry.js';
import type { PersonId } from '../words.js';
import { isRefusal, refuse } from '../refusal.js';
import type { Refusal } from '../refusal.js';
import { keysOf } from '../authority/keys.js';
import { maySee } from '../authority/see.js';
import { inCapacity } from '../authority/who.js';
import type { Permission } from '../authority/who.js';
import type { Act, Command } from './acts.js';
import { besideSubject } from './beside/beside.js';
import type { ActOf, Scene, Target } from './acts/rule.js';
import { ruleOf, rules } from './acts/table.js';
import type { LiveActKind } from './acts/table.js';
import type { TaskEntry } from './entries.js';
import type { Begun, Decision, Facts } from './facts.js';
import { begunBy } from './parts/acts/divide.js';
import { ofObligation } from './parts/subject.js';
import { afterTime, passTime } from './pass-time.js';
import { askingFor, barred, matterOf, noHand } from './scene.js';
import type { TaskState } from './state.js';

type Judged = { acted: TaskEntry[]; by: Permission; begun?: Begun[] };

const begun = (
  state: TaskState | null,
  { task, person }: Command,
  act: ActOf<'assign'>,
  facts: Facts,
): Judged | Refusal => {
  if (state !== null) return refuse('task.exists', { task });
  const matter = { ...matterOf('assign', null, facts), lead: act.lead, amount: act.amount ?? null };
  const asking = askingFor(person, facts, matter);
  const by = noHand(asking) ?? rules.assign.may(asking, facts);
  if (isRefusal(by)) return by;
  const acted = rules.assign.begin(task, act, by, facts);
  return isRefusal(acted) ? acted : { acted, by };
};

const subjectOf = (act: Act): Target['subject'] => {
  if ('occurrence' in act) return { of: 'occurrence', occurrence: act.occurrence };
  if ('item' in act) return besideSubject(act.item);
  if ('share' in act && act.share) return ofObligation(act.share);
  return 'subject' in act ? act.subject : null;
};

const targetOf = (act: Act): Target => ({
  visit: 'visit' in act ? act.visit : null,
  seat: 'seat' in act ? act.seat : null,
  subject: subjectOf(act),
});

const ruled = <K extends LiveActKind>(kind: K, act: ActOf<K>, scene: Scene): Judged | Refusal => {
  const rule = ruleOf(kind);
  const may = rule.may(scene, targetOf(act));
  if (isRefusal(may)) return may;
  const by = inCapacity(may, 'capacity' in act ? act.capacity : null);
  if (isRefusal(by)) return by;
  const acted = rule.act(scene, act, by);
  return isRefusal(acted) ? acted : { acted, by };
};

/** The parts that a division begins, beside what it leaves in the whole. */
const beginning = (state: TaskState, act: Act, judgement: Judged | Refusal, facts: Facts): Judged | Refusal => {
  if (act.act !== 'divide' || isRefusal(judgement)) return judgement;
  const division = begunBy(state, act, judgement.by, facts);
  return isRefusal(division) ? division : { ...judgement, begun: division.begun };
};

const judged = (state: TaskState | null, command: Command, facts: Facts): Judged | Refusal => {
  const { act, person, task } = command;
  if (act.act === 'assign') return begun(state, command, act, facts);
  if (state === null) return refuse('task.notFound', { task });
  const asking = askingFor(person, facts, matterOf(act.act, state, facts));
  const ruling = barred(state, asking) ?? ruled(act.act, act, { ...asking, state, facts });
  const judgement = beginning(state, act, ruling, facts);
  return isRefusal(judgement) && isHidden(state, person, facts) ? refuse('task.notFound', { task }) : judgement;
};

/** A refusal tells of the task, so whoever may not read it is told that there is none. */
const isHidden = (state: TaskState, person: PersonId, { organisation, now }: Facts): boolean =>
  !maySee(keysOf(organisation, person, now), state, organisation, { of: 'task' });

/**
 * Time passes first, then the act is judged on what time left, so no outcome depends on how late a clock is. Entries of
 * time stand when the act is refused.
 */
export const decide = (state: TaskState | null, command: Command, facts: Facts): Decision => {
  const passed = state === null ? [] : passTime(state, facts);
  const result = judged(state && afterTime(state, passed, facts), command, facts);
  if (isRefusal(result)) return { passed, acted: [], actor: null, refusal: result };
  const { post, behalf } = result.by;
  const actor: Actor = { person: command.person, post, ...(behalf ? { behalf } : {}) };
  const { acted, begun } = result;
  return { passed, acted, actor, refusal: null, ...(begun ? { begun } : {}) };
};
