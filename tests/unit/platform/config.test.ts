import { describe, expect, it } from '@jest/globals';
import { ConfigError, readConfig } from '../../../libs/platform/config.js';
import type { Env } from '../../../libs/platform/config.js';

const databaseUrl = 'postgres://mandate:secret@127.0.0.1:5432/mandate';
const problemsOf = (env: Env): string[] => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(({ en }) => en);
  }
};

describe('readConfig', () => {
  it('needs nothing but a database', () => {
    expect(readConfig({ DATABASE_URL: databaseUrl })).toEqual({
      mode: 'demonstration',
      host: '127.0.0.1',
      port: 3000,
      databaseUrl,
      temporal: { address: '127.0.0.1:7233', namespace: 'default' },
      smtpFrom: 'Mandate <mandate@localhost>',
      logLevel: 'info',
      dataDir: '.data',
      agenciesFile: 'data/agencies.json',
      searchPath: '',
      signIn: {
        limits: { idleMinutes: 30, hours: 12 },
        againMinutes: 0,
        secretKey: expect.stringContaining('demonstration'),
        provider: null,
        factorRule: 'none',
      },
    });
  });

  it.each([
    ['all', 'all'],
    ['none', 'none'],
    ['administrator, securityOfficer', ['administrator', 'securityOfficer']],
  ])('asks more than a password of %s', (SECOND_FACTOR, factorRule) => {
    expect(readConfig({ DATABASE_URL: databaseUrl, SECOND_FACTOR }).signIn).toMatchObject({ factorRule });
  });

  it.each([
    { SECOND_FACTOR: 'boss' },
    { SECOND_FACTOR: 'all,administrator' },
    { SECOND_FACTOR: 'all', MANDATE_MODE: 'production' },
  ])('refuses %j', (env) => {
    expect(() => readConfig({ DATABASE_URL: databaseUrl, ...env })).toThrow('SECOND_FACTOR');
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ DATABASE_URL: databaseUrl, PORT: '', TEMPORAL_API_KEY: ' ', SMTP_URL: '' })).toMatchObject({
      port: 3000,
      temporal: { address: '127.0.0.1:7233', namespace: 'default' },
    });
  });

  it('tells everything that is wrong at once, one sentence each, and repeats no secret', () => {
    const problems = problemsOf({
      MANDATE_MODE: 'demo',
      PORT: '70000',
      DATABASE_URL: 'mysql://mandate:secret@db/mandate',
      TEMPORAL_ADDRESS: 'temporal',
      TEMPORAL_TLS: 'yes',
      TEMPORAL_TLS_CERT: '/run/cert.pem',
      LOG_LEVEL: 'loud',
    });
    expect(problems).toHaveLength(7);
    expect(problems.every((sentence) => sentence.endsWith('.'))).toBe(true);
    expect(problems.join(' ')).not.toContain('secret');
  });

  it('says that the database is missing', () => {
    expect(problemsOf({})).toEqual(['DATABASE_URL is missing.']);
  });

  it('turns TLS on for an API key, which must not travel in the clear', () => {
    const { temporal } = readConfig({ DATABASE_URL: databaseUrl, TEMPORAL_API_KEY: 'key' });
    expect(temporal.apiKey).toBe('key');
    expect(temporal.tls).toBeDefined();
  });

  it.each(['host:7233', '127.0.0.1:7233', '[::1]:7233'])('reads %s as an address', (address) => {
    expect(readConfig({ DATABASE_URL: databaseUrl, TEMPORAL_ADDRESS: address }).temporal.address).toBe(address);
  });

  it('lets only a test be told to die, at a point that there is', () => {
    const dying = (at: string, mode: string) => ({
      DATABASE_URL: databaseUrl,
      MANDATE_MODE: mode,
      MANDATE_CRASH_AT: at,
    });
    expect(readConfig(dying('relay.afterLease', 'test')).crashAt).toEqual({ point: 'relay.afterLease', nth: 1 });
    expect(readConfig(dying('relay.afterLease:3', 'test')).crashAt).toEqual({ point: 'relay.afterLease', nth: 3 });
    for (const mode of ['production', 'demonstration', '']) {
      expect(problemsOf(dying('relay.afterLease', mode))).toEqual([expect.stringContaining('MANDATE_MODE is "test"')]);
    }
    for (const at of ['nowhere', 'relay.afterLease:0', 'relay.afterLease:1:2', 'relay.afterLease:x']) {
      expect(problemsOf(dying(at, 'test'))).toEqual([expect.stringContaining('name[:nth]')]);
    }
  });
});
