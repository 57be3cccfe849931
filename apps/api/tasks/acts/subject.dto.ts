import type { ApiPropertyOptions } from '@nestjs/swagger';
import type { Words } from '../../../../libs/domain/index.js';
import { Shape } from '../../shapes/given.js';

const shape = (of: string, properties: Record<string, { type: 'string' | 'integer' }>) => ({
  type: 'object' as const,
  properties: { of: { type: 'string' as const, enum: [of] }, ...properties },
  required: ['of', ...Object.keys(properties)],
  additionalProperties: false,
});

/** What an escalation or a deadline is about, as a schema: a union that no class can say. */
export const subjectSchema: ApiPropertyOptions = {
  oneOf: [
    shape('task', {}),
    shape('completion', {}),
    shape('occurrence', { occurrence: { type: 'integer' } }),
    shape('visit', { step: { type: 'string' }, round: { type: 'integer' } }),
    shape('seat', { seat: { type: 'string' } }),
    shape('obligation', { obligation: { type: 'string' } }),
    shape('beside', { id: { type: 'string' } }),
  ],
};

const fields: Record<string, Record<string, (value: unknown) => boolean>> = {
  task: {},
  completion: {},
  occurrence: { occurrence: (value) => Number.isInteger(value) },
  visit: { step: isShortText, round: (value) => Number.isInteger(value) },
  seat: { seat: isShortText },
  obligation: { obligation: isShortText },
  beside: { id: isShortText },
};

function isShortText(value: unknown): boolean {
  return typeof value === 'string' && value.length > 0 && value.length <= 200 && /^[\w#/.-]+$/.test(value);
}

const isSubject = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null || !('of' in value)) return false;
  const { of, ...rest } = value;
  const expected = typeof of === 'string' && Object.hasOwn(fields, of) ? fields[of] : undefined;
  if (!expected || Object.keys(rest).length !== Object.keys(expected).length) return false;
  return Object.entries(rest).every(([name, given]) => expected[name]?.(given) ?? false);
};

const subjectWords: Words = {
  vi: 'phải nêu đúng việc: nhiệm vụ, lượt xử lý, đề nghị cho ý kiến, kỳ thực hiện, việc phải thực hiện hoặc công nhận hoàn thành',
  en: 'must name a task, a visit, a seat, an occurrence, something owed or the completion',
};

export const AboutOrNull = (): PropertyDecorator =>
  Shape({ ...subjectSchema, nullable: true }, (value) => value === null || isSubject(value), subjectWords);

export const About = (): PropertyDecorator => Shape(subjectSchema, isSubject, subjectWords);
