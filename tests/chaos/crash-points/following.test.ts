import { describe, expect, it, jest } from '@jest/globals';
import { Connection } from '@temporalio/client';
import type { CrashPoint } from '../../../libs/application/crash-point.js';
import { Following } from '../../support/following.js';
import { mailServer } from '../../support/mail-server.js';
import type { Office } from '../../support/office.js';
import { expectProjected } from '../../support/projection.js';
import { ownNamespace, until } from '../../support/temporal.js';
import { outcomeOf, type Outcome } from '../outcome.js';
import { dyingAt, start, type Program } from '../programs.js';
import { busyOffice } from './stimulus.js';

type Env = Record<string, string | undefined>;
type Lived = { outcome: Outcome; letters: string[]; mail: { key: string; state: string }[] };

const address = process.env['TEMPORAL_ADDRESS'] ?? '';
const namespace = async (): Promise<string> => {
  const connection = await Connection.connect({ address });
  return ownNamespace(connection).finally(() => connection.close());
};

/** Followed, and nothing is due any more: what a worker has to do here is done. */
const quiet = async (office: Office): Promise<boolean> => {
  const { next, now } = await office.ports.transactions.nextDue();
  return (next === null || next > now) && new Following(office).isCaughtUp();
};

/** The last rows that a dead relay had leased are free in half a minute; nobody waits for that here. */
const leasesEnd = (office: Office) =>
  office.query(`update outbox set leased_until = clock_timestamp() where leased_until is not null`);

const follow = async (office: Office, env: Env, dying: Env | null): Promise<void> => {
  if (dying) {
    const { signal, said } = await start('worker', { ...env, ...dying }).ended;
    expect({ signal, said }).toEqual({ signal: 'SIGKILL', said: '' });
    await leasesEnd(office);
  }
  const worker: Program = start('worker', env);
  const over = worker.ended.then(({ said }) => Promise.reject(new Error(`The worker ended: ${said}`)));
  over.catch(() => undefined);
  await Promise.race([until(() => quiet(office), 180_000), over]).finally(() => worker.kill());
};

const lived = async (dying: Env | null, letters = false): Promise<Lived> => {
  const [office, taken] = [await busyOffice({ letters }), [] as string[]];
  const server = letters ? await mailServer(taken) : null;
  const env = { DATABASE_URL: office.test.url, TEMPORAL_NAMESPACE: await namespace(), SMTP_URL: server?.url };
  await follow(office, env, dying);
  const outcome = await outcomeOf(office.test.db);
  for (const { id } of await office.query<{ id: string }>('select id from task')) await expectProjected(office, id);
  const mail = await office.query<{ key: string; state: string }>(
    `select key, state from delivery where channel = 'email' order by key`,
  );
  await server?.close();
  await office.close();
  return { outcome, letters: taken, mail };
};

const idOf = (key: string): string => key.replaceAll('/', '.');
const messageId = (letter: string): string => /Message-ID:\s*<(.*)@mandate>/i.exec(letter)?.[1] ?? '';

// Temporal gives a letter a minute before it takes the worker that had it for gone.
jest.setTimeout(240_000);

/** All at once, because most of each is waiting: for Temporal to notice that a worker is gone. */
describe('a worker that is killed', () => {
  const points: CrashPoint[] = [
    'relay.afterLease',
    'relay.afterSignal',
    'follow.afterWrite',
    'clock.afterLock',
    'clock.afterWrite',
  ];
  const smooth = lived(null);
  const killed = new Map(points.map((point) => [point, smooth.then(() => lived(dyingAt(point)))]));
  const inTheMail = smooth.then(() => lived(dyingAt('deliver.afterSend'), true));
  for (const run of [...killed.values(), inTheMail]) run.catch(() => undefined);

  it('was needed: time passes, workflows follow and people are told', async () => {
    const { outcome } = await smooth;
    expect(outcome['outbox']).toEqual([]);
    expect(outcome['journal']?.filter((row) => row.includes('"seatDeemedConsent"'))).toHaveLength(2);
    expect(outcome['notices']?.length).toBeGreaterThan(15);
    expect(outcome['notices']).toHaveLength(outcome['deliveries']?.length ?? 0);
  });

  it.each(points)('at %s leaves what it would have left alive', async (point) => {
    expect((await killed.get(point))?.outcome).toEqual((await smooth).outcome);
  });

  it('between sending a letter and recording it may send that one twice, under one id, and calls it unknown', async () => {
    const { outcome, letters, mail } = await inTheMail;
    expect(outcome['notices']).toEqual((await smooth).outcome['notices']);
    const unknown = mail.filter(({ state }) => state === 'unknown').map(({ key }) => idOf(key));
    expect(mail.filter(({ state }) => state !== 'unknown' && state !== 'done')).toEqual([]);
    const ids = letters.map(messageId);
    expect(new Set(ids)).toEqual(new Set(mail.map(({ key }) => idOf(key))));
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
    expect(twice.length).toBeGreaterThan(0);
    expect(unknown).toEqual(expect.arrayContaining(twice));
    expect(new Set(twice).size).toBe(twice.length);
  });
});
