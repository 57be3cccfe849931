import { isRefusal, refuse } from '../../refusal.js';
import type { Refusal } from '../../refusal.js';
import type { Instant } from '../../time/instant.js';
import type { PostId, UnitId } from '../../words.js';
import type { Reorganise } from '../acts.js';
import { changed } from '../change.js';
import type { Put } from '../change.js';
import { stands } from '../dated.js';
import { postOf, postsIn, unitOf, unitsUnder } from '../lookup.js';
import type { Organisation, Post, Unit } from '../organisation.js';
import { heldPost, unitLeader } from '../resolve.js';
import { agencyOf } from '../succession.js';
import { endingPost, movedPost } from './posts.js';
import { firstRefusal, pastInstant, standingUnit } from './rule.js';
import type { OrganisationRule, Register } from './rule.js';
import type { Role } from '../role.js';

type Scene = Register & { act: Reorganise; on: Instant; main: UnitId };

const leading: readonly Role[] = ['head', 'chairman'];

const firstTwice = (ids: readonly string[]): string | undefined => ids.find((id, index) => ids.indexOf(id) !== index);

const badParties = (register: Register, { units, into }: Reorganise): Refusal | null => {
  if (units.length === 0 || into.length === 0) return refuse('units.none');
  const twice = firstTwice(units) ?? firstTwice(into);
  if (twice !== undefined) return refuse('unit.repeated', { unit: twice });
  const missing = firstRefusal(...[...units, ...into].map((unit) => standingUnit(register, unit)));
  if (missing) return missing;
  const onlyItself = units.every((unit) => into.includes(unit)) && into.every((unit) => units.includes(unit));
  return onlyItself ? refuse('lead.same', { unit: units[0] ?? null }) : null;
};

/** Who takes over must be there on that day, outside what ends, and led by somebody: every file lands on a desk. */
const badSuccessor = ({ organisation, act, on, now }: Scene): Refusal | null => {
  for (const id of act.into) {
    const unit = unitOf(organisation, id);
    if (!unit || !stands(unit, on)) return refuse('date.order', { unit: id });
    const above = agencyOf(organisation, id, on);
    if (above !== id && ending(act).includes(above)) return refuse('unit.loop', { unit: id, parent: above });
    if (unitLeader(organisation, id, now) === null) return refuse('holder.none', { unit: id });
  }
  return null;
};

const ending = ({ units, into }: Reorganise): UnitId[] => units.filter((unit) => !into.includes(unit));

const badChoices = ({ organisation, act, now }: Scene): Refusal | null => {
  const parts = act.units.flatMap((unit) => unitsUnder(organisation, unit)).map(({ id }) => id);
  const posts = act.units.flatMap((unit) => postsIn(organisation, unit)).map(({ id }) => id);
  const stray = Object.keys(act.divisions).find((id) => !parts.includes(id));
  if (stray !== undefined) return refuse('unit.unknown', { unit: stray });
  const strayPost = Object.keys(act.posts).find((id) => !posts.includes(id));
  if (strayPost !== undefined) return refuse('post.unknown', { post: strayPost });
  const targets = Object.values(act.posts);
  const places = [...Object.values(act.divisions), ...Object.values(act.tasks), ...targets.map(unitOfTarget)];
  const elsewhere = places.find((unit) => unit !== null && !act.into.includes(unit));
  if (elsewhere) return refuse('unit.notSuccessor', { unit: elsewhere });
  return firstRefusal(...targets.map((target) => badDesk(organisation, target, act, now)));
};

const unitOfTarget = (target: Reorganise['posts'][PostId]): UnitId | null => ('unit' in target ? target.unit : null);

const badDesk = (
  organisation: Organisation,
  target: Reorganise['posts'][PostId],
  { into }: Reorganise,
  now: Instant,
): Refusal | null => {
  if ('unit' in target) return null;
  const post = postOf(organisation, target.successor);
  if (!post || !stands(post, now)) return refuse('post.unknown', { post: target.successor });
  return into.includes(agencyOf(organisation, post.unit, now))
    ? null
    : refuse('unit.notSuccessor', { unit: post.unit });
};

/** By itself, a leader's desk goes to the one who leads the unit that takes over; every other desk moves there. */
const desk = ({ organisation, act, main, now }: Scene, post: Post): Reorganise['posts'][PostId] => {
  const chosen = act.posts[post.id];
  if (chosen) return chosen;
  if (act.into.includes(post.unit)) return { unit: post.unit };
  if (!leading.includes(post.role)) return { unit: main };
  const successor = heldPost(organisation, main, post.role, now) ?? unitLeader(organisation, main, now);
  return successor === null ? { unit: main } : { successor };
};

const postPuts = (scene: Scene, post: Post): Put[] => {
  const target = desk(scene, post);
  if ('successor' in target) return endingPost(scene.organisation, post, scene.on, target.successor);
  if (target.unit === post.unit) return [];
  return [{ list: 'posts', value: movedPost(post, { unit: target.unit, title: post.title }, scene.on) }];
};

const divisionPuts = ({ act, main, on }: Scene, unit: Unit): Put[] => {
  const { id, kind, name, abbreviation, parent } = unit;
  const under = act.divisions[id] ?? (parent !== null && act.into.includes(parent) ? parent : main);
  if (under === parent) return [];
  const former = [...(unit.former ?? []), { kind, name, abbreviation, parent, until: on }];
  return [{ list: 'units', value: { ...unit, parent: under, former } }];
};

/** What ends says who took over; what goes on says which tasks it gave away. */
const unitPut = ({ act, on }: Scene, unit: Unit): Put[] => {
  const tasks = Object.fromEntries(Object.entries(act.tasks).filter(([, to]) => to !== unit.id));
  const placed = Object.keys(tasks).length > 0 ? { placed: { on, tasks: { ...unit.placed?.tasks, ...tasks } } } : {};
  if (act.into.includes(unit.id)) return 'placed' in placed ? [{ list: 'units', value: { ...unit, ...placed } }] : [];
  return [{ list: 'units', value: { ...unit, to: on, successors: act.into, ...placed } }];
};

const putsOf = (scene: Scene): Put[] => {
  const { organisation, act, on } = scene;
  const units = act.units.map((id) => unitOf(organisation, id)).filter((unit) => unit !== null);
  const moving = new Set([...act.units, ...act.into]);
  return units.flatMap((unit) => [
    ...unitPut(scene, unit),
    ...unitsUnder(organisation, unit.id)
      .filter((part) => stands(part, on) && !moving.has(part.id))
      .flatMap((part) => divisionPuts(scene, part)),
    ...postsIn(organisation, unit.id)
      .filter((post) => stands(post, on))
      .flatMap((post) => postPuts(scene, post)),
  ]);
};

export const reorganise: OrganisationRule<'reorganise'> = (register, act) => {
  const on = pastInstant(register, act.on);
  if (isRefusal(on)) return on;
  const parties = badParties(register, act);
  if (parties) return parties;
  const [main = ''] = act.into;
  const scene: Scene = { ...register, act, on, main };
  const early = act.units.map((id) => unitOf(register.organisation, id)).find((unit) => on <= startOf(unit));
  if (early) return refuse('date.order', { unit: early.id });
  const refused = badSuccessor(scene) ?? badChoices(scene);
  if (refused) return refused;
  const puts = putsOf(scene);
  return puts.length > 0 ? led(scene, puts) : refuse('change.none', { unit: act.units[0] ?? null });
};

const startOf = (unit: Unit | null): Instant =>
  Math.max(unit?.from ?? Number.MIN_SAFE_INTEGER, unit?.former?.at(-1)?.until ?? Number.MIN_SAFE_INTEGER);

/** A unit that goes on must not have given its leader away. */
const led = ({ organisation, act, now }: Scene, puts: Put[]): Put[] | Refusal => {
  const after = changed(organisation, { version: organisation.version, puts });
  const headless = act.into.find((unit) => unitLeader(after, unit, now) === null);
  return headless === undefined ? puts : refuse('holder.none', { unit: headless });
};
