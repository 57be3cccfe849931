import { escapeLiteral } from 'pg';
import type { PoolClient, QueryResult } from 'pg';

/** What the database has parsed and planned before it is asked; `takes` are the types of `$1`, `$2` … */
export type Prepared = { name: string; takes: string[]; text: string };
type Value = string | number | null;
type Asked = string | { statement: Prepared; values: Value[] };

export const asking = (statement: Prepared, ...values: Value[]): Asked => ({ statement, values });

/**
 * Several statements in one message: each is still run after the other, and sees what was committed before it began. The
 * protocol takes no parameters there, so statements are prepared in SQL and their values are written as literals.
 */
export const inOneMessage = async (client: PoolClient, ...all: Asked[]): Promise<QueryResult[]> => {
  for (const asked of all) if (typeof asked !== 'string') await prepareOnce(client, asked.statement);
  const results: unknown = await client.query(all.map(sqlOf).join(';\n'));
  return Array.isArray(results) ? (results as QueryResult[]) : [results as QueryResult];
};

const known = new WeakMap<PoolClient, Set<string>>();

const prepareOnce = async (client: PoolClient, { name, takes, text }: Prepared): Promise<void> => {
  const names = known.get(client) ?? new Set();
  if (names.has(name)) return;
  await client.query(`prepare ${name}${takes.length > 0 ? ` (${takes.join(', ')})` : ''} as ${text}`);
  known.set(client, names.add(name));
};

const sqlOf = (asked: Asked): string => {
  if (typeof asked === 'string') return asked;
  const { statement, values } = asked;
  return `execute ${statement.name}${values.length > 0 ? `(${values.map(literal).join(', ')})` : ''}`;
};

const mark = '$mandate';
const quote = `${mark}$`;

/** Between dollar signs nothing has to be escaped; what could be taken for their end is escaped character by character. */
export const literal = (value: Value): string => {
  if (value === null) return 'null';
  if (typeof value === 'number') return String(value);
  if (value.includes('\0')) throw new Error('A text cannot hold a zero character.');
  return value.includes(mark) || value.endsWith('$') ? escapeLiteral(value) : `${quote}${value}${quote}`;
};
