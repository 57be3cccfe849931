import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root, tool } from '../../support/tools.js';

type Words = Record<'vi' | 'en', string[]>;
type Failure = Error & { remedy: string; details: string };
type Counts = { passed: number; failed: number; skipped: number };

const { FINDINGS } = await tool<{ FINDINGS: Record<string, Words> }>('lib/doctor-words.mjs');
const { findUser } = await tool<{ findUser: (passwd: string, name: string) => unknown }>('lib/run-as.mjs');
const { explain, explainOutput } = await tool<{
  explain: (error: Error) => Failure;
  explainOutput: (message: string, output: string) => Failure;
}>('lib/failure.mjs');
const { countsOf, summary } = await tool<{
  countsOf: (report: object | undefined, code: number) => Counts;
  summary: (counts: Counts) => string;
}>('lib/jest.mjs');
const { formatDuration } = await tool<{ formatDuration: (milliseconds: number) => string }>('lib/steps.mjs');
const { settings } = await tool<{ settings: (env: object) => { url: string; mode: string } }>('lib/environment.mjs');

describe('what the doctor says', () => {
  const probe = readFileSync(join(root, 'tools', 'probe.mjs'), 'utf8');
  const findings = [...probe.matchAll(/(?:ok|warn|wrong)\('([\w.]+)'/g)].map(([, code = '']) => code);
  const holes = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

  it('has words for every finding in both languages', () => {
    expect(findings.length).toBeGreaterThan(30);
    expect(findings.filter((code) => !FINDINGS[code]?.vi[0] || !FINDINGS[code].en[0])).toEqual([]);
  });

  it.each(Object.entries(FINDINGS))('says the same of %s in both', (_code, { vi, en }) => {
    expect(vi.length).toBe(en.length);
    expect(holes(vi.join(' '))).toEqual(holes(en.join(' ')));
  });

  it('tells how to mend whatever is wrong', () => {
    const wrong = [...probe.matchAll(/wrong\('([\w.]+)'/g)].map(([, code = '']) => code);
    expect(wrong.filter((code) => code !== 'failed' && FINDINGS[code]?.en.length !== 2)).toEqual([]);
  });
});

describe('a failure', () => {
  it('of a full disk says so, wherever it is noticed', () => {
    const error = Object.assign(new Error('write'), { code: 'ENOSPC', path: '/data' });
    expect(explain(error).message).toBe('The disk is full: /data.');
    expect(explainOutput('npm failed.', 'npm error ENOSPC: no space left on device').message).toBe(
      'npm failed. The disk is full.',
    );
  });

  it('that is not known keeps what was said', () => {
    expect(explainOutput('npm failed.', 'E404').details).toBe('E404');
    const error = new Error('surprise');
    expect(explain(error)).toBe(error);
  });
});

describe('the counts of a test run', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    numRuntimeErrorTestSuites: 1,
    numPendingTests: 2,
    numTodoTests: 1,
  };

  it('count a file that does not load as a failure', () => {
    expect(summary(countsOf(report, 1))).toBe('3 passed, 2 failed, 3 skipped');
  });

  it('never call a run that Jest calls failed a success', () => {
    const green = { ...report, numFailedTests: 0, numRuntimeErrorTestSuites: 0 };
    expect(countsOf(green, 1).failed).toBe(1);
    expect(countsOf(green, 0).failed).toBe(0);
    expect(countsOf(undefined, 0).failed).toBe(1);
  });
});

describe('small things', () => {
  it('finds the user that PostgreSQL is lent', () => {
    const passwd = 'root:x:0:0:root:/root:/bin/bash\nnobody:x:65534:65533:nobody:/:/usr/sbin/nologin\n';
    expect(findUser(passwd, 'nobody')).toEqual({ uid: 65534, gid: 65533 });
    expect(findUser(passwd, 'postgres')).toBeUndefined();
  });

  it.each([
    [80, '0.1 s'],
    [59_900, '59.9 s'],
    [119_700, '2 min 0 s'],
    [453_000, '7 min 33 s'],
  ])('%d ms are %s', (milliseconds, expected) => expect(formatDuration(milliseconds)).toBe(expected));

  it('shows an address that a browser can open', () => {
    expect(settings({ HOST: '0.0.0.0', PORT: '8080' })).toMatchObject({
      url: 'http://127.0.0.1:8080',
      mode: 'demonstration',
    });
    expect(settings({ HOST: '::1' }).url).toBe('http://[::1]:3000');
  });
});
