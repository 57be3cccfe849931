import type { SessionLimits } from '../application/accounts/session-records.js';
import type { ProviderRules } from '../application/accounts/provider-login.js';
import type { FactorRule } from '../application/accounts/factor-demand.js';
import { roles } from '../domain/index.js';
import type { Words } from '../domain/words.js';
import { missing } from './config-reader.js';
import type { Reader } from './config-reader.js';

/** An OpenID Connect provider: where it is, as whom we are known there, and what its words mean here. */
export type ProviderConfig = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** As people know it: the word on the button. */
  name: string;
  scopes: string;
  personClaim: string | null;
  groupsClaim: string;
  rules: ProviderRules;
};

export type SignInConfig = {
  limits: SessionLimits;
  /** How fresh the proof of who somebody is must be where it matters; 0: as old as the session. */
  againMinutes: number;
  /** Secrets that have to be read again are kept under it; without one nobody can add a code generator. */
  secretKey: string | null;
  provider: ProviderConfig | null;
  /** Who needs more than a password. */
  factorRule: FactorRule;
};

const shortestKey = 32;
/** A demonstration protects nothing, and must start without a setting. */
const openKey = 'the key of every demonstration, known to all';

export const readSignIn = (read: Reader, mode: string): SignInConfig => {
  const secretKey = readKey(read) ?? (mode === 'production' ? null : openKey);
  return {
    limits: {
      idleMinutes: read.whole('SESSION_IDLE_MINUTES', 30, 1, 1440),
      hours: read.whole('SESSION_HOURS', 12, 1, 72),
    },
    againMinutes: read.whole('REAUTHENTICATION_MINUTES', mode === 'production' ? 5 : 0, 0, 720),
    secretKey,
    provider: readProvider(read, mode),
    factorRule: readFactorRule(read, secretKey),
  };
};

/** Whoever must have a second factor must be able to get one. */
const readFactorRule = (read: Reader, secretKey: string | null): FactorRule => {
  const words = listIn(read.text('SECOND_FACTOR'));
  const named = roles.filter((role) => words.includes(role));
  const whole = (['none', 'all'] as const).find((each) => words.length === 1 && words[0] === each);
  if (words.length > 0 && !whole && named.length < words.length) read.problems.push(factorRuleUnknown);
  const rule = whole ?? (named.length > 0 ? named : 'none');
  if (rule !== 'none' && secretKey === null) read.problems.push(factorNeedsKey);
  return rule;
};

const readKey = (read: Reader): string | undefined => {
  const key = read.text('SECRET_KEY');
  if (key !== undefined && key.length < shortestKey) read.problems.push(keyTooShort);
  return key;
};

/** Read only where an issuer is named; then everything that it needs must be there. */
const readProvider = (read: Reader, mode: string): ProviderConfig | null => {
  const issuer = read.url('OIDC_ISSUER', mode === 'production' ? ['https:'] : ['https:', 'http:']);
  if (issuer === undefined) return null;
  const needed = (name: string): string => {
    const value = read.text(name);
    if (value === undefined) read.problems.push(missing(name));
    return value ?? '';
  };
  needed('PUBLIC_URL');
  return {
    issuer,
    clientId: needed('OIDC_CLIENT_ID'),
    clientSecret: needed('OIDC_CLIENT_SECRET'),
    name: read.text('OIDC_NAME') ?? URL.parse(issuer)?.hostname ?? issuer,
    scopes: read.text('OIDC_SCOPES') ?? 'openid profile email',
    personClaim: read.text('OIDC_PERSON_CLAIM') ?? null,
    groupsClaim: read.text('OIDC_GROUPS_CLAIM') ?? 'groups',
    rules: {
      groups: listIn(read.text('OIDC_GROUPS')),
      createsAccounts: read.oneOf('OIDC_CREATE_ACCOUNTS', ['true', 'false'] as const, 'false') === 'true',
    },
  };
};

const listIn = (text = ''): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

const factorRuleUnknown: Words = {
  vi: `SECOND_FACTOR phải là none, all, hoặc danh sách gồm: ${roles.join(', ')}.`,
  en: `SECOND_FACTOR must be none, all, or a list of: ${roles.join(', ')}.`,
};
const factorNeedsKey: Words = {
  vi: 'SECOND_FACTOR cần SECRET_KEY: thiếu khóa này thì không ai thêm được ứng dụng tạo mã.',
  en: 'SECOND_FACTOR needs SECRET_KEY: without it nobody can add a code generator.',
};
const keyTooShort: Words = {
  vi: `SECRET_KEY phải có ít nhất ${shortestKey} ký tự.`,
  en: `SECRET_KEY must have at least ${shortestKey} characters.`,
};
