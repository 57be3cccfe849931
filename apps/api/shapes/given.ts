import { applyDecorators } from '@nestjs/common';
import type { Type as Class } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsOptional, ValidateBy, ValidateIf, ValidateNested } from 'class-validator';
import type { Words } from '../../../libs/domain/index.js';
import { flag, isRecord, isText } from './checks.js';

/**
 * What a field of an input may be: one decorator gives its check, the words for a person who got it wrong, and its line
 * in the OpenAPI document. Only the shape is checked here; whether it may be is the domain's to say.
 */
const field = (schema: ApiPropertyOptions, isRight: (value: unknown) => boolean, words: Words): PropertyDecorator =>
  applyDecorators(
    ApiProperty(schema),
    ValidateBy({ name: 'shape', validator: { validate: isRight, defaultMessage: () => words.en } }, { context: words }),
  );

const textWords = (max: number): Words => ({
  vi: `phải là văn bản, nhiều nhất ${max} ký tự, không có ký tự điều khiển`,
  en: `must be text of at most ${max} characters without control characters`,
});

/** Vietnamese can be typed in two encodings that look the same: stored in one, or search and hashes would differ. */
const Composed = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.normalize('NFC').trim() : value));

/** An empty text passes: where one is needed, the domain says which and why. */
export const Text = (max = 4000): PropertyDecorator =>
  applyDecorators(
    Composed(),
    field({ type: String, maxLength: max }, (value) => isText(value, max), textWords(max)),
  );

/** For what has no rule in the domain that would miss it. */
export const RequiredText = (max: number): PropertyDecorator =>
  applyDecorators(
    Composed(),
    field({ type: String, minLength: 1, maxLength: max }, (value) => isText(value, max) && value !== '', {
      vi: `phải là văn bản từ 1 đến ${max} ký tự, không có ký tự điều khiển`,
      en: `must be text of 1 to ${max} characters without control characters`,
    }),
  );

export const TextOrNull = (max = 4000): PropertyDecorator =>
  applyDecorators(
    Composed(),
    field(
      { type: String, maxLength: max, nullable: true },
      (value) => value === null || isText(value, max),
      textWords(max),
    ),
  );

/** A password is taken exactly as it was typed. */
export const Secret = (max = 200): PropertyDecorator =>
  field({ type: String, maxLength: max, format: 'password' }, (value) => isText(value, max), textWords(max));

export const Texts = (most: number, max: number): PropertyDecorator =>
  field(
    { type: [String], maxItems: most },
    (value) => Array.isArray(value) && value.length <= most && value.every((one) => isText(one, max)),
    {
      vi: `phải là danh sách nhiều nhất ${most} đoạn văn bản, mỗi đoạn không quá ${max} ký tự`,
      en: `must be a list of at most ${most} texts of at most ${max} characters each`,
    },
  );

const isId = (value: unknown): boolean => isText(value, 200) && value.length > 0;
const idWords: Words = { vi: 'phải là một mã, từ 1 đến 200 ký tự', en: 'must be an id of 1 to 200 characters' };
export const Id = (): PropertyDecorator => field({ type: String, minLength: 1, maxLength: 200 }, isId, idWords);

export const IdOrNull = (): PropertyDecorator =>
  field(
    { type: String, minLength: 1, maxLength: 200, nullable: true },
    (value) => value === null || isId(value),
    idWords,
  );

const most = 200;
export const Ids = (): PropertyDecorator =>
  field(
    { type: [String], maxItems: most },
    (value) => Array.isArray(value) && value.length <= most && value.every(isId),
    { vi: `phải là danh sách nhiều nhất ${most} mã`, en: `must be a list of at most ${most} ids` },
  );

/** `null`: all of them. */
export const IdsOrNull = (choices?: readonly string[]): PropertyDecorator =>
  field(
    {
      type: [String],
      maxItems: most,
      nullable: true,
      ...(choices ? { items: { type: 'string', enum: [...choices] } } : {}),
    },
    (value) =>
      value === null ||
      (Array.isArray(value) &&
        value.length <= most &&
        value.every((one) => isId(one) && (choices?.includes(one as string) ?? true))),
    {
      vi: `phải để trống, hoặc là danh sách nhiều nhất ${most} mã`,
      en: `must be null or a list of at most ${most} ids`,
    },
  );

const choiceWords = (choices: readonly string[]): Words => ({
  vi: `phải là một trong: ${choices.join(', ')}`,
  en: `must be one of: ${choices.join(', ')}`,
});
export const Choice = (choices: readonly string[]): PropertyDecorator =>
  field(
    { type: String, enum: [...choices] },
    (value) => choices.some((choice) => choice === value),
    choiceWords(choices),
  );

export const ChoiceOrNull = (choices: readonly string[]): PropertyDecorator =>
  field(
    { type: String, enum: [...choices, null], nullable: true },
    (value) => value === null || choices.some((choice) => choice === value),
    choiceWords(choices),
  );

/** At least one, none twice. */
export const Choices = (choices: readonly string[]): PropertyDecorator =>
  field(
    { type: String, enum: [...choices], isArray: true, minItems: 1, uniqueItems: true },
    (value) =>
      Array.isArray(value) &&
      value.length > 0 &&
      new Set(value).size === value.length &&
      value.every((one) => choices.some((choice) => choice === one)),
    {
      vi: `phải là danh sách không rỗng, không lặp, gồm: ${choices.join(', ')}`,
      en: `must be a list, not empty and without repetition, of: ${choices.join(', ')}`,
    },
  );

const isDay = (value: unknown): boolean => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
};
const dayWords: Words = { vi: 'phải là một ngày có thật, dạng YYYY-MM-DD', en: 'must be a real day, as YYYY-MM-DD' };
export const Day = (): PropertyDecorator => field({ type: String, format: 'date' }, isDay, dayWords);

export const DayOrNull = (): PropertyDecorator =>
  field({ type: String, format: 'date', nullable: true }, (value) => value === null || isDay(value), dayWords);

const isHash = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const hashWords: Words = {
  vi: 'phải là mã băm SHA-256, 64 chữ số thập lục phân',
  en: 'must be a SHA-256 hash of 64 hexadecimal digits',
};
export const Hash = (): PropertyDecorator => field({ type: String, pattern: '^[0-9a-f]{64}$' }, isHash, hashWords);

/** Named where the caller wants to be sure that it is still this one. */
export const OptionalHash = (): PropertyDecorator =>
  Optional({ type: String, pattern: '^[0-9a-f]{64}$' }, isHash, hashWords);

const isWhole = (value: unknown, min: number, max: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
const wholeWords = (min: number, max: number): Words => ({
  vi: `phải là số nguyên từ ${min} đến ${max}`,
  en: `must be a whole number from ${min} to ${max}`,
});
export const Whole = (min: number, max: number): PropertyDecorator =>
  field({ type: 'integer', minimum: min, maximum: max }, (value) => isWhole(value, min, max), wholeWords(min, max));
export const WholeOrNull = (min: number, max: number): PropertyDecorator =>
  field(
    { type: 'integer', minimum: min, maximum: max, nullable: true },
    (value) => value === null || isWhole(value, min, max),
    wholeWords(min, max),
  );

const flagWords: Words = { vi: 'phải là true hoặc false', en: 'must be true or false' };
export const Flag = (): PropertyDecorator => field({ type: Boolean }, flag, flagWords);

const objectWords: Words = { vi: 'phải là một đối tượng', en: 'must be an object' };
export const Nested = (of: () => Class<object>): PropertyDecorator =>
  applyDecorators(
    field({ type: () => of() }, isRecord, objectWords),
    ValidateNested({ context: objectWords }),
    Type(of),
  );
export const NestedOrNull = (of: () => Class<object>): PropertyDecorator =>
  applyDecorators(
    ValidateIf((_, value) => value !== null),
    Nested(of),
    ApiProperty({ type: () => of(), nullable: true }),
  );

export const NestedMany = (of: () => Class<object>, max: number): PropertyDecorator => {
  const words: Words = {
    vi: `phải là danh sách nhiều nhất ${max} đối tượng`,
    en: `must be a list of at most ${max} objects`,
  };
  const isList = (value: unknown): boolean => Array.isArray(value) && value.length <= max && value.every(isRecord);
  return applyDecorators(
    field({ type: () => of(), isArray: true, maxItems: max }, isList, words),
    ValidateNested({ each: true, context: words }),
    Type(of),
  );
};

/** A shape that classes cannot say (a union): checked whole, described by hand. */
export const Shape = (
  schema: ApiPropertyOptions,
  isRight: (value: unknown) => boolean,
  words: Words,
): PropertyDecorator => field(schema, isRight, words);

// Query parameters arrive as text and may be left out.
const Optional = (schema: ApiPropertyOptions, isRight: (value: unknown) => boolean, words: Words): PropertyDecorator =>
  applyDecorators(IsOptional(), field({ ...schema, required: false } as ApiPropertyOptions, isRight, words));

/** Left out, or nothing, or an object. */
export const OptionalNested = (of: () => Class<object>): PropertyDecorator =>
  applyDecorators(IsOptional(), Nested(of), ApiProperty({ type: () => of(), required: false, nullable: true }));

export const OptionalText = (max = 200): PropertyDecorator =>
  applyDecorators(
    Composed(),
    Optional({ type: String, maxLength: max }, (value) => isText(value, max), textWords(max)),
  );
/** In a body: left out, or nothing, or text. */
export const OptionalTextOrNull = (max = 4000): PropertyDecorator =>
  applyDecorators(
    Composed(),
    Optional({ type: String, maxLength: max, nullable: true }, (value) => isText(value, max), textWords(max)),
  );
/** In a body: left out, or nothing, or an id. */
export const OptionalIdOrNull = (): PropertyDecorator =>
  applyDecorators(Composed(), Optional({ type: String, minLength: 1, maxLength: 200, nullable: true }, isId, idWords));
export const OptionalChoice = (choices: readonly string[]): PropertyDecorator =>
  Optional(
    { type: String, enum: [...choices] },
    (value) => choices.some((choice) => choice === value),
    choiceWords(choices),
  );
export const OptionalWhole = (min: number, max: number): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && /^-?\d{1,9}$/.test(value) ? Number(value) : value,
    ),
    Optional(
      { type: 'integer', minimum: min, maximum: max },
      (value) => isWhole(value, min, max),
      wholeWords(min, max),
    ),
  );
/** A number that the address must give. */
export const GivenWhole = (min: number, max: number): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && /^-?\d{1,9}$/.test(value) ? Number(value) : value,
    ),
    field({ type: 'integer', minimum: min, maximum: max }, (value) => isWhole(value, min, max), wholeWords(min, max)),
  );
export const OptionalFlag = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value)),
    Optional({ type: Boolean }, flag, flagWords),
  );
const isMoment = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(value) &&
  Number.isFinite(Date.parse(value));
export const OptionalMoment = (): PropertyDecorator =>
  Optional({ type: String, format: 'date-time' }, isMoment, {
    vi: 'phải là một thời điểm, dạng 2026-03-02T08:00:00+07:00',
    en: 'must be a moment, as 2026-03-02T08:00:00+07:00',
  });
export const OptionalDay = (): PropertyDecorator => Optional({ type: String, format: 'date' }, isDay, dayWords);
