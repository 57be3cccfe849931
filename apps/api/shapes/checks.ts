/** Whether a body has the shape that is asked for. Only the shape: whether it may be is the domain's to say. */
export type Check = (value: unknown) => boolean;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** PostgreSQL keeps neither a NUL nor half a surrogate pair, and nobody types one. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** As it stands in a document, with its tabs and ends of lines. */
export const isText = (value: unknown, max: number): value is string =>
  typeof value === 'string' && value.length <= max && value.isWellFormed() && !unprintable.test(value);

export const lines =
  (max: number): Check =>
  (value) =>
    isText(value, max);

/** One line. */
export const text =
  (max: number): Check =>
  (value) =>
    isText(value, max) && !/[\t\n\r]/.test(value);

export const id: Check = (value) => text(200)(value) && value !== '';
export const flag: Check = (value) => typeof value === 'boolean';
export const whole: Check = (value) =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 2 ** 31 - 1;

export const among =
  (choices: readonly string[]): Check =>
  (value) =>
    choices.some((choice) => choice === value);

export const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);

export const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

export const list =
  (check: Check, most: number): Check =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(check);

export const map =
  (check: Check, most: number): Check =>
  (value) =>
    isRecord(value) &&
    Object.keys(value).length <= most &&
    Object.entries(value).every(([key, one]) => id(key) && check(one));

/** These fields and no other. */
export const shape =
  (fields: Record<string, Check>): Check =>
  (value) =>
    isRecord(value) &&
    Object.keys(value).every((field) => Object.hasOwn(fields, field)) &&
    Object.entries(fields).every(([field, check]) => check(value[field]));
