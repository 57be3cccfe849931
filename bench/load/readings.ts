import type { Installation } from '../setup/installation.js';
import { logIn } from '../paths/http.js';
import { readCast } from './cast.js';
import { HttpConnection } from './http-connection.js';

const times = 200;

export type Reading = { path: string; latencies: number[] };

/** What a person looks at all day, one request after the other, through HTTP. */
export const readings = async (here: Installation): Promise<Reading[]> => {
  const { departments } = await readCast();
  const [department] = departments;
  if (!department) throw new Error('Nobody can look.');
  const { head, specialist } = department;
  const sessions = await logIn(here.url, [head, specialist]);
  const { id, items } = await here.one<{ id: string; items: number }>(
    `select min(task_id) as id, count(*)::int as items from inbox_item where post = $1`,
    [`${department.unit}/head`],
  );
  const looks: [string, string, string][] = [
    [`inbox of a head, ${items} items`, head.username, '/api/inbox'],
    ['inbox of a specialist', specialist.username, '/api/inbox'],
    ['list of all tasks, first page', head.username, '/api/tasks'],
    ['list of one agency', head.username, `/api/tasks?lead=${department.unit}`],
    ['list by a word', head.username, '/api/tasks?q=777'],
    ['page of one task', head.username, `/api/tasks/${id}`],
  ];
  const told: Reading[] = [];
  for (const [path, who, address] of looks)
    told.push({ path, latencies: await latenciesOf(here.url, sessions.get(who) ?? '', address) });
  return told;
};

const latenciesOf = async (url: string, session: string, address: string): Promise<number[]> => {
  const connection = await HttpConnection.open(url);
  const latencies: number[] = [];
  for (let time = 0; time < times; time++) {
    const began = performance.now();
    const { status, body } = await connection.send('GET', address, session);
    if (status !== 200) throw new Error(`${address}: ${status} ${body}`);
    latencies.push(performance.now() - began);
  }
  connection.close();
  return latencies;
};
