import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import type { Words } from '../../domain/words.js';
import { Refused } from '../problems/problem.js';
import type { FieldError } from '../problems/problem.js';

const notAField: Words = { vi: 'không có trường này', en: 'is not a field of this input' };
const notAnObject: Words = { vi: 'phải là một đối tượng', en: 'must be an object' };

/** Checks an input's shape: a field that is not asked for is refused, for it may be a misspelt one that is. */
export const inputPipe = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    exceptionFactory: (errors) => invalidInput(errors.flatMap((error) => fieldErrors(error, ''))),
  });

/** Fields of an input that asks for none of them. */
export const surplusInput = (fields: string[]): Refused =>
  invalidInput(fields.map((field) => ({ field, words: notAField })));

export const invalidInput = (errors: FieldError[]): Refused =>
  new Refused('input.invalid', { fields: errors.map(({ field }) => field).join(', ') }, { errors });

/** One line per field, by its path (`directive.date`); the words come from the field's own decorator. */
const fieldErrors = (error: ValidationError, path: string): FieldError[] => {
  const field = `${path}${error.property ?? ''}`;
  const nested = (error.children ?? []).flatMap((child) => fieldErrors(child, `${field}.`));
  return nested.length > 0 ? nested : [{ field, words: wordsOf(error) }];
};

const wordsOf = ({ constraints = {}, contexts = {} }: ValidationError): Words => {
  if ('whitelistValidation' in constraints) return notAField;
  const [context] = Object.values(contexts) as Words[];
  return context ?? notAnObject;
};
