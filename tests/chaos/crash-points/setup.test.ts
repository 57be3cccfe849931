import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CrashPoint } from '../../../libs/application/crash-point.js';
import { assemble } from '../../../libs/application/index.js';
import { openDatabase, persistence } from '../../../libs/persistence/index.js';
import { emptyDatabase } from '../../support/database.js';
import { outcomeOf, type Outcome } from '../outcome.js';
import { dyingAt, run } from '../programs.js';

/** The first hour of an installation, by the command line: schema, demonstration, and a month that is let pass. */

const day = 86_400_000;
const succeed = async (env: Record<string, string>, ...args: string[]): Promise<void> => {
  expect(await run(env, ...args)).toMatchObject({ code: 0, signal: null });
};
const dies = async (env: Record<string, string>, point: CrashPoint, nth: number, ...args: string[]): Promise<void> => {
  const ended = await run({ ...env, ...dyingAt(point, nth) }, ...args);
  expect({ point, ...ended }).toMatchObject({ point, code: null, signal: 'SIGKILL' });
};

type Installation = {
  env: { DATABASE_URL: string };
  dated(createdAt: Date | null): Promise<Date>;
  close(): Promise<void>;
};
const installation = async (): Promise<Installation> => {
  const { url, close } = await emptyDatabase();
  const query = async (sql: string, values: unknown[]): Promise<{ created_at: Date }[]> => {
    const db = await openDatabase(url);
    const { rows } = await db.pool.query<{ created_at: Date }>(sql, values).finally(() => db.close());
    return rows;
  };
  /** The demonstration is dated by the day it was made: both are made on the same, whatever midnight lies between. */
  const dated = async (createdAt: Date | null): Promise<Date> => {
    const [row] = await query('update installation set created_at = coalesce($1, created_at) returning created_at', [
      createdAt,
    ]);
    return row?.created_at ?? new Date(0);
  };
  return { env: { DATABASE_URL: url }, dated, close };
};

/** What it has come to when the same instant has been reached. */
const outcomeAt = async (url: string, target: number): Promise<Outcome> => {
  const db = await openDatabase(url);
  try {
    await assemble(persistence(db)).demoClock.advanceTo(target);
    return await outcomeOf(db);
  } finally {
    await db.close();
  }
};

describe('setting up, killed at every point and begun again', () => {
  let smooth: Installation;
  let expected: Outcome;
  let createdAt: Date;
  const until = (): number => createdAt.getTime() + 40 * day;
  beforeAll(async () => {
    smooth = await installation();
    await succeed(smooth.env, 'migrate');
    createdAt = await smooth.dated(null);
    await succeed(smooth.env, 'seed');
    await succeed(smooth.env, 'demo', 'advance', '20d');
    expected = await outcomeAt(smooth.env.DATABASE_URL, until());
  });
  afterAll(() => smooth.close());

  it('comes to what it comes to without', async () => {
    const here = await installation();
    const { env } = here;
    await dies(env, 'migrate.beforeCommit', 1, 'migrate');
    await dies(env, 'migrate.afterCommit', 1, 'migrate');
    await succeed(env, 'migrate');
    await here.dated(createdAt);
    await dies(env, 'seed.afterGround', 1, 'seed');
    await dies(env, 'seed.afterAct', 1, 'seed');
    await dies(env, 'commit.beforeCommit', 4, 'seed');
    await dies(env, 'demo.afterMove', 2, 'seed');
    await dies(env, 'seed.afterAct', 9, 'seed');
    await dies(env, 'seed.afterActs', 1, 'seed');
    await succeed(env, 'seed');
    await succeed(env, 'seed');
    await dies(env, 'demo.afterMove', 2, 'demo', 'advance', '10d');
    await dies(env, 'demo.afterPass', 1, 'demo', 'advance', '10d');
    await dies(env, 'clock.afterLock', 1, 'demo', 'advance', '10d');
    await dies(env, 'clock.afterWrite', 1, 'demo', 'advance', '10d');
    expect(await outcomeAt(env.DATABASE_URL, until())).toEqual(expected);
    await here.close();
  });
});
