import { isCivilDate } from '../../../libs/domain/index.js';
import type { ReviewAct, ReviewActName } from '../../../libs/domain/import/index.js';
import { among, flag, id, isRecord, lines, list, optional, orNull, shape, whole } from '../shapes/checks.js';
import type { Check } from '../shapes/checks.js';

const day: Check = (value) => typeof value === 'string' && isCivilDate(value);
export const isSeen: Check = shape({ id, version: whole });
const seen: Check = (value) => list(isSeen, 2_000)(value) && (value as unknown[]).length > 0;

const change = shape({
  title: optional(lines(1_000)),
  lead: optional(orNull(id)),
  coordinators: optional(list(id, 200)),
  due: optional(orNull(shape({ date: day, inclusive: flag }))),
  procedure: optional(orNull(id)),
  priority: optional(among(['normal', 'urgent'])),
});
const head = shape({
  ...{ number: optional(lines(200)), issuer: optional(lines(500)) },
  ...{ date: optional(orNull(day)), title: optional(lines(2_000)) },
});

const acts: Record<ReviewActName, Check> = {
  edit: shape({ act: id, proposals: seen, change }),
  split: shape({ act: id, proposal: isSeen, at: whole }),
  merge: shape({ act: id, proposals: seen }),
  drop: shape({ act: id, proposals: seen }),
  restore: shape({ act: id, proposals: seen }),
  add: shape({ act: id, span: shape({ start: whole, end: whole }) }),
  directive: shape({ act: id, version: whole, change: head }),
};

export const reviewActs = Object.keys(acts);

export const isReviewAct = (value: unknown): value is ReviewAct =>
  isRecord(value) &&
  typeof value['act'] === 'string' &&
  Object.hasOwn(acts, value['act']) &&
  acts[value['act'] as ReviewActName](value);
