import type { Words } from '../domain/words.js';

export type Env = Record<string, string | undefined>;
export type Reader = ReturnType<typeof readerOf>;

/** Reads settings one by one and remembers what is wrong with each. */
export const readerOf = (env: Env) => {
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
  const whole = (name: string, otherwise: number, min: number, max: number): number => {
    const value = text(name);
    if (value === undefined) return otherwise;
    if (!isWhole(value, min, max)) problems.push(notWhole(name, value, min, max));
    return Number(value);
  };
  return { problems, text, oneOf, port, address, url, whole };
};

const isWhole = (value: string, min: number, max: number): boolean =>
  /^\d{1,9}$/.test(value) && Number(value) >= min && Number(value) <= max;
const isPort = (value: string): boolean => /^\d{1,5}$/.test(value) && Number(value) <= 65_535;

export const missing = (name: string): Words => ({ vi: `Thiếu ${name}.`, en: `${name} is missing.` });
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
const notWhole = (name: string, value: string, min: number, max: number): Words => ({
  vi: `${name} là "${value}", phải là số nguyên từ ${min} đến ${max}.`,
  en: `${name} is "${value}" and must be a whole number from ${min} to ${max}.`,
});
