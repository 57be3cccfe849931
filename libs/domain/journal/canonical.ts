/**
 * The one text of a JSON value (RFC 8785): members sorted by UTF-16 code units, no white space, numbers as ECMAScript
 * writes them. What is hashed must read back the same from the database, so anything that JSON cannot hold is an error
 * and never silently dropped; only a member that is `undefined` counts as absent.
 */
export const canonical = (value: unknown): string => {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') return numeral(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object') return members(value as Record<string, unknown>);
  throw new TypeError(`not JSON: ${typeof value}`);
};

/** Nothing to escape and no surrogate, which is nearly every text: it stands between quotes as it is. */
const plain = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;

const quoted = (text: string): string => {
  if (plain.test(text)) return `"${text}"`;
  if (!text.isWellFormed()) throw new TypeError('not JSON: a lone surrogate');
  return JSON.stringify(text);
};

const numeral = (value: number): string => {
  if (!Number.isFinite(value)) throw new TypeError(`not JSON: ${value}`);
  return JSON.stringify(value);
};

/** An instance of a class is as good as its members; a Date, a Map or a Set would lose what it holds. */
const members = (value: Record<string, unknown>): string => {
  const tag = Object.prototype.toString.call(value);
  if (tag !== '[object Object]') throw new TypeError(`not JSON: ${tag}`);
  const names = Object.keys(value).filter((name) => value[name] !== undefined);
  names.sort();
  return `{${names.map((name) => `${quoted(name)}:${canonical(value[name])}`).join(',')}}`;
};
