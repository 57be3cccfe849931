import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { outsiders, personas, type Caller } from './cast.js';
import { mayAct } from './expected/acts.js';
import { routes } from './expected/routes.js';
import { type Place, type Row } from './expected/row.js';
import { Gate } from './gate.js';
import { executed } from './tally.js';

/** Every route that is no act on a task, by everybody. */

const documented = (): string[] => {
  const { paths } = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as { paths: Record<string, object> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
};
const ofActs = Object.keys(mayAct).map((act) => (act === 'assign' ? 'POST /api/tasks' : `POST /api/tasks/{id}/${act}`));

const expected = ({ may, done, otherwise = 403, told = [] }: Row, caller: Caller): number => {
  if (may === 'everybody') return done;
  if ((outsiders as readonly Caller[]).includes(caller)) return 401;
  if ((told as readonly Caller[]).includes(caller)) return 403;
  return may === 'session' || (may as readonly Caller[]).includes(caller) ? done : otherwise;
};

let gate: Gate;
let place: Omit<Place, 'unique'>;
beforeAll(async () => {
  gate = await Gate.open();
  await gate.stage([['sign', 0]]);
  place = await gate.place('sign');
});
afterAll(() => gate.close());

describe('who gets what from which route', () => {
  it('has a row for every route, and no row for none', () => {
    expect([...Object.keys(routes), ...ofActs].sort()).toEqual(documented().sort());
  });

  it.each(Object.entries(routes))('%s', async (route, row) => {
    const [method = '', template = ''] = route.split(' ');
    const wrong: string[] = [];
    await gate.forgetTries();
    for (const caller of [...personas, ...outsiders]) {
      const { path = template, body } = row.send?.({ ...place, unique: randomUUID() }) ?? {};
      const { status, code } = await gate.send(caller, method, path, body);
      if (!executed(status === expected(row, caller)))
        wrong.push(`${caller}: ${status} ${code}, and not ${expected(row, caller)}`);
    }
    expect(wrong).toEqual([]);
  });
});
