import type { Instant } from '../time/instant.js';
import type { PostId, TaskId, UnitId } from '../words.js';
import { postAt, unitAt } from './as-of.js';
import { postOf, precededBy, unitOf } from './lookup.js';
import type { Organisation, Unit } from './organisation.js';

type Step = { unit: UnitId; since: Instant };

/** One handing over, not earlier than the one that came before it. */
const handedOver = (known: Unit, since: Instant, at: Instant, task: TaskId | null): Step | null => {
  const { placed, successors, to } = known;
  const own = task === null ? undefined : placed?.tasks[task];
  if (own !== undefined && placed && since <= placed.on && placed.on <= at) return { unit: own, since: placed.on };
  const [successor] = successors ?? [];
  return successor !== undefined && typeof to === 'number' && to <= at ? { unit: successor, since: to } : null;
};

/** Who has a unit's work on that day: itself, or whoever took over, and took over from them. */
export const unitAfter = (
  organisation: Organisation,
  unit: UnitId,
  at: Instant,
  task: TaskId | null = null,
): UnitId => {
  let here: Step = { unit, since: Number.MIN_SAFE_INTEGER };
  for (const seen = new Set<UnitId>(); !seen.has(here.unit);) {
    seen.add(here.unit);
    const known = unitOf(organisation, here.unit);
    here = (known && handedOver(known, here.since, at, task)) ?? here;
  }
  return here.unit;
};

/** When the unit gave the task away, or ended; `null` while it has it. */
export const endOfUnit = (organisation: Organisation, unit: UnitId, task: TaskId): Instant | null => {
  const known = unitOf(organisation, unit);
  return (known?.placed?.tasks[task] === undefined ? known?.to : known.placed.on) ?? null;
};

/** The agency that a unit is a part of: itself, unless it is a division. */
export const agencyOf = (organisation: Organisation, unit: UnitId, at: Instant): UnitId => {
  const seen = new Set<UnitId>();
  let current = unit;
  while (!seen.has(current)) {
    seen.add(current);
    const known = unitOf(organisation, current);
    const then = known && unitAt(known, at);
    if (then?.kind === 'division' && then.parent !== null) current = then.parent;
  }
  return current;
};

/** The agency in which a post was on that day. */
export const agencyOfPost = (organisation: Organisation, post: PostId, at: Instant): UnitId | null => {
  const known = postOf(organisation, post);
  return known && agencyOf(organisation, postAt(known, at).unit, at);
};

/** The posts, and all whose work they took over: what was asked of those is asked of these. */
export const withPredecessors = (organisation: Organisation, posts: readonly PostId[]): PostId[] => {
  const all = new Set<PostId>(posts);
  for (const post of all) for (const { id } of precededBy(organisation, post)) all.add(id);
  return [...all];
};
