import { fault } from './fault.js';
import type { Fault } from './fault.js';

/** Says of any value whatever, however strange, what keeps it from being what is expected. */
export type Shape = (value: unknown, path: string) => Fault[];

const wrong = (path: string, expected: string): Fault[] => [fault('shape.wrong', path, { expected })];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Texts go into PostgreSQL and into hashes, so they are well formed and without a null. */
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.isWellFormed() && !value.includes('\0');

const when =
  (isRight: (value: unknown) => boolean, expected: string): Shape =>
  (value, path) =>
    isRight(value) ? [] : wrong(path, expected);

export const text = when(isText, 'text');
export const flag = when((value) => typeof value === 'boolean', 'true, false');
export const matching = (pattern: RegExp, expected: string): Shape =>
  when((value) => isText(value) && pattern.test(value), expected);
export const whole = (min: number, max: number): Shape =>
  when((value) => Number.isInteger(value) && Number(value) >= min && Number(value) <= max, `${min}…${max}`);
export const among = (choices: readonly string[]): Shape =>
  when((value) => typeof value === 'string' && choices.includes(value), choices.join(' | '));

export const nullOr =
  (shape: Shape): Shape =>
  (value, path) =>
    value === null ? [] : shape(value, path);

export const list =
  (of: Shape, min = 0): Shape =>
  (value, path) => {
    if (!Array.isArray(value) || value.length < min) return wrong(path, min > 0 ? `[…] ≥ ${min}` : '[…]');
    return value.flatMap((one: unknown, index) => of(one, `${path}[${index}]`));
  };

type Fields = Record<string, Shape>;

export const object =
  (required: Fields, optional: Fields = {}): Shape =>
  (value, path) => {
    if (!isRecord(value)) return wrong(path, '{…}');
    const known: Fields = { ...required, ...optional };
    const missing = Object.keys(required).filter((name) => !Object.hasOwn(value, name));
    const given = Object.entries(value).flatMap(([name, field]) => {
      const place = `${path}.${name}`;
      const shape = Object.hasOwn(known, name) ? known[name] : undefined;
      return shape ? shape(field, place) : [fault('shape.unknown', place, { field: name })];
    });
    return [...missing.map((name) => fault('shape.missing', path, { field: name })), ...given];
  };

/** One of several objects, told apart by the value of one field; `''` stands for one without that field. */
export const byField =
  (field: string, shapes: Record<string, Shape>): Shape =>
  (value, path) => {
    if (!isRecord(value)) return wrong(path, '{…}');
    const is = Object.hasOwn(value, field) ? value[field] : '';
    const shape = typeof is === 'string' && Object.hasOwn(shapes, is) ? shapes[is] : undefined;
    return shape?.(value, path) ?? wrong(`${path}.${field}`, Object.keys(shapes).join(' | '));
  };
