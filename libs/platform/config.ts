import { crashPoints } from '../application/crash-point.js';
import type { Words } from '../domain/words.js';
import { readerOf } from './config-reader.js';
import type { Env, Reader } from './config-reader.js';
import type { CrashAt } from './crash.js';
import { readSignIn } from './sign-in-config.js';
import type { SignInConfig } from './sign-in-config.js';

export type { Env } from './config-reader.js';

export type Mode = 'demonstration' | 'test' | 'production';
const modes: readonly Mode[] = ['demonstration', 'test', 'production'];
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Paths, not contents: reading a certificate is the business of the connection that needs it. */
export type TemporalTls = { caFile?: string; certFile?: string; keyFile?: string; serverName?: string };

export type Config = {
  mode: Mode;
  host: string;
  port: number;
  databaseUrl: string;
  temporal: { address: string; namespace: string; tls?: TemporalTls; apiKey?: string };
  smtpUrl?: string;
  /** Whose letters they are; most mail servers take none from an address that is not theirs. */
  smtpFrom: string;
  logLevel: LogLevel;
  dataDir: string;
  /** The address people use, where a proxy stands before this process; without it the `Host` header is believed. */
  publicUrl?: string;
  signIn: SignInConfig;
  /** What agencies are called in the documents that are taken in: another province has another file. */
  agenciesFile: string;
  /** Where programs that recognise pictures are looked for. */
  searchPath: string;
  /** In a test alone: where this process dies. */
  crashAt?: CrashAt;
};

/** Everything that is wrong with the settings, told at once: nobody should mend them one start at a time. */
export class ConfigError extends Error {
  constructor(readonly problems: Words[]) {
    super(problems.map(({ vi, en }) => `${vi} (${en})`).join('\n'));
    this.name = 'ConfigError';
  }
}

/** What this process was started with: read once, at its start. */
export const envOfProcess = (): Env => process.env;
export const configOfProcess = (): Config => readConfig(envOfProcess());

export const readConfig = (env: Env): Config => {
  const read = readerOf(env);
  const mode = read.oneOf('MANDATE_MODE', modes, 'demonstration');
  const config: Config = {
    mode,
    host: read.text('HOST') ?? '127.0.0.1',
    port: read.port('PORT', 3000),
    databaseUrl: read.url('DATABASE_URL', ['postgres:', 'postgresql:'], true) ?? '',
    temporal: readTemporal(read),
    smtpUrl: read.url('SMTP_URL', ['smtp:', 'smtps:']),
    smtpFrom: read.text('SMTP_FROM') ?? 'Mandate <mandate@localhost>',
    logLevel: read.oneOf('LOG_LEVEL', logLevels, 'info'),
    dataDir: read.text('MANDATE_DATA_DIR') ?? '.data',
    publicUrl: read.url('PUBLIC_URL', ['http:', 'https:']),
    signIn: readSignIn(read, mode),
    agenciesFile: read.text('MANDATE_AGENCIES') ?? 'data/agencies.json',
    searchPath: env['PATH'] ?? '',
    ...readCrashAt(read, env['MANDATE_MODE']),
  };
  if (read.problems.length > 0) throw new ConfigError(read.problems);
  return config;
};

/** `relay.afterLease`, or `relay.afterLease:3` for the third time. Nothing but a test may be told to die. */
const readCrashAt = (read: Reader, mode: string | undefined): Pick<Config, 'crashAt'> => {
  const value = read.text('MANDATE_CRASH_AT');
  if (value === undefined) return {};
  const [name, nth = '1', ...rest] = value.split(':');
  const point = crashPoints.find((each) => each === name);
  if (mode !== 'test') read.problems.push(crashOnlyInTest);
  else if (!point || rest.length > 0 || !/^[1-9]\d{0,5}$/.test(nth)) read.problems.push(notACrashPoint(value));
  return point ? { crashAt: { point, nth: Number(nth) } } : {};
};

const crashOnlyInTest: Words = {
  vi: 'MANDATE_CRASH_AT chỉ dùng được khi MANDATE_MODE là "test".',
  en: 'MANDATE_CRASH_AT can be used only where MANDATE_MODE is "test".',
};
const notACrashPoint = (value: string): Words => ({
  vi: `MANDATE_CRASH_AT là "${value}", phải có dạng tên[:lần], với tên là một trong: ${crashPoints.join(', ')}.`,
  en: `MANDATE_CRASH_AT is "${value}" and must read name[:nth], with a name out of: ${crashPoints.join(', ')}.`,
});

const readTemporal = (read: Reader): Config['temporal'] => {
  const apiKey = read.text('TEMPORAL_API_KEY');
  const tls = readTls(read, apiKey !== undefined);
  return {
    address: read.address('TEMPORAL_ADDRESS', '127.0.0.1:7233'),
    namespace: read.text('TEMPORAL_NAMESPACE') ?? 'default',
    ...(tls ? { tls } : {}),
    ...(apiKey ? { apiKey } : {}),
  };
};

/** An API key is never sent in the clear, so it turns TLS on by itself. */
const readTls = (read: Reader, withApiKey: boolean): TemporalTls | undefined => {
  const tls = {
    caFile: read.text('TEMPORAL_TLS_CA'),
    certFile: read.text('TEMPORAL_TLS_CERT'),
    keyFile: read.text('TEMPORAL_TLS_KEY'),
    serverName: read.text('TEMPORAL_TLS_SERVER_NAME'),
  };
  const asked = read.oneOf('TEMPORAL_TLS', ['true', 'false'] as const, 'false') === 'true';
  if ((tls.certFile === undefined) !== (tls.keyFile === undefined)) read.problems.push(certificateWithoutKey);
  return asked || withApiKey || Object.values(tls).some((value) => value !== undefined) ? tls : undefined;
};

const certificateWithoutKey: Words = {
  vi: 'TEMPORAL_TLS_CERT và TEMPORAL_TLS_KEY phải được đặt cùng nhau.',
  en: 'TEMPORAL_TLS_CERT and TEMPORAL_TLS_KEY must be set together.',
};
