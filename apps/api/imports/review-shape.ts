import { isCivilDate } from '../../../libs/domain/index.js';
import type { ReviewAct, ReviewActName } from '../../../libs/domain/import/index.js';

/** What each field of a change may be. Only the shape: whether it may be is the domain's to say. */
type Check = (value: unknown) => boolean;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
const text =
  (max: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= max && value.isWellFormed() && !unprintable.test(value);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const list =
  (check: Check, most: number): Check =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(check);
/** Of these fields, all of the first and any of the second. */
const shape =
  (all: Record<string, Check>, any: Record<string, Check> = {}): Check =>
  (value) =>
    isRecord(value) &&
    Object.keys(all).every((field) => field in value) &&
    Object.entries(value).every(([field, one]) => (all[field] ?? any[field])?.(one) === true);

const id: Check = (value) => text(200)(value) && value !== '';
const whole: Check = (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 2 ** 31 - 1;
const day: Check = (value) => typeof value === 'string' && isCivilDate(value);
const flag: Check = (value) => typeof value === 'boolean';
export const isSeen: Check = shape({ id, version: whole });
const seen: Check = (value) => list(isSeen, 2_000)(value) && (value as unknown[]).length > 0;

const change = shape(
  {},
  {
    title: text(1_000),
    lead: orNull(id),
    coordinators: list(id, 200),
    due: orNull(shape({ date: day, inclusive: flag })),
    procedure: orNull(id),
    priority: (value) => value === 'normal' || value === 'urgent',
  },
);
const head = shape({}, { number: text(200), issuer: text(500), date: orNull(day), title: text(2_000) });

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
