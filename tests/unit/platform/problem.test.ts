import { NotFoundException } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import { refusalWords } from '../../../libs/contracts/refusal-words.js';
import type { RefusalCode } from '../../../libs/domain/index.js';
import { edgeWords } from '../../../libs/platform/problems/edge-words.js';
import { refusalOf } from '../../../libs/platform/problems/from-error.js';
import { languageOf } from '../../../libs/platform/problems/language.js';
import { Refused, toProblem } from '../../../libs/platform/problems/problem.js';

describe('a problem', () => {
  it('is told in the language asked for, and in both beside', () => {
    expect(toProblem(new Refused('task.notFound', { task: 'x' }), 'en')).toEqual({
      type: 'urn:mandate:problem:task.notFound',
      title: 'Not found',
      status: 404,
      code: 'task.notFound',
      detail: 'There is no such task.',
      words: { vi: 'Không có nhiệm vụ này.', en: 'There is no such task.' },
      facts: { task: 'x' },
    });
  });

  it('shows names for ids, and keeps the ids in its facts', () => {
    const nameOf = (fact: string) => (fact === 'holder' ? { vi: 'Giám đốc', en: 'Director' } : null);
    const problem = toProblem(new Refused('actor.notHolder', { holder: 'so-x/head' }, { nameOf }), 'vi');
    expect(problem.detail).toBe('Hồ sơ không ở chỗ bạn: người phải xử lý là Giám đốc.');
    expect(problem.facts).toEqual({ holder: 'so-x/head' });
  });

  it.each(Object.keys(refusalWords) as RefusalCode[])('%s reads whole without any fact', (code) => {
    const { words } = toProblem(new Refused(code), 'vi');
    for (const text of [words.vi, words.en]) {
      expect(text).toMatch(/\.$/);
      expect(text).not.toMatch(/[{}[\]]|undefined| \.|: \./);
    }
  });

  it('has no code twice', () => {
    expect(Object.keys(edgeWords).filter((code) => code in refusalWords)).toEqual([]);
  });
});

describe('an error that nobody wrote words for', () => {
  it.each([
    [Object.assign(new Error('x'), { code: 'FST_ERR_CTP_BODY_TOO_LARGE', statusCode: 413 }), 'body.tooLarge'],
    [Object.assign(new Error('x'), { code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE', statusCode: 415 }), 'media.unsupported'],
    [Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), 'database.away'],
    [Object.assign(new Error('x'), { code: '57P01' }), 'database.away'],
    [new Error('Connection terminated unexpectedly'), 'database.away'],
    [new Error('Query read timeout'), 'database.away'],
    [Object.assign(new Error('x'), { code: '57014' }), 'database.away'],
    [Object.assign(new Error('x'), { code: '53100' }), 'disk.full'],
    [Object.assign(new Error('x'), { statusCode: 418 }), 'request.refused'],
    [new NotFoundException(), 'route.unknown'],
  ])('%s is %s', (error, code) => {
    expect(refusalOf(error)?.code).toBe(code);
  });

  it.each([[new Error('x')], [Object.assign(new Error('x'), { code: '23505' })], ['x'], [null], [undefined]])(
    '%s is nobody’s fault but ours',
    (error) => {
      expect(refusalOf(error)).toBeNull();
    },
  );
});

describe('the language', () => {
  it.each([
    [undefined, 'vi'],
    ['', 'vi'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
    ['en;q=0.5, vi;q=0.4', 'en'],
    ['fr, de', 'vi'],
    ['*', 'vi'],
    ['en;q=x', 'vi'],
  ])('of %j is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
