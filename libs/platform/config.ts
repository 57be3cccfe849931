import { crashPoints } from '../application/crash-point.js';
import type { Words } from '../domain/words.js';
import type { CrashAt } from './crash.js';

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
  /** In a test alone: where this process dies. */
  crashAt?: CrashAt;
};

export type Env = Record<string, string | undefined>;

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
  const read = reader(env);
  const config: Config = {
    mode: read.oneOf('MANDATE_MODE', modes, 'demonstration'),
    host: read.text('HOST') ?? '127.0.0.1',
    port: read.port('PORT', 3000),
    databaseUrl: read.url('DATABASE_URL', ['postgres:', 'postgresql:'], true) ?? '',
    temporal: readTemporal(read),
    smtpUrl: read.url('SMTP_URL', ['smtp:', 'smtps:']),
    smtpFrom: read.text('SMTP_FROM') ?? 'Mandate <mandate@localhost>',
    logLevel: read.oneOf('LOG_LEVEL', logLevels, 'info'),
    dataDir: read.text('MANDATE_DATA_DIR') ?? '.data',
    publicUrl: read.url('PUBLIC_URL', ['http:', 'https:']),
    ...readCrashAt(read, env['MANDATE_MODE']),
  };
  if (read.problems.length > 0) throw new ConfigError(read.problems);
  return config;
};

type Reader = ReturnType<typeof reader>;

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

const reader = (env: Env) => {
  const problems: Words[] = [];
  /** An empty variable is how Compose files and shells spell "not set". */
  const text = (name: string): string | undefined => env[name]?.trim() || undefined;

  const oneOf = <T extends string>(name: string, choices: readonly T[], otherwise: T): T => {
    const value = text(name);
    const found = choices.find((choice) => choice === value);
    if (value !== undefined && found === undefined) problems.push(notOneOf(name, value, choices));
    return found ?? otherwise;
  };
  const port = (name: string, otherwise: number): number => {
    const value = text(name);
    if (value === undefined) return otherwise;
    if (!isPort(value)) problems.push(notAPort(name, value));
    return Number(value);
  };
  const address = (name: string, otherwise: string): string => {
    const value = text(name) ?? otherwise;
    const [host, at, ...rest] = value.split(/:(?=[^:]*$)/);
    if (!host || !at || rest.length > 0 || !isPort(at)) problems.push(notAnAddress(name, value));
    return value;
  };
  const url = (name: string, protocols: string[], required = false): string | undefined => {
    const value = text(name);
    if (value === undefined && required) problems.push(missing(name));
    // The value is not repeated: an address of a database or a mail server may hold a password.
    if (value !== undefined && !protocols.includes(URL.parse(value)?.protocol ?? ''))
      problems.push(notAUrl(name, protocols));
    return value;
  };
  return { problems, text, oneOf, port, address, url };
};

const isPort = (value: string): boolean => /^\d{1,5}$/.test(value) && Number(value) <= 65_535;

const missing = (name: string): Words => ({ vi: `Thiếu ${name}.`, en: `${name} is missing.` });
const notOneOf = (name: string, value: string, choices: readonly string[]): Words => ({
  vi: `${name} là "${value}", phải là một trong: ${choices.join(', ')}.`,
  en: `${name} is "${value}" and must be one of: ${choices.join(', ')}.`,
});
const notAPort = (name: string, value: string): Words => ({
  vi: `${name} là "${value}", phải là số cổng từ 0 đến 65535.`,
  en: `${name} is "${value}" and must be a port from 0 to 65535.`,
});
const notAnAddress = (name: string, value: string): Words => ({
  vi: `${name} là "${value}", phải có dạng máy:cổng.`,
  en: `${name} is "${value}" and must read host:port.`,
});
const notAUrl = (name: string, protocols: string[]): Words => ({
  vi: `${name} phải là địa chỉ bắt đầu bằng ${protocols.map((one) => `${one}//`).join(' hoặc ')}.`,
  en: `${name} must be an address that begins with ${protocols.map((one) => `${one}//`).join(' or ')}.`,
});
